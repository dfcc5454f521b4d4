using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceOffer;

namespace PPI.Helpdesk.Tests.ServiceOffer;

public sealed class Describing_the_service_offer
{
    [Theory]
    [InlineData("  VPN  and\tremote\r\naccess ", "VPN and remote access")]
    [InlineData("E-mail\0", "E-mail")]
    public void A_name_is_one_trimmed_line(string written, string expected) =>
        Assert.Equal(expected, Category.Define(new CategoryTerms(written)).Name);

    [Theory]
    [InlineData("")]
    [InlineData(" \t ")]
    [InlineData("\0")]
    public void Without_a_name_there_is_no_category(string name) =>
        Assert.Contains("needs a name", Assert.Throws<RuleBrokenException>(() => Category.Define(new CategoryTerms(name))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_name_too_long_is_refused_with_its_limit() =>
        Assert.Contains("80", Assert.Throws<RuleBrokenException>(() => Service.Offer(new string('a', 81), "")).Message, StringComparison.Ordinal);

    [Fact]
    public void Case_and_spaces_make_no_new_name() =>
        Assert.Equal(Service.Offer("Wi-Fi  Network", "").NormalizedName, Service.Offer(" wi-fi network ", "").NormalizedName);

    [Fact]
    public void A_category_suggests_one_channel_at_most() =>
        Assert.Throws<RuleBrokenException>(() =>
            Category.Define(new CategoryTerms("Both", SuggestedChannel: SupportChannels.Applications | SupportChannels.Intelligence)));

    [Fact]
    public void A_service_with_categories_in_use_cannot_be_retired()
    {
        var service = Service.Offer("Workplace", "");

        var refusal = Assert.Throws<RuleBrokenException>(() => service.Retire(activeCategories: 2));

        Assert.Contains("2 categories in use", refusal.Message, StringComparison.Ordinal);
        Assert.False(service.IsRetired);
    }

    [Fact]
    public void Every_change_counts_the_version_up()
    {
        var category = Category.Define(new CategoryTerms("Printing"));

        category.Change(new CategoryTerms("Printers"));
        category.Retire();
        category.BringBack();

        Assert.Equal(4, category.Version);
    }

    [Fact]
    public void The_demonstration_names_each_service_and_category_once_and_routes_to_every_channel()
    {
        var categories = DemoServiceOffer.Services.SelectMany(service => service.Categories).Select(Category.Define).ToList();

        Assert.InRange(categories.Count, 15, 40);
        Assert.Equal(categories.Count, categories.Select(category => category.NormalizedName).Distinct().Count());
        Assert.Equal(DemoServiceOffer.Services.Count, DemoServiceOffer.Services.Select(service => Service.Offer(service.Name, service.Description).NormalizedName).Distinct().Count());
        Assert.Equal(Enum.GetValues<SupportChannels>(), categories.Select(category => category.SuggestedChannel).Distinct().Order());
    }
}
