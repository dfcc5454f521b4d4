using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Web.Tests.Access;

/// <summary>One kind of person of the matrix; <see cref="Anonymous"/> has no session.</summary>
public sealed record Principal(string Name, Roles? Roles, SupportChannels Channels = SupportChannels.None)
{
    public static readonly Principal Anonymous = new("anonymous", null);
    public static readonly Principal Employee = new("employee", Helpdesk.People.Roles.Employee);
    public static readonly Principal Consultant = new("consultant", Helpdesk.People.Roles.Consultant);
    public static readonly Principal Specialist = new("specialist", Helpdesk.People.Roles.Specialist, SupportChannels.NetworkAndDesktop);
    public static readonly Principal TeamLeader = new("leader", Helpdesk.People.Roles.TeamLeader);
    public static readonly Principal Reviewer = new("reviewer", Helpdesk.People.Roles.Reviewer);
    public static readonly Principal Administrator = new("administrator", Helpdesk.People.Roles.Administrator);

    public static readonly IReadOnlyList<Principal> All = [Anonymous, Employee, Consultant, Specialist, TeamLeader, Reviewer, Administrator];

    public bool HasSession => Roles is not null;

    /// <summary>Sees the orders of others.</summary>
    public bool IsStaff => this == Consultant || this == Specialist || this == TeamLeader;

    public override string ToString() => Name;
}
