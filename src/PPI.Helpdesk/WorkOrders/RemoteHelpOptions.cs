using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>The tools for remote help, in configuration under <c>RemoteHelp</c>. None configured: remote help is not offered.</summary>
public sealed partial class RemoteHelpOptions : IValidatableObject
{
    public const string Section = "RemoteHelp";

    private static readonly string[] NeverSchemes = ["http", "javascript", "vbscript", "data", "file", "blob", "about"];

    public IList<RemoteHelpTool> Tools { get; init; } = [];

    /// <summary>Schemes besides https that a link may have, for tools that open by one of their own: "anydesk".</summary>
    public IList<string> Schemes { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var scheme in Schemes.Where(scheme => !Scheme().IsMatch(scheme) || NeverSchemes.Contains(scheme)))
            yield return new($"RemoteHelp:Schemes has \"{scheme}\", which is no scheme of a tool. Write it in small letters and without a colon, for example anydesk.");
        foreach (var tool in Tools)
        {
            if (string.IsNullOrWhiteSpace(tool.Name) || tool.Name.Length > WorkOrder.ToolNameLength || Tools.Count(other => other.Name == tool.Name) > 1)
                yield return new($"RemoteHelp:Tools has a tool named \"{tool.Name}\". Give each a name of its own, up to {WorkOrder.ToolNameLength} letters.");
            if (Complaint(tool.Link) is { } complaint)
                yield return new($"RemoteHelp:Tools, \"{tool.Name}\": the link \"{tool.Link}\" {complaint}");
        }
    }

    private string? Complaint(string template)
    {
        if (Placeholder().Matches(template).FirstOrDefault(found => !RemoteHelpTool.Placeholders.Contains(found.Value)) is { } unknown)
            return $"has {unknown.Value}, which is not known. Write {string.Join(", ", RemoteHelpTool.Placeholders)}.";
        if (!Uri.TryCreate(Placeholder().Replace(template, "x"), UriKind.Absolute, out var address) || address.OriginalString.Contains('{', StringComparison.Ordinal))
            return "is no address. Write for example https://remote.example/start?device={asset}.";
        if (address.Scheme != Uri.UriSchemeHttps && !Schemes.Contains(address.Scheme))
            return $"begins with {address.Scheme}:. Write https, or name the scheme in RemoteHelp:Schemes.";
        // For https the server's name, for other schemes the colon, comes before the first value.
        var beginsFixed = address.Scheme == Uri.UriSchemeHttps ? ServersName().IsMatch(template) : template.StartsWith($"{address.Scheme}:", StringComparison.OrdinalIgnoreCase);
        return beginsFixed ? null : "has a placeholder before its path. Write the server's name as it is.";
    }

    [GeneratedRegex("^[a-z][a-z0-9+.-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();

    [GeneratedRegex("^https://[^/{}?#]+([/?#]|$)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ServersName();
}

/// <summary>A tool, and how it is opened for one work order.</summary>
public sealed class RemoteHelpTool
{
    public static IReadOnlyList<string> Placeholders { get; } = ["{asset}", "{requester}", "{number}"];

    public string Name { get; init; } = "";

    /// <summary>An address in which {asset}, {requester} (their mail address) and {number} are filled in, encoded.</summary>
    public string Link { get; init; } = "";

    /// <summary>Every value is encoded, so that none can become a part of the address of its own.</summary>
    public string LinkFor(string asset, string requester, string number) => Link
        .Replace("{asset}", Uri.EscapeDataString(asset), StringComparison.Ordinal)
        .Replace("{requester}", Uri.EscapeDataString(requester), StringComparison.Ordinal)
        .Replace("{number}", Uri.EscapeDataString(number), StringComparison.Ordinal);
}
