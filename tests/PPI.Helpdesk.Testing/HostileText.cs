namespace PPI.Helpdesk.Testing;

/// <summary>Texts that break programs which take text for something else: statements, patterns, formats, paths, markup, numbers.</summary>
public static class HostileText
{
    private static readonly string[] Sql =
    [
        "'", "\"", "`", "''", "';", "\\'", "--", "/*", "*/", "#", ";", "(", ")", "' OR '1'='1", "\" OR \"\"=\"", "1 OR 1=1", "' OR 1=1 --", "admin'--", "') OR ('1'='1", "'; DROP TABLE \"People\"; --",
        "';drop", "; DROP TABLE People", "' UNION SELECT NULL --", "' UNION SELECT \"PasswordHash\" FROM \"People\" --", "1; SELECT pg_sleep(5)", "'; WAITFOR DELAY '0:0:5' --", "' || (SELECT 1) || '", "CASE WHEN 1=1 THEN 1 ELSE 0 END",
        "'||CHR(97)||'", "0x27", "%27", "%2527", "\u02BC OR 1=1", "\uFF07 OR 1=1", "@p0", "$1", ":x", "?", "{0}", "{ts '2026-01-01'}", "N'x'", "E'\\x00'", "$$x$$", "Id;drop", "Name desc", "1,2", "(SELECT 1)", "NULL", "DEFAULT",
    ];

    private static readonly string[] Patterns = ["%", "_", "%%", "_%_", "[a-z]%", "[^a]", "\\", "\\%", "\\_", "%\\", "*", "?", "^.*$", ".*", "(a+)+$", "[", "~", "!%", "ESCAPE '\\'"];

    private static readonly string[] Letters =
    [
        "\0", "a\0b", "\0%", "\u0001", "\u001F", "\u007F", "\u0085", "\u00A0", "\u00AD", "\u200B", "\u200D", "\u2028", "\u2029", "\u202E", "\u2066", "\uFEFF", "\uFFFD", "\uFFFE", "\uFFFF", "\uE000", "e\u0301", "é", "ß", "İ", "ı", "ﬁ", "Ǆ", "Ω≈ç√∫", "田中さん",
        "مرحبا", "שלום", "नमस्ते", "ไทย", "😀", "👩‍👩‍👧", "🏳️‍🌈", "\U0001F9D1\u200D\U0001F4BB", "\U0010FFFF", "Z̷͑̾ͅa̶l̴g̵o̶", "ﷺ", "𝕳𝖊𝖑𝖕", "\t", "\r", "\n", "\r\n\r\n", "  x  ", "\u3000", "'\u0000'", new string('a', 1_000), new string('%', 500), string.Concat(Enumerable.Repeat("😀", 300)),
    ];

    private static readonly string[] Numbers =
    [
        "0", "-1", "-0", "1e309", "1e-400", "NaN", "Infinity", "-Infinity", "0x7fffffff", "2147483647", "2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "99999999999999999999999999", "1.5", "1,5", "1 000", "٣", "１２", "+1", "1;2", "1.1", "3.2147483647", "-1.-1", "true", "null",
        "undefined", "2026-02-30", "0000-00-00", "9999-12-31T23:59:60Z", "24:61", "ffffffff-ffff-ffff-ffff-ffffffffffff",
    ];

    private static readonly string[] Other =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "{{7*7}}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "@(7*7)", "%s%s%s%n", "{Template}", "../../../etc/passwd", "..\\..\\web.config", "C:\\", "\\\\server\\share", "file:///etc/passwd", "CON", "/dev/zero",
        "$(sleep 5)", "`sleep 5`", "| sleep 5", "&& sleep 5", "() { :; }; echo x", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>", "=1+1", "+1+1", "-1+1", "@SUM(1)", "a\r\nSet-Cookie: x=1", "%0d%0aX: y", "*)(uid=*))(|(uid=*", "a[]=1", "a.b.c", "__proto__", "constructor",
    ];

    /// <summary>Some two hundred.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Sql, .. Patterns, .. Letters, .. Numbers, .. Other];

    /// <summary>More than five hundred: each by itself, behind a word, and in quotes.</summary>
    public static IReadOnlyList<string> Combined { get; } = [.. All.SelectMany(text => new[] { text, "stranger" + text, $"'{text}'" })];
}
