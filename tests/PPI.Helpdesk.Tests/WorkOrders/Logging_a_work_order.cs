using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

public sealed class Logging_a_work_order
{
    private static readonly WorkOrderDraft Draft =
        new(Someone.Customer.PersonId!.Value, Someone.Customer.Name, "No network", "Nothing answers", WorkOrderKind.Incident, IntakeChannel.Web);

    [Fact]
    public void A_logged_order_has_its_owner_in_the_same_breath_and_waits_at_the_helpdesk()
    {
        var order = Log(Draft);

        Assert.Equal((Someone.Consultant.PersonId, Status.Logged, Tier.Helpdesk), (order.OwnerId, order.Status, order.Tier));
        Assert.Null(order.WorkerId);
        Assert.Equal(["Logged", "Routed"], order.Timeline.Select(record => record.Kind));
        Assert.Equal(0, order.TimesReassigned);
        Assert.Null(Assert.Single(order.Stays).LeftAt);
    }

    [Fact]
    public void Everything_that_was_told_is_kept()
    {
        var key = Guid.NewGuid();
        var order = Log(Draft with
        {
            Location = "Building 2",
            Contact = "555-0100",
            Asset = "LT-4711",
            CategoryId = 7,
            ServiceId = 8,
            SubmissionKey = key,
            Severity = new SeverityAnswers(CanAnyoneWork: false, HasWorkaround: true, WhoIsHit.WholePlace),
        });

        Assert.Equal(("No network", "Nothing answers", "Building 2", "555-0100", "LT-4711"), (order.Title, order.Description, order.Location, order.Contact, order.Asset));
        Assert.Equal((7, 8, key), (order.CategoryId, order.ServiceId, order.SubmissionKey));
        Assert.Equal((Severity.BusinessHalted, Priority.P1, 0, "Business halted"), (order.Severity, order.Priority, order.PriorityRank, order.PriorityReason));
        Assert.Equal((TestClock.Start, TestClock.Start), (order.LoggedAt, order.LastTouchedAt));
    }

    [Fact]
    public void A_call_is_logged_by_a_consultant_for_the_caller()
    {
        var order = Log(Draft with { Intake = IntakeChannel.Phone }, by: Someone.OtherConsultant);

        Assert.Equal((Someone.Customer.PersonId, Someone.OtherConsultant.PersonId, IntakeChannel.Phone), (order.RequesterId, order.LoggedById, order.Intake));
    }

    [Fact]
    public void What_the_system_logs_counts_as_logged_by_its_customer() =>
        Assert.Equal(Someone.Customer.PersonId, Log(Draft with { Intake = IntakeChannel.Email }, by: Actor.System).LoggedById);

    [Fact]
    public void Nobody_but_the_helpdesk_logs_for_somebody_else()
    {
        foreach (var stranger in new[] { Someone.Colleague, Someone.NetworkSpecialist, Someone.Reviewer, Someone.Administrator })
            Assert.Contains("Ask them to log it themselves", Refused(() => Log(Draft, by: stranger)), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_owns_an_order_of_their_own() =>
        Assert.Contains("Name another consultant", Refused(() =>
            Log(Draft with { RequesterId = Someone.Consultant.PersonId!.Value }, by: Someone.Consultant)), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("\0\u0007")]
    public void Without_a_subject_nothing_is_logged(string title) =>
        Assert.Contains("in a few words", Refused(() => Log(Draft with { Title = title })), StringComparison.Ordinal);

    [Fact]
    public void A_text_too_long_is_refused_with_the_limit_and_its_length()
    {
        Assert.Contains("200", Refused(() => Log(Draft with { Title = new string('a', 201) })), StringComparison.Ordinal);
        Assert.Contains("20,001", Refused(() => Log(Draft with { Description = new string('a', 20_001) })), StringComparison.Ordinal);
        Assert.Equal(20_000, Log(Draft with { Description = $"  {new string('a', 20_000)}\n" }).Description.Length);
    }

    [Fact]
    public void A_subject_is_one_line_and_a_description_keeps_its_lines()
    {
        var order = Log(Draft with { Title = " No\r\nBcc: all@ppi.example\tnetwork ", Description = "one\r\ntwo\r\tthree " });

        Assert.Equal("No Bcc: all@ppi.example network", order.Title);
        Assert.Equal("one\ntwo\n\tthree", order.Description);
    }

    [Fact]
    public void What_no_database_keeps_is_left_out_and_other_scripts_stay()
    {
        var order = Log(Draft with { Title = "Принтер 打印机 🖨\uD83D", Description = "a\0b\u001bc 🖨\uFFFD" });

        Assert.Equal(("Принтер 打印机 🖨", "abc 🖨"), (order.Title, order.Description));
    }

    [Fact]
    public void Operational_tasks_come_from_schedules_only()
    {
        Assert.Contains("schedules only", Refused(() => Log(Draft with { Kind = WorkOrderKind.OperationalTask })), StringComparison.Ordinal);

        var order = A.WorkOrder().OfKind(WorkOrderKind.OperationalTask).Build();

        Assert.Equal((Priority.Operations, 3), (order.Priority, order.PriorityRank));
    }

    [Fact]
    public void A_choice_on_no_list_is_refused()
    {
        Assert.Contains("from the list", Refused(() => Log(Draft with { Kind = (WorkOrderKind)99 })), StringComparison.Ordinal);
        Assert.Contains("from the list", Refused(() => Log(Draft with { Intake = (IntakeChannel)99 })), StringComparison.Ordinal);
        Assert.Contains("who is hit", Refused(() => Log(Draft with { Severity = new SeverityAnswers(true, true, (WhoIsHit)99) })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WO-000123", 123)]
    [InlineData(" wo-123 ", 123)]
    [InlineData("2147483647", int.MaxValue)]
    public void A_number_is_read_as_people_write_it(string text, int expected)
    {
        Assert.True(WorkOrder.TryParseNumber(text, out var id));
        Assert.Equal(expected, id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("WO-")]
    [InlineData("WO-0")]
    [InlineData("WO--5")]
    [InlineData("+5")]
    [InlineData("1 2")]
    [InlineData("2147483648")]
    [InlineData("INC-5")]
    public void What_is_no_number_is_not_read(string? text) => Assert.False(WorkOrder.TryParseNumber(text, out _));

    [Fact]
    public void A_number_has_six_digits_and_grows_when_it_must()
    {
        Assert.Equal("WO-000123", A.WorkOrder().WithId(123).Build().Number);
        Assert.Equal("WO-1234567", WorkOrder.NumberOf(1_234_567));
    }

    private static WorkOrder Log(WorkOrderDraft draft, Actor? by = null) => WorkOrder.Log(
        draft, new PriorityPolicy(PriorityPolicy.Defaults()).Decide(draft.Severity, draft.Kind),
        new Routing(Someone.Consultant.PersonId!.Value, Someone.Consultant.Name, "on duty"), by ?? Someone.Customer, TestClock.Start);

    private static string Refused(Func<object> log) => Assert.Throws<RuleBrokenException>(log).Message;
}
