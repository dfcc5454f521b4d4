using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

public sealed class Marking_a_checklist
{
    private static readonly DateTimeOffset Now = TestClock.Start.AddHours(1);
    private static readonly Resolution Fix = new("All rings patched", ResolutionKind.Permanent, 90);

    [Fact]
    public void Nothing_is_proposed_as_done_while_an_item_is_open()
    {
        var order = Listed();
        order.Refuses(o => o.ProposeResolution(Fix, Now.AddDays(3), Someone.Consultant, Now), "“Test ring” on the checklist is still open");

        order.MarkChecklist(1, ChecklistMark.Done, null, Someone.Consultant, Now);
        order.MarkChecklist(2, ChecklistMark.LeftOut, "No stragglers", Someone.OtherConsultant, Now);
        order.ProposeResolution(Fix, Now.AddDays(3), Someone.Consultant, Now);

        Assert.Equal([(ChecklistMark.Done, "", Someone.Consultant.PersonId), (ChecklistMark.LeftOut, "No stragglers", Someone.OtherConsultant.PersonId)], order.Checklist.Select(item => (item.Mark, item.Reason, item.MarkedById)));
    }

    [Fact]
    public void What_was_marked_can_be_opened_again_and_what_is_left_out_needs_its_reason()
    {
        var order = Listed();
        order.MarkChecklist(1, ChecklistMark.Done, null, Someone.Consultant, Now);
        order.Refuses(o => o.MarkChecklist(1, ChecklistMark.Done, null, Someone.Consultant, Now), "marked so already");
        order.Refuses(o => o.MarkChecklist(2, ChecklistMark.LeftOut, " ", Someone.Consultant, Now), "why it is left out");
        order.Refuses(o => o.MarkChecklist(3, ChecklistMark.Done, null, Someone.Consultant, Now), "no such item");
        order.Refuses(o => o.MarkChecklist(2, ChecklistMark.Done, null, Someone.Customer, Now), "Somebody else works on it");

        order.MarkChecklist(1, ChecklistMark.Open, null, Someone.Consultant, Now);

        Assert.Null(order.Checklist[0].MarkedAt);
        A.WorkOrder().Build().Refuses(o => o.MarkChecklist(1, ChecklistMark.Done, null, Someone.Consultant, Now), "no checklist");
    }

    private static WorkOrder Listed() => A.WorkOrder().OfKind(WorkOrderKind.OperationalTask).Then(order => order.GiveChecklist(["Test ring", "Stragglers"], TestClock.Start)).Build();
}
