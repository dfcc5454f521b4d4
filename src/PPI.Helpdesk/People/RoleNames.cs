namespace PPI.Helpdesk.People;

/// <summary>Roles and channels in words.</summary>
public static class RoleNames
{
    /// <summary>The roles that can be given; everybody is an employee without being given it.</summary>
    public static IReadOnlyList<(Roles Role, string Name)> Roles { get; } =
    [
        (People.Roles.Consultant, "Consultant"),
        (People.Roles.Specialist, "Specialist"),
        (People.Roles.TeamLeader, "Team leader"),
        (People.Roles.Reviewer, "Reviewer"),
        (People.Roles.Administrator, "Administrator"),
    ];

    public static IReadOnlyList<(SupportChannels Channel, string Name)> Channels { get; } =
    [
        (SupportChannels.NetworkAndDesktop, "Network & Desktop"),
        (SupportChannels.Applications, "Applications"),
        (SupportChannels.Intelligence, "Intelligence"),
    ];

    /// <summary>"Consultant, Specialist (Applications)"; "Employee" when no role was given.</summary>
    public static string Of(Roles roles, SupportChannels channels)
    {
        var member = string.Join(", ", Channels.Where(one => channels.HasFlag(one.Channel)).Select(one => one.Name));
        var names = Roles.Where(one => roles.HasFlag(one.Role))
            .Select(one => one.Role == People.Roles.Specialist && member.Length > 0 ? $"{one.Name} ({member})" : one.Name)
            .ToList();
        return names.Count == 0 ? "Employee" : string.Join(", ", names);
    }
}
