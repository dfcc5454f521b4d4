using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Tests.People;

public sealed class PasswordsTests
{
    private static readonly string[] ownWords = ["Katarzyna Lis", "katarzyna", "katarzyna.lis@ppi.example"];

    [Theory]
    [InlineData("violet harbour quiet lamp")]
    [InlineData("correct horse battery staple")]
    [InlineData("zwölf laxe im fluss")]
    [InlineData("пять старых лодок")]
    [InlineData("🚲🌧🧵🪟🐟🎻🧱🗝🥁🪁🍋🧭")]
    [InlineData("x9$Kq!vTz2#Lm")]
    [InlineData(DemoPeople.Password)]
    public void S17_Long_and_unexpected_passwords_are_taken_whatever_they_are_made_of(string password) =>
        Assert.True(Passwords.Judge(password, ownWords));

    [Theory]
    [InlineData("")]
    [InlineData("x9$Kq!vT")]
    [InlineData("x9$Kq!vTz2#")]
    [InlineData("🚲🌧🧵🪟🐟🎻")]
    public void S17_Fewer_than_twelve_characters_are_too_few(string password) =>
        Assert.Contains("shorter than 12", Passwords.Judge(password, ownWords).Refusal, StringComparison.Ordinal);

    [Theory]
    [InlineData("password1234")]
    [InlineData("P4ssw0rd!P4ssw0rd!")]
    [InlineData("Welcome2026!!")]
    [InlineData("qwertyuiop123")]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("123456789012")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("Summer2026Summer2026")]
    [InlineData("iloveyou12345")]
    [InlineData("letmeinletmein")]
    [InlineData("administrator1")]
    [InlineData("            ")]
    public void S17_Common_words_repeats_and_rows_of_keys_are_refused_at_any_length(string password) =>
        Assert.Contains("easy to guess", Passwords.Judge(password, ownWords).Refusal, StringComparison.Ordinal);

    [Theory]
    [InlineData("katarzyna1234")]
    [InlineData("Lis.Katarzyna.1")]
    [InlineData("katarzyna.lis@ppi.example")]
    [InlineData("PPIhelpdesk2026")]
    [InlineData("plush-packet-1")]
    public void S17_Names_that_a_guesser_knows_are_refused(string password) =>
        Assert.Contains("easy to guess", Passwords.Judge(password, ownWords).Refusal, StringComparison.Ordinal);

    [Fact]
    public void S17_Sixty_four_and_256_characters_are_taken_and_ten_megabytes_refused_at_once()
    {
        var sentence = string.Concat(Enumerable.Range(0, 40).Select(number => $"lamp{number}river"));

        Assert.True(Passwords.Judge(sentence[..64], ownWords));
        Assert.True(Passwords.Judge(sentence[..256], ownWords));
        Assert.Contains("longer than 256", Passwords.Judge(new string('x', 10_000_000), ownWords).Refusal, StringComparison.Ordinal);
    }
}
