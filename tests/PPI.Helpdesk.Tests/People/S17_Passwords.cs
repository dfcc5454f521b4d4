using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Tests.People;

/// <summary>S-17: at least twelve characters, whatever they are made of, and nothing that is tried first.</summary>
public sealed class S17_Passwords
{
    private static readonly string[] ownWords = ["Katarzyna Lis", "katarzyna", "katarzyna.lis@ppi.example"];

    /// <summary>The leaked passwords that the package carries, the most frequent first.</summary>
    private static readonly string[] leaked = ReadLeaked();

    [Theory]
    [InlineData("violet harbour quiet lamp")]
    [InlineData("correct horse battery staple")]
    [InlineData("zwölf laxe im fluss")]
    [InlineData("пять старых лодок")]
    [InlineData("🚲🌧🧵🪟🐟🎻🧱🗝🥁🪁🍋🧭")]
    [InlineData("x9$Kq!vTz2#Lm")]
    [InlineData("xkqvjzwmbtrpfh")]
    [InlineData("82917364051823795046")]
    [InlineData("  two  spaces  here  ")]
    [InlineData("a listless Mississippi")]
    [InlineData(DemoPeople.Password)]
    public void Long_and_unexpected_passwords_are_taken_whatever_they_are_made_of(string password) =>
        Assert.True(Passwords.Judge(password, ownWords));

    [Fact]
    public void Eleven_characters_are_too_few_and_twelve_are_enough()
    {
        const string random = "x9$Kq!vTz2#Lmw";

        for (var length = 8; length <= 14; length++)
            Assert.Equal(length >= Passwords.MinLength, Passwords.Judge(random[..length], ownWords).IsAllowed);
        foreach (var tooShort in (string[])["", random[..11], "🚲🌧🧵🪟🐟🎻"])
            Assert.Contains("shorter than 12", Passwords.Judge(tooShort, ownWords).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void The_three_thousand_most_frequent_passwords_are_refused()
    {
        Assert.True(leaked.Length >= 3000);
        Assert.All(leaked.Take(3000), password => Assert.False(Passwords.Judge(password, ownWords)));
    }

    [Fact]
    public void So_is_every_longer_one_of_the_list() =>
        Assert.DoesNotContain(leaked, password => password.Length >= Passwords.MinLength && Passwords.Judge(password, ownWords));

    [Fact]
    public void A_leaked_password_does_not_become_good_by_what_people_add_to_it()
    {
        Func<string, string>[] dressings =
        [
            word => Filled(word, "1234567890123"), word => Filled(word, "111111111111"), word => Filled(word, "!!!!!!!!!!!!"), word => word + word + word + word,
            word => Filled(char.ToUpperInvariant(word[0]) + word[1..], "2026!2026!2026!"),
        ];

        // Each look takes some ten milliseconds: every sixtieth of the list stands for its neighbours.
        var taken = from word in leaked.Take(3000).Where((_, rank) => rank % 60 == 0) from dress in dressings let password = dress(word) where Passwords.Judge(password, ownWords) select password;

        Assert.Empty(taken);

        static string Filled(string word, string by) => word + by[..Math.Max(3, Passwords.MinLength - word.Length)];
    }

    /// <summary>Long ones that stand in published lists of breached passwords.</summary>
    [Theory]
    [InlineData("password1234")]
    [InlineData("passwordpassword")]
    [InlineData("P4ssw0rd!P4ssw0rd!")]
    [InlineData("Welcome2026!!")]
    [InlineData("qwertyuiop123")]
    [InlineData("qwertyuiopasdfghjkl")]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("1qaz2wsx3edc4rfv")]
    [InlineData("123456789012")]
    [InlineData("123123123123")]
    [InlineData("987654321098")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("Summer2026Summer2026")]
    [InlineData("iloveyou12345")]
    [InlineData("letmeinletmein")]
    [InlineData("administrator1")]
    [InlineData("princess12345")]
    [InlineData("manchesterunited")]
    [InlineData("            ")]
    [InlineData("ｐａｓｓｗｏｒｄ１２３４")]
    public void Breached_passwords_repeats_and_rows_of_keys_are_refused_at_any_length(string password) =>
        Assert.Contains("easy to guess", Passwords.Judge(password, ownWords).Refusal, StringComparison.Ordinal);

    [Theory]
    [InlineData("katarzyna1234", "katarzyna")]
    [InlineData("Lis.Katarzyna.1", "katarzyna")]
    [InlineData("nine KATARZYNA boats", "katarzyna")]
    [InlineData("violet lis quiet lamp", "lis")]
    [InlineData("katarzyna.lis@ppi.example", "katarzyna.lis@ppi.example")]
    [InlineData("PPIhelpdesk2026", "helpdesk")]
    [InlineData("violet ppi quiet lamp", "ppi")]
    public void What_anybody_knows_of_the_person_or_the_house_is_named_and_refused(string password, string word) =>
        Assert.Contains($"“{word}”", Passwords.Judge(password, ownWords).Refusal, StringComparison.Ordinal);

    [Fact]
    public void Sixty_four_and_256_characters_are_taken_and_ten_megabytes_refused_at_once()
    {
        var sentence = string.Concat(Enumerable.Range(0, 40).Select(number => $"lamp{number}river"));

        Assert.True(Passwords.Judge(sentence[..64], ownWords));
        Assert.True(Passwords.Judge(sentence[..256], ownWords));
        Assert.Contains("longer than 256", Passwords.Judge(new string('x', 10_000_000), ownWords).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_judged_like_any_other() => Assert.True(Passwords.Judge("x9$Kq!vTz2#Lm\ud800", ownWords));

    private static string[] ReadLeaked()
    {
        using var list = new StreamReader(typeof(Zxcvbn.Zxcvbn).Assembly.GetManifestResourceStream("zxcvbn-core.Dictionaries.passwords.lst")!);
        return list.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
