using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>Turns what goes wrong at start into the one line that the person at the console needs.</summary>
public static partial class StartRefusal
{
    /// <summary>The line to print, or null when the failure is none of the configuration's.</summary>
    public static string? Explain(Exception failure) => failure switch
    {
        StartRefusedException refused => refused.Message,
        OptionsValidationException invalid => string.Join(' ', invalid.Failures.Select(Unwrapped).Distinct()).ReplaceLineEndings(" "),
        AggregateException several when several.InnerExceptions.Select(Explain).ToArray() is var lines && lines.All(line => line is not null) => string.Join(' ', lines),
        InvalidOperationException { Message: var message } when Unreadable().Match(message) is { Success: true } found =>
            $"{found.Groups["key"]} is \"{found.Groups["value"]}\", which cannot be read. Write {Kind(found.Groups["type"].Value)}.",
        RuleBrokenException rule => rule.Message,
        FormatException { Message: var message } when message.StartsWith("Invalid url", StringComparison.Ordinal) => $"{message} Write an address such as http://127.0.0.1:5000 in ASPNETCORE_URLS.",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } inUse => $"{inUse.Message} Write another port in ASPNETCORE_URLS, or end the program that listens there.",
        _ => null,
    };

    // ValidateDataAnnotations wraps each message: "DataAnnotation validation failed for 'MailOptions' members: 'x' with the error: '…'."
    private static string Unwrapped(string failure) => Wrapped().Match(failure) is { Success: true } found ? found.Groups["message"].Value : failure;

    private static string Kind(string type) => type switch
    {
        "System.Int32" or "System.Int64" => "a whole number",
        "System.Boolean" => "true or false",
        "System.TimeSpan" => "a duration as hours:minutes:seconds",
        "System.Uri" => "an address such as https://helpdesk.example.com",
        _ => "one of the values that docs/operating names",
    };

    [GeneratedRegex(@"with the error: '(?<message>.*)'\.?$", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Wrapped();

    [GeneratedRegex("^Failed to convert configuration value '(?<value>.*)' at '(?<key>[^']+)' to type '(?<type>[^']+)'", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Unreadable();
}
