using PPI.Helpdesk.People;
using PPI.Helpdesk.Web.Components;

namespace PPI.Helpdesk.Web.Tests.Components;

public sealed class NavigationTests
{
    [Theory]
    [InlineData(Roles.Employee, "/", "/work-orders/new", "/work-orders/mine")]
    [InlineData(Roles.Reviewer, "/", "/work-orders/new", "/work-orders/mine", "/dashboard")]
    [InlineData(Roles.Consultant, "/", "/work-orders", "/callbacks", "/work-orders/log-call", "/work-orders/new", "/work-orders/mine")]
    [InlineData(Roles.TeamLeader, "/", "/work-orders", "/callbacks", "/work-orders/log-call", "/work-orders/new", "/work-orders/mine", "/dashboard", "/loop-watch", "/settings")]
    [InlineData(Roles.TeamLeader | Roles.Administrator, "/", "/work-orders", "/callbacks", "/work-orders/log-call", "/work-orders/new", "/work-orders/mine", "/dashboard", "/loop-watch", "/people", "/settings", "/outbox", "/jobs", "/audit")]
    [InlineData(Roles.Specialist, "/", "/work-orders", "/callbacks", "/work-orders/new", "/work-orders/mine")]
    [InlineData(Roles.Administrator, "/", "/work-orders/new", "/work-orders/mine", "/people", "/settings", "/outbox", "/jobs", "/audit")]
    public void Each_role_is_led_to_its_places(Roles roles, params string[] addresses) =>
        Assert.Equal(addresses, Places(roles).Select(link => link.Address));

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/work-orders", "/work-orders")]
    [InlineData("/work-orders/17", "/work-orders")]
    [InlineData("/work-orders/new", "/work-orders/new")]
    [InlineData("/settings/categories", "/settings")]
    [InlineData("/account/theme", null)]
    public void The_nearest_place_above_a_page_is_marked(string path, string? marked) =>
        Assert.Equal(marked, Navigation.Current(Navigation.For(With(Roles.Consultant | Roles.Administrator)), path)?.Address);

    private static IEnumerable<NavigationLink> Places(Roles roles) => Navigation.For(With(roles)).SelectMany(group => group.Links);

    private static Actor With(Roles roles) => new(1, "Robin Vale", roles, SupportChannels.None);
}
