namespace PPI.Helpdesk.People;

/// <summary>How somebody likes to read and to work; nobody else is touched by it.</summary>
public sealed partial class Person
{
    public const int TimeZoneLength = 64;
    public const int DateLanguageLength = 10;

    /// <summary>Single keys do nothing; the command bar, which needs Ctrl, stays.</summary>
    public bool SingleKeysOff { get; private set; }

    /// <summary>The IANA zone in which times are shown; empty: the helpdesk's.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>How dates are written, "de-DE" for example; empty: as the helpdesk writes them.</summary>
    public string DateLanguage { get; private set; } = "";

    public void Prefer(ReadingPreferences preferences)
    {
        if (preferences.TimeZone.Length > TimeZoneLength || (preferences.TimeZone.Length > 0 && !IsIanaZone(preferences.TimeZone)))
            throw new RuleBrokenException($"There is no time zone \"{preferences.TimeZone}\". Choose one like Europe/Berlin.");
        if (preferences.DateLanguage.Length > 0 && !ReadingPreferences.DateLanguages.Contains(preferences.DateLanguage))
            throw new RuleBrokenException("Dates are not written in that language here. Choose one from the list.");
        (SingleKeysOff, TimeZone, DateLanguage) = (preferences.SingleKeysOff, preferences.TimeZone, preferences.DateLanguage);
    }

    private static bool IsIanaZone(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId;
}

/// <summary>What a person may choose about their pages.</summary>
public sealed record ReadingPreferences(bool SingleKeysOff, string TimeZone, string DateLanguage)
{
    public static IReadOnlyList<string> DateLanguages { get; } = ["en-GB", "en-US", "de-DE", "fr-FR", "es-ES"];

    public static ReadingPreferences Of(Person person) => new(person.SingleKeysOff, person.TimeZone, person.DateLanguage);
}
