using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Web.Pages.People;

/// <summary>The roles and channels that are ticked.</summary>
public sealed class RolesInput
{
    public List<Roles> Roles { get; set; } = [];

    public List<SupportChannels> Channels { get; set; } = [];

    public static RolesInput Of(Roles roles, SupportChannels channels) => new()
    {
        Roles = [.. RoleNames.Roles.Select(one => one.Role).Where(role => roles.HasFlag(role))],
        Channels = [.. RoleNames.Channels.Select(one => one.Channel).Where(channel => channels.HasFlag(channel))],
    };

    public Roles AllRoles() => Roles.Aggregate(Helpdesk.People.Roles.Employee, (all, one) => all | one);

    public SupportChannels AllChannels() => Channels.Aggregate(SupportChannels.None, (all, one) => all | one);
}
