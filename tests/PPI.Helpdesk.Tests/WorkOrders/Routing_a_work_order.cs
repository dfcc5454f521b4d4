using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

public sealed class Routing_a_work_order
{
    private const int Requester = 1;

    [Fact]
    public void Who_knows_the_matter_goes_before_who_has_less_to_do() =>
        Assert.Equal(new Routing(11, "Vera", "Vera: on duty, knows VPN, least loaded (5 open)"),
            Choose("VPN", Busy(5, A.Consultant("Vera").WithId(11).Knowing("vpn")), Busy(7, A.Consultant("Veit").WithId(12).Knowing("VPN")), Busy(0, A.Consultant("Idle").WithId(10))));

    [Fact]
    public void Without_anybody_who_knows_it_the_least_loaded_consultant_on_duty_gets_it() =>
        Assert.Equal(new Routing(10, "Idle", "Idle: on duty, least loaded; nobody on duty knows VPN (0 open)"),
            Choose("VPN", Busy(0, A.Consultant("Vera").WithId(11).Knowing("VPN").OffDuty()), Busy(0, A.Consultant("Idle").WithId(10))));

    [Fact]
    public void Where_no_skill_is_asked_for_the_load_decides_and_then_the_number()
    {
        Assert.Equal(new Routing(12, "Idle", "Idle: on duty, least loaded (1 open)"),
            Choose(null, Busy(2, A.Consultant("Busy").WithId(11)), Busy(1, A.Consultant("Idle").WithId(12)), Busy(1, A.Consultant("Also idle").WithId(13))));
        Assert.Equal(12, Choose("", Busy(1, A.Consultant("Idle").WithId(12))).OwnerId);
    }

    [Fact]
    public void With_no_consultant_on_duty_the_team_leader_on_duty_gets_it() =>
        Assert.Equal(new Routing(20, "Lena Leader", "Lena Leader: team leader on duty; no consultant is (3 open)"),
            Choose(null, Busy(0, A.Consultant().WithId(11).OffDuty()), Busy(3, A.TeamLeader().WithId(20))));

    [Fact]
    public void With_nobody_on_duty_a_team_leader_gets_it_whatever_the_load() =>
        Assert.Equal(new Routing(20, "Lena Leader", "Lena Leader: team leader; nobody is on duty (30 open)"),
            Choose(null, Busy(0, A.Consultant().WithId(11).OffDuty()), Busy(30, A.TeamLeader().WithId(20).OffDuty())));

    [Fact]
    public void With_nobody_on_duty_who_comes_in_tomorrow_goes_before_who_is_on_leave()
    {
        var onLeave = Busy(0, A.TeamLeader("On leave").WithId(20).AbsentUntil(TestClock.Start.AddDays(14)));

        Assert.Equal(21, Choose(null, onLeave, Busy(9, A.TeamLeader("Tomorrow").WithId(21).OffDuty())).OwnerId);
        Assert.Equal(11, Choose(null, onLeave, Busy(9, A.Consultant("Tomorrow").WithId(11).OffDuty())).OwnerId);
        Assert.Equal(20, Choose(null, onLeave).OwnerId);
    }

    [Fact]
    public void With_neither_duty_nor_a_team_leader_the_least_loaded_gets_it() =>
        Assert.Equal(new Routing(12, "Idle", "Idle: least loaded; nobody is on duty (1 open)"),
            Choose(null, Busy(2, A.Consultant("Busy").WithId(11).OffDuty()), Busy(1, A.Consultant("Idle").WithId(12).OffDuty())));

    [Fact]
    public void The_customer_never_owns_their_own_order() =>
        Assert.Equal(11, Choose(null, Busy(0, A.Consultant("Self").WithId(Requester)), Busy(99, A.Consultant().WithId(11))).OwnerId);

    [Fact]
    public void Only_the_helpdesk_is_routed_to_and_nobody_who_cannot_sign_in()
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => Choose(null,
            Busy(0, A.Specialist().WithId(10)), Busy(0, A.Employee().WithId(11)), Busy(0, A.Consultant().WithId(12).Disabled()),
            new RoutingCandidate(Person.Import("Ghost", "ghost", "ghost@ppi.example", Roles.Consultant, SupportChannels.None, ""), 0)));

        Assert.Contains("give somebody the role Consultant", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_consultant_and_team_leader_counts_as_consultant() =>
        Assert.Equal(12, Choose(null, Busy(0, new PersonBuilder("Both", Roles.Consultant | Roles.TeamLeader).WithId(12)), Busy(1, A.Consultant().WithId(11))).OwnerId);

    private static RoutingCandidate Busy(int orders, PersonBuilder person) => new(person.Build(), orders);

    private static Routing Choose(string? skill, params RoutingCandidate[] candidates) => Routing.Choose(candidates, skill, Requester, TestClock.Start);
}
