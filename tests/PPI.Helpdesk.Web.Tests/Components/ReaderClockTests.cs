using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PPI.Helpdesk.Settings;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Tests.Components;

public sealed class ReaderClockTests
{
    private static readonly DateTimeOffset Now = new(2026, 7, 1, 16, 0, 0, TimeSpan.Zero);

    private readonly ReaderClock clock = In("America/New_York");

    [Theory]
    [InlineData(-0.5, "just now")]
    [InlineData(0.5, "just now")]
    [InlineData(-1, "1 min ago")]
    [InlineData(-59, "59 min ago")]
    [InlineData(-60, "1 h ago")]
    [InlineData(125, "in 2 h")]
    [InlineData(-60 * 24, "1 day ago")]
    [InlineData(-60 * 24 * 27, "27 days ago")]
    [InlineData(-60 * 24 * 30, "4 weeks ago")]
    [InlineData(60 * 24 * 90, "in 2 months")]
    [InlineData(-60 * 24 * 800, "2 years ago")]
    public void How_far_away_an_instant_is_said_in_few_words(double minutes, string words) =>
        Assert.Equal(words, clock.Relative(Now.AddMinutes(minutes)));

    [Fact]
    public void A_time_is_given_in_the_readers_zone_and_the_zone_is_named() =>
        Assert.Equal("1 Jul, 12:00 (New York)", clock.Absolute(Now));

    [Fact]
    public void Another_year_is_named_and_winter_time_is_minded() =>
        Assert.Equal("31 Dec 2025, 19:30 (New York)", clock.Absolute(new(2026, 1, 1, 0, 30, 0, TimeSpan.Zero)));

    [Fact]
    public void The_zone_is_the_configured_one() =>
        Assert.Equal("1 Jul, 18:00 (Berlin)", In("Europe/Berlin").Absolute(Now));

    private static ReaderClock In(string zone) => new(new FakeTimeProvider(Now), Options.Create(new SiteOptions { TimeZone = zone }), ReaderPreferences.None);
}
