using System.Text;
using PPI.Helpdesk.Figures;

namespace PPI.Helpdesk.Tests.Figures;

/// <summary>Periods, percentiles and files of figures.</summary>
public sealed class Writing_figures
{
    private static readonly DateOnly Thursday = new(2026, 8, 20);

    [Theory]
    [InlineData(PeriodChoice.Week, "2026-08-17", "2026-08-20", "2026-08-13")]
    [InlineData(PeriodChoice.FourWeeks, "2026-07-24", "2026-08-20", "2026-06-26")]
    [InlineData(PeriodChoice.Month, "2026-08-01", "2026-08-20", "2026-07-12")]
    [InlineData(PeriodChoice.Quarter, "2026-07-01", "2026-08-20", "2026-05-11")]
    public void A_period_ends_today_and_is_compared_with_as_many_days_before(PeriodChoice choice, string first, string last, string before)
    {
        var period = FigurePeriod.Of(choice, Thursday);

        Assert.Equal((DateOnly.Parse(first, null), DateOnly.Parse(last, null)), (period.First, period.Last));
        Assert.Equal((DateOnly.Parse(before, null), period.First.AddDays(-1), period.Days), (period.Before.First, period.Before.Last, period.Before.Days));
    }

    [Theory]
    [InlineData("2026-08-20", "2026-08-19")]
    [InlineData("0001-01-01", "2026-08-19")]
    [InlineData("2026-08-19", "9999-12-31")]
    [InlineData(null, "2026-08-19")]
    public void Days_that_are_no_period_are_as_if_they_were_not_chosen(string? first, string last) =>
        Assert.Equal(FigurePeriod.Of(PeriodChoice.FourWeeks, Thursday), FigurePeriod.Of(PeriodChoice.Own, Thursday, first is null ? null : DateOnly.Parse(first, null), DateOnly.Parse(last, null)));

    [Fact]
    public void Each_figure_has_a_key_and_a_name_of_its_own_and_says_how_it_is_counted()
    {
        Assert.Equal(FigureDictionary.All.Count, FigureDictionary.All.Select(figure => figure.Key).Distinct().Count());
        Assert.Equal(FigureDictionary.All.Count, FigureDictionary.All.Select(figure => figure.Name).Distinct().Count());
        Assert.All(FigureDictionary.All, figure => Assert.True(figure.Formula.Length > 20 && figure.Formula.EndsWith('.') && figure.Version >= 1, figure.Key));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    public void S56_What_a_spreadsheet_takes_for_a_formula_is_text(string cell) =>
        Assert.Contains($"\"'{cell}\"", Encoding.UTF8.GetString(FigureCsv.Of(["head"], [[cell]])), StringComparison.Ordinal);

    [Fact]
    public void S56_Every_cell_is_quoted_so_that_no_separator_begins_another_one() =>
        Assert.EndsWith("\"a\",\"b\"\r\n\"x;=1,\"\"+2\",\"\"\r\n", Encoding.UTF8.GetString(FigureCsv.Of(["a", "b"], [["x;=1,\"+2", ""]])), StringComparison.Ordinal);
}
