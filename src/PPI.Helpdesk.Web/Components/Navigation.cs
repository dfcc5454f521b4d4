using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Web.Components;

/// <summary>Which places a person is led to. It only leads: what one may open is decided by each page's policy.</summary>
public static class Navigation
{
    private static readonly NavigationLink Home = new("Home", "/", Icon: "home", Key: "g h");
    private static readonly NavigationLink NewOrder = new("New work order", "/work-orders/new", Icon: "square-plus", Key: "g n");
    private static readonly NavigationLink Mine = new("My work orders", "/work-orders/mine", Icon: "clipboard-list", Key: "g m");
    private static readonly NavigationLink Queue = new("Queue", "/work-orders", Icon: "list-details", Key: "g q");
    private static readonly NavigationLink LogCall = new("Log a call", "/work-orders/log-call", Icon: "phone-plus", Key: "g c");

    private static readonly NavigationLink Calls = new("Calls to make", "/callbacks", Icon: "phone-outgoing", Key: "g b");

    private static readonly NavigationLink Settings = new("Settings", "/settings", Icon: "settings");

    private static readonly NavigationLink Loops = new("Loop watch", "/loop-watch", Icon: "lifebuoy", Key: "g l");
    private static readonly NavigationLink Dashboard = new("Dashboard", "/dashboard", Icon: "chart-bar", Key: "g d");

    private static readonly NavigationGroup Reports = new("Reports", [Dashboard]);

    private static readonly NavigationGroup Administration = new("Administration",
    [
        new("People", "/people", Icon: "users"),
        Settings,
        new("Outbox", "/outbox", Icon: "mail-forward"),
        new("Jobs", "/jobs", Icon: "clock-cog"),
        new("Audit log", "/audit", Icon: "shield-search"),
    ]);

    public static IReadOnlyList<NavigationGroup> For(Actor actor)
    {
        List<NavigationGroup> groups = [];
        if (actor.IsStaff)
            groups.Add(new("Service desk", actor.IsHelpdesk ? [Home, Queue, Calls, LogCall] : [Home, Queue, Calls]));
        groups.Add(actor.IsStaff ? new("My own", [NewOrder, Mine]) : new("Helpdesk", [Home, NewOrder, Mine]));
        if (actor.IsTeamLeader)
            groups.Add(new("Leading", actor.IsAdministrator ? [Dashboard, Loops] : [Dashboard, Loops, Settings]));
        else if (actor.Is(Roles.Reviewer))
            groups.Add(Reports);
        if (actor.IsAdministrator)
            groups.Add(Administration);
        return groups;
    }

    /// <summary>The one place that is marked as here: the longest address that leads to the path.</summary>
    public static NavigationLink? Current(IEnumerable<NavigationGroup> groups, PathString path) =>
        groups.SelectMany(group => group.Links).Where(link => link.Leads(path)).MaxBy(link => link.Address.Length);
}
