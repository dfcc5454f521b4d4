using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Testing.WorkOrders;

/// <summary>Where a test takes its objects from: <c>A.WorkOrder().Escalated().Build()</c>, <c>A.Consultant().Knowing("VPN").Build()</c>.</summary>
public static class A
{
    public static WorkOrderBuilder WorkOrder() => new();

    public static PersonBuilder Employee(string name = "Emma Employee") => new(name, Roles.Employee);

    public static PersonBuilder Consultant(string name = "Carl Consultant") => new(name, Roles.Consultant);

    public static PersonBuilder Specialist(SupportChannels channels = SupportChannels.NetworkAndDesktop, string name = "Nora Network") =>
        new(name, Roles.Specialist, channels);

    public static PersonBuilder TeamLeader(string name = "Lena Leader") => new(name, Roles.TeamLeader);

    public static PersonBuilder Reviewer(string name = "Rita Reviewer") => new(name, Roles.Reviewer);

    public static PersonBuilder Administrator(string name = "Adam Administrator") => new(name, Roles.Administrator);
}
