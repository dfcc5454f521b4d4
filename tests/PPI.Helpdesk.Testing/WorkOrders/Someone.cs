using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Testing.WorkOrders;

/// <summary>The cast of the rule tests: one of each standing, with ids as a database would have given them.</summary>
public static class Someone
{
    public static Actor Customer { get; } = new(1, "Emma Employee", Roles.Employee, SupportChannels.None);
    public static Actor Colleague { get; } = new(2, "Otto Other", Roles.Employee, SupportChannels.None);

    /// <summary>The owner of a work order, unless a test says otherwise.</summary>
    public static Actor Consultant { get; } = new(3, "Carl Consultant", Roles.Consultant, SupportChannels.None);

    public static Actor OtherConsultant { get; } = new(4, "Cora Consultant", Roles.Consultant, SupportChannels.None);
    public static Actor TeamLeader { get; } = new(5, "Lena Leader", Roles.TeamLeader, SupportChannels.None);
    public static Actor OtherTeamLeader { get; } = new(6, "Leon Leader", Roles.TeamLeader, SupportChannels.None);
    public static Actor NetworkSpecialist { get; } = new(7, "Nora Network", Roles.Specialist, SupportChannels.NetworkAndDesktop);
    public static Actor ApplicationsSpecialist { get; } = new(8, "Alan Applications", Roles.Specialist, SupportChannels.Applications);

    public static Actor TwoChannelSpecialist { get; } =
        new(9, "Ines Intelligence", Roles.Specialist, SupportChannels.Intelligence | SupportChannels.Applications);

    public static Actor Reviewer { get; } = new(10, "Rita Reviewer", Roles.Reviewer, SupportChannels.None);
    public static Actor Administrator { get; } = new(11, "Adam Administrator", Roles.Administrator, SupportChannels.None);

    public static Actor OfEveryRole { get; } = new(12, "Max Many",
        Roles.Consultant | Roles.Specialist | Roles.TeamLeader | Roles.Reviewer | Roles.Administrator, SupportChannels.NetworkAndDesktop);

    public static IReadOnlyList<Actor> People { get; } =
    [
        Customer, Colleague, Consultant, OtherConsultant, TeamLeader, OtherTeamLeader,
        NetworkSpecialist, ApplicationsSpecialist, TwoChannelSpecialist, Reviewer, Administrator, OfEveryRole,
    ];

    public static IReadOnlyList<Actor> OfTheHelpdesk { get; } = [.. People.Where(person => person.IsHelpdesk)];

    /// <summary>The specialist who works the channel.</summary>
    public static Actor Of(Tier channel) => channel switch
    {
        Tier.NetworkAndDesktop => NetworkSpecialist,
        Tier.Applications => ApplicationsSpecialist,
        Tier.Intelligence => TwoChannelSpecialist,
        _ => Consultant,
    };
}
