using System.CommandLine;

namespace PPI.Helpdesk.Web.Hosting.Commands;

/// <summary>A mistyped command or option must not do the real thing: <c>--dry-rn</c> is no dry run.</summary>
internal static class UnknownArguments
{
    /// <summary>What the host itself reads. Their values may follow as an argument of their own where no command is given.</summary>
    private static readonly string[] OfTheHost = ["--environment", "--contentRoot", "--applicationName", "--urls", "--webroot"];

    /// <summary>The line to print; null when every argument is known.</summary>
    public static string? In(string[] args, RootCommand root)
    {
        var command = args is [var verb, ..] ? root.Subcommands.FirstOrDefault(known => known.Name == verb) : null;
        var options = root.Options.Concat(command?.Options ?? []).SelectMany(option => new[] { option.Name }.Concat(option.Aliases)).ToHashSet(StringComparer.Ordinal);
        for (var i = command is null ? 0 : 1; i < args.Length; i++)
        {
            var (arg, name) = (args[i], args[i].Split('=')[0]);
            if (!arg.StartsWith('-'))
            {
                if (command is null)
                    return $"\"{arg}\" is no command. Write one of {string.Join(", ", root.Subcommands.Select(known => known.Name))}, or nothing to serve the web. --help says more.";
            }
            else if (OfTheHost.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                if (name == arg && command is null)
                    i++;
                else if (name == arg)
                    return $"Write {name}=VALUE in one word here.";
            }
            else if (!options.Contains(name) && !IsSetting(arg))
            {
                return $"\"{name}\" is no option{(command is null ? "" : $" of {command.Name}")}. Settings are written as --Key:Name=value. --help says more.";
            }
        }
        return null;
    }

    /// <summary>Whether the configuration reads it, and no command does.</summary>
    public static bool IsForTheHost(string arg) => IsSetting(arg) || (arg.Contains('=', StringComparison.Ordinal) && OfTheHost.Contains(arg.Split('=')[0], StringComparer.OrdinalIgnoreCase));

    /// <summary>"--Key:Name=value", "--AllowedHosts=value": names of settings begin with a capital, those of options do not. A section without a value says nothing, and is let through.</summary>
    private static bool IsSetting(string arg) =>
        arg.StartsWith("--", StringComparison.Ordinal) && arg.IndexOf('=', StringComparison.Ordinal) is > 2 and var at
        && (char.IsUpper(arg[2]) || arg[2..at].Contains(':', StringComparison.Ordinal) || at == arg.Length - 1);
}
