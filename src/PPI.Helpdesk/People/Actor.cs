using PPI.Helpdesk.Audit;

namespace PPI.Helpdesk.People;

/// <summary>Who acts: the signed-in person, or the system itself (a job, an import). Carried explicitly, never ambient.</summary>
public sealed record Actor(int? PersonId, string Name, Roles Roles, SupportChannels Channels)
{
    /// <summary>The helpdesk's own jobs. Has no person and sees everything.</summary>
    public static Actor System { get; } = new(null, "PPI Helpdesk", Roles.Employee, SupportChannels.None);

    public bool IsSystem => PersonId is null;

    /// <summary>First level: consultants, and team leaders who may do all that a consultant may.</summary>
    public bool IsHelpdesk => Is(Roles.Consultant) || IsTeamLeader;

    public bool IsTeamLeader => Is(Roles.TeamLeader);

    public bool IsSpecialist => Is(Roles.Specialist);

    public bool IsAdministrator => Is(Roles.Administrator);

    /// <summary>Works on other people's orders, and therefore sees them.</summary>
    public bool IsStaff => IsHelpdesk || IsSpecialist || IsSystem;

    /// <summary>How the audit log names whoever acts.</summary>
    public AuditActor InAudit => new(PersonId, Name);

    public bool Is(Roles role) => (Roles & role) == role && role != Roles.Employee;

    public bool WorksIn(SupportChannels channel) => IsSpecialist && (Channels & channel) != 0;

    public static Actor Of(Person person) => new(person.Id, person.Name, person.Roles, person.Channels);
}
