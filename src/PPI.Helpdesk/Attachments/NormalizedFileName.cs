using System.Globalization;
using System.Text;

namespace PPI.Helpdesk.Attachments;

/// <summary>Makes a file name from outside harmless, before anything else looks at it: one line of visible text, no path, no device, not too long.</summary>
public static class NormalizedFileName
{
    public const int Length = 150;
    private const int ExtensionLength = 20;
    private const string Nameless = "file";

    // Names that Windows gives to devices, with or without an extension.
    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "CLOCK$", "CONIN$", "CONOUT$",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³",
    };

    public static string Of(string? name)
    {
        var visible = Visible(name ?? "").Normalize(NormalizationForm.FormC);
        var last = visible[(visible.LastIndexOfAny(['/', '\\']) + 1)..];
        var harmless = Trim(Replace(last));
        if (harmless.Length == 0)
            return Nameless;
        return Shorten(IsDevice(harmless) ? "_" + harmless : harmless);
    }

    // Control and format characters (line breaks, NUL, zero width, right-to-left overrides), surrogates and private use show nothing, or something else than they are.
    private static string Visible(string name)
    {
        var visible = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
                continue;
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                    break;
                case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    visible.Append(' ');
                    break;
                default:
                    visible.Append(rune.ToString());
                    break;
            }
        }
        return visible.ToString();
    }

    private static string Replace(string name) =>
        string.Concat(name.Select(letter => "<>:\"|?*;".Contains(letter, StringComparison.Ordinal) ? '_' : letter));

    // Windows drops dots and spaces at the end; a dot at the start hides the file or gives a web server orders.
    private static string Trim(string name) => name.Trim('.', ' ');

    private static bool IsDevice(string name) => Devices.Contains(name.Split('.')[0].TrimEnd());

    private static string Shorten(string name)
    {
        if (name.Length <= Length)
            return name;
        var extension = Path.GetExtension(name);
        if (extension.Length > ExtensionLength)
            extension = "";
        return Trim(Cut(name, Length - extension.Length)) + extension;
    }

    private static string Cut(string text, int length) =>
        char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
}
