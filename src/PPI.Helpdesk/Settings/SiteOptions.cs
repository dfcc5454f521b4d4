using System.ComponentModel.DataAnnotations;

namespace PPI.Helpdesk.Settings;

/// <summary>Where the helpdesk stands and whose it is. Links in mails are made from here only, never from a request's host name.</summary>
public sealed record SiteOptions : IValidatableObject
{
    public const string Section = "Site";

    /// <summary>The address that people type, with scheme; a path below the host is allowed.</summary>
    public Uri BaseUrl { get; init; } = new("http://localhost:5000/");

    public string Organisation { get; init; } = "PPI";

    /// <summary>The time zone in which pages and mails say times, by its IANA name.</summary>
    public string TimeZone { get; init; } = "America/New_York";

    /// <summary>The number under which the helpdesk answers; empty where it answers none.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Where the helpdesk is found in person; empty where it is not.</summary>
    public string Place { get; init; } = "";

    /// <summary>The absolute address of a page, <paramref name="path"/> given without a leading slash.</summary>
    public Uri AddressOf(string path) => new(new Uri(BaseUrl.AbsoluteUri.TrimEnd('/') + "/"), path);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (BaseUrl is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
            yield return new($"Site:BaseUrl is \"{BaseUrl}\". Write the address that people type, for example https://helpdesk.example.com.");
        if (string.IsNullOrWhiteSpace(Organisation))
            yield return new("Site:Organisation is empty. Write the name under which mails are signed, for example PPI.");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
            yield return new($"Site:TimeZone is \"{TimeZone}\", which is no time zone. Write an IANA name, for example America/New_York or Europe/Berlin.");
    }
}
