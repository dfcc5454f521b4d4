using PPI.Helpdesk.Search;

namespace PPI.Helpdesk.Tests.Search;

public sealed class Showing_an_excerpt
{
    [Fact]
    public void The_text_with_the_most_of_the_words_is_shown() =>
        Assert.Equal("the [printer] has no [ribbon]", Shown(["the printer", "the printer has no ribbon", "ribbon"], "print ribb"));

    [Fact]
    public void A_word_is_marked_as_it_was_written() => Assert.Equal("Herr [MÜLLER] ruft an", Shown(["Herr MÜLLER ruft an"], "muell"));

    [Fact]
    public void A_long_text_is_cut_between_words_around_what_was_found()
    {
        var shown = Shown([$"{string.Join(' ', Enumerable.Repeat("before", 300))} needle {string.Join(' ', Enumerable.Repeat("after", 300))}"], "needle");

        Assert.StartsWith("… before", shown, StringComparison.Ordinal);
        Assert.EndsWith("after …", shown, StringComparison.Ordinal);
        Assert.Contains("before [needle] after", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 150, 300);
    }

    [Fact]
    public void Texts_without_spaces_are_cut_all_the_same_and_not_within_a_letter()
    {
        var shown = Shown([string.Concat(Enumerable.Repeat("𞤀", 500)) + "."], "nothing");

        Assert.InRange(shown.Length, 150, 300);
        Assert.False(char.IsHighSurrogate(shown[^3]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ud800 x \udc00 needle")]
    [InlineData("needle")]
    [InlineData("      needle      ")]
    public void Odd_texts_are_shown_as_they_are(string text) => Assert.Equal(text, Shown([text], "needle").Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal));

    [Fact]
    public void Where_there_is_no_text_nothing_is_shown() => Assert.Empty(Excerpt.Best([], SearchTerms.Of("x")).Parts);

    private static string Shown(string[] texts, string words) =>
        string.Concat(Excerpt.Best(texts, SearchTerms.Of(words)).Parts.Select(part => part.IsFound ? $"[{part.Text}]" : part.Text));
}
