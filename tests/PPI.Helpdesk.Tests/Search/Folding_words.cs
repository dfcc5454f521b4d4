using PPI.Helpdesk.Search;

namespace PPI.Helpdesk.Tests.Search;

public sealed class Folding_words
{
    [Theory]
    [InlineData("Label-Drucker  (3. OG)", "label drucker labeldrucker 3 og")]
    [InlineData("Müller & Söhne", "muller mueller sohne soehne")]
    [InlineData("Mu\u0308ller", "muller mueller")]
    [InlineData("STRASSE Straße", "strasse strasse")]
    [InlineData("wi-fi-6e", "wi fi wifi 6e wifi6e")]
    [InlineData("-a- b--c", "a b c")]
    [InlineData("a\ud800b", "a b")]
    [InlineData("\udc00", "")]
    [InlineData("ﬁle", "file")]
    [InlineData("İstanbul ısı", "istanbul isi")]
    public void A_text_becomes_small_words_without_accents(string text, string words) => Assert.Equal(words, string.Join(' ', FoldedWords.Of(text)));

    [Fact]
    public void No_word_is_longer_than_the_engines_take_or_cut_within_a_letter()
    {
        var words = FoldedWords.Of(new string('x', 1_000) + " x" + string.Concat(Enumerable.Repeat("𞤀", 100))).ToList();

        Assert.All(words, word => Assert.InRange(word.Length, 1, FoldedWords.LongestWord));
        Assert.All(words, word => Assert.DoesNotContain('\ufffd', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(word))));
    }

    [Fact]
    public void Only_so_many_words_are_looked_for() => Assert.Equal(SearchTerms.Most, SearchTerms.Of(string.Join(' ', Enumerable.Range(10, 500))).All.Count);

    [Theory]
    [InlineData("printer", "pritner", 1)]
    [InlineData("printer", "prnter", 1)]
    [InlineData("printer", "printerr", 1)]
    [InlineData("printer", "pxinter", 1)]
    [InlineData("printer", "painters", 2)]
    [InlineData("printer", "printer", 0)]
    [InlineData("", "ab", 2)]
    public void Mistakes_are_counted_as_people_make_them(string one, string other, int mistakes)
    {
        Assert.Equal(mistakes, SearchSpelling.Mistakes(one, other));
        Assert.Equal(mistakes, SearchSpelling.Mistakes(other, one));
    }
}
