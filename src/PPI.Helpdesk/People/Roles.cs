namespace PPI.Helpdesk.People;

/// <summary>What a person may do. Roles add up; everybody is an employee.</summary>
/// <remarks>Stored as a number, the one exception to "enums as text", because a combination has no single name.</remarks>
[Flags]
public enum Roles
{
    Employee = 0,
    Consultant = 1,
    Specialist = 2,
    TeamLeader = 4,
    Reviewer = 8,
    Administrator = 16,
}

/// <summary>The second level's support channels (S0-6). A specialist is a member of one or more.</summary>
[Flags]
public enum SupportChannels
{
    None = 0,
    NetworkAndDesktop = 1,
    Applications = 2,
    Intelligence = 4,
}
