using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PPI.Helpdesk.Database.Tests.Search;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.WorkOrders;

/// <summary>The desk's own questions (S2-34): kept by whoever keeps the settings, asked at intake and at the hand-over, answered once.</summary>
public abstract class Asking_questions(TestDatabase database) : SearchSuite(database)
{
    private static readonly QuestionTerms Which = new("Which printer?", QuestionKind.Line) { IsRequired = true, Position = 2 };
    private static readonly QuestionTerms Comes = new("What comes out?", QuestionKind.Choice) { Choices = ["Nothing", "Ünï “stripes”", "Paper, torn"], Help = "Look at the tray.", Position = 1 };
    private static readonly QuestionTerms Since = new("Since when?", QuestionKind.Date) { Position = 9 };

    [Fact]
    public async Task A_category_asks_what_is_asked_about_everything_and_then_its_own_in_their_order()
    {
        var (printers, scanners) = await OfferedAsync();
        var which = await AddAsync(printers, Which);
        var comes = await AddAsync(printers, Comes);
        var since = await AddAsync(null, Since);
        await AddAsync(scanners, Which with { Wording = "Which scanner?" });
        var retired = await AddAsync(printers, Which with { Wording = "Which cartridge?" });
        await DoAsync<RetireQuestion>(retire => retire.RunAsync(Administrator, new SeenPolicy(retired, 1), Cancel));

        Assert.Equal([since, comes, which], (await AtIntakeAsync(printers)).Select(question => question.Id));
        Assert.Equal(("Which printer?", "", QuestionKind.Line, true), ((await AtIntakeAsync(printers))[2].Wording, (await AtIntakeAsync(printers))[2].Help, (await AtIntakeAsync(printers))[2].Kind, (await AtIntakeAsync(printers))[2].IsRequired));
        Assert.Equal(Comes.Choices, (await AtIntakeAsync(printers))[1].Choices);
        Assert.Equal([since], (await AtIntakeAsync(null)).Select(question => question.Id));
        Assert.Equal(12, (await DoAsync((QuestionList questions) => questions.OfChannelsAsync(Cancel))).Count);
        Assert.Empty(await DoAsync((QuestionList questions) => questions.OfChannelAsync(Tier.Helpdesk, Cancel)));
        var rows = await DoAsync((QuestionList questions) => questions.AllAtIntakeAsync(Cancel));
        Assert.Equal(
            ["Whatever it is about: Since when?", "Printers: What comes out?", "Printers: Which printer?", "Printers: Which cartridge?", "Scanners: Which scanner?"],
            rows.Select(row => $"{row.When}: {row.Wording}"));
        Assert.Equal(["Which cartridge?"], rows.Where(row => row.IsRetired).Select(row => row.Wording));
    }

    [Fact]
    public async Task What_is_answered_is_saved_with_the_order_found_by_search_and_told_by_its_timeline()
    {
        var (printers, _) = await OfferedAsync();
        var (which, since) = (await AddAsync(printers, Which), await AddAsync(null, Since));

        var id = await LogAsync(Customer, Draft(Customer) with { CategoryId = printers, Answers = Typed((which, "PRX-0815"), (since, "2026-03-01")) });

        var order = await AssertToldByItsTimelineAsync(id);
        Assert.Equal([new("Since when?", "2026-03-01", QuestionKind.Date), new("Which printer?", "PRX-0815", QuestionKind.Line)], order.IntakeAnswers);
        Assert.Equal([id], await FindAsync(Customer, "prx 0815"));
        await using var db = NewContext();
        Assert.Equal(["Logged", "Routed", "IntakeAnswered"], (await db.TimelineRecords.Where(record => record.WorkOrderId == id).OrderBy(record => record.Sequence).Take(3).ToListAsync(Cancel)).Select(record => record.Kind));
        Assert.Equal(1, await db.OutgoingMessages.CountAsync(message => message.ToAddress == "emma.employee@ppi.example", Cancel));
    }

    [Fact]
    public async Task What_is_required_or_does_not_fit_keeps_the_order_from_being_logged()
    {
        var (printers, _) = await OfferedAsync();
        var (which, comes) = (await AddAsync(printers, Which), await AddAsync(printers, Comes));

        await RefusedAsync(Typed((comes, "Nothing")), "Answer “Which printer?”.");
        await RefusedAsync(Typed((which, "PR-1"), (comes, "Smoke")), "Choose one of the answers to “What comes out?”.");

        await using var db = NewContext();
        Assert.False(await db.WorkOrders.AnyAsync(Cancel));

        async Task RefusedAsync(Dictionary<int, string> typed, string refusal) =>
            Assert.Equal(refusal, (await Assert.ThrowsAsync<RuleBrokenException>(() => LogAsync(Customer, Draft(Customer) with { CategoryId = printers, Answers = typed }))).Message);
    }

    [Fact]
    public async Task Where_the_questions_are_not_asked_an_order_is_logged_without_answers()
    {
        var (printers, _) = await OfferedAsync();
        await AddAsync(printers, Which);

        var id = await LogAsync(Customer, Draft(Customer) with { CategoryId = printers });

        Assert.Empty((await AssertToldByItsTimelineAsync(id)).IntakeAnswers);
    }

    [Fact]
    public async Task What_was_answered_keeps_its_question_as_it_was_worded_then()
    {
        var (printers, _) = await OfferedAsync();
        var which = await AddAsync(printers, Which);
        var before = await LogAsync(Customer, Draft(Customer) with { CategoryId = printers, Answers = Typed((which, "PR-12")) });
        await DoAsync<ChangeQuestion>(change => change.RunAsync(Administrator, new SeenPolicy(which, 1), Which with { Wording = "Name on the printer's front" }, Cancel));

        var after = await LogAsync(Customer, Draft(Customer) with { CategoryId = printers, Answers = Typed((which, "PR-13")) });
        await DoAsync<RetireQuestion>(retire => retire.RunAsync(Administrator, new SeenPolicy(which, 2), Cancel));

        Assert.Equal(["Which printer?"], (await AssertToldByItsTimelineAsync(before)).IntakeAnswers.Select(answer => answer.Label));
        Assert.Equal(["Name on the printer's front"], (await AssertToldByItsTimelineAsync(after)).IntakeAnswers.Select(answer => answer.Label));
        Assert.Empty(await AtIntakeAsync(printers));
    }

    [Fact]
    public async Task A_channel_is_handed_what_was_answered_at_intake_with_what_it_asks_itself()
    {
        var (printers, _) = await OfferedAsync();
        var (which, tag) = (await AddAsync(printers, Which), await AddAsync(printers, new QuestionTerms("Device name or asset tag", QuestionKind.Line)));
        var id = await LogAsync(Customer, Draft(Customer) with { CategoryId = printers, Answers = Typed((which, "The grey one"), (tag, "PR-12")) });
        var asked = await DoAsync((QuestionList questions) => questions.OfChannelAsync(Tier.NetworkAndDesktop, Cancel));
        var typed = asked.Where(question => question.IsRequired && question.Wording != "Device name or asset tag").ToDictionary(question => question.Id, _ => "Known");

        await DoAsync<EscalateWorkOrder>(escalate => escalate.RunAsync(Consultant, new SeenWorkOrder(id), Tier.NetworkAndDesktop, EscalationReason.NotResolved, typed, Cancel));

        await using var db = NewContext();
        var step = (WorkOrder.Escalated)(await db.TimelineRecords.SingleAsync(record => record.WorkOrderId == id && record.Kind == nameof(WorkOrder.Escalated), Cancel)).Step;
        Assert.Equal(
            ["Which printer?: The grey one", "What was tried, and what happened: Known", "Device name or asset tag: PR-12", "Where: building, floor, socket or access point: Known"],
            step.Package.Items.Select(item => $"{item.Label}: {item.Answer}"));
    }

    [Fact]
    public async Task No_more_are_asked_than_fit_and_one_about_everything_counts_for_each_category()
    {
        var (printers, scanners) = await OfferedAsync();
        for (var number = 1; number < Question.MostAtIntake; number++)
            await AddAsync(printers, Which with { Wording = $"Question {number}" });
        var last = await AddAsync(null, Since);

        Assert.Contains("6 questions", (await Assert.ThrowsAsync<RuleBrokenException>(() => AddAsync(printers, Comes))).Message, StringComparison.Ordinal);
        Assert.Contains("6 questions", (await Assert.ThrowsAsync<RuleBrokenException>(() => AddAsync(null, Comes))).Message, StringComparison.Ordinal);
        await AddAsync(scanners, Comes);

        await DoAsync<RetireQuestion>(retire => retire.RunAsync(TeamLeader, new SeenPolicy(last, 1), Cancel));
        await AddAsync(printers, Comes);
        Assert.Contains("Retire one", (await Assert.ThrowsAsync<RuleBrokenException>(() =>
            DoAsync<BringBackQuestion>(back => back.RunAsync(TeamLeader, new SeenPolicy(last, 2), Cancel)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_keeps_the_settings_keeps_the_questions_each_change_is_audited_and_who_was_slower_changes_nothing()
    {
        var (printers, _) = await OfferedAsync();
        foreach (var other in new[] { Customer, Consultant, NetworkSpecialist, Reviewer })
            Assert.Contains("team leaders and administrators", (await Assert.ThrowsAsync<RuleBrokenException>(() => DoAsync((AddQuestion add) => add.RunAsync(other, Tier.Helpdesk, printers, Which, Cancel)))).Message, StringComparison.Ordinal);

        var id = await AddAsync(printers, Comes);
        await DoAsync<ChangeQuestion>(change => change.RunAsync(TeamLeader, new SeenPolicy(id, 1), Comes with { Wording = "What do you see?" }, Cancel));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => DoAsync<ChangeQuestion>(change => change.RunAsync(Administrator, new SeenPolicy(id, 1), Which, Cancel)));
        await Assert.ThrowsAsync<NotFoundException>(() => DoAsync<RetireQuestion>(retire => retire.RunAsync(Administrator, new SeenPolicy(4711, 1), Cancel)));
        await DoAsync<RetireQuestion>(retire => retire.RunAsync(Administrator, new SeenPolicy(id, 2), Cancel));
        await DoAsync<BringBackQuestion>(back => back.RunAsync(Administrator, new SeenPolicy(id, 3), Cancel));

        var row = await DoAsync((QuestionList questions) => questions.OneAsync(id, Cancel));
        Assert.Equal(("What do you see?", "Printers", 4, false), (row.Wording, row.Category, row.Version, row.IsRetired));
        await using var db = NewContext();
        var audit = await db.AuditRecords.Where(record => record.Act.StartsWith("Question")).OrderBy(record => record.Id).ToListAsync(Cancel);
        Assert.Equal(["Question added: Helpdesk: What comes out?", "Question changed: Helpdesk: What do you see?", "Question retired: Helpdesk: What do you see?", "Question brought back: Helpdesk: What do you see?"], audit.Select(record => $"{record.Act}: {record.SubjectName}"));
        Assert.Contains("Version 2", audit[1].Details, StringComparison.Ordinal);
        Assert.Contains("Ünï “stripes”", audit[1].Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_asked_about_a_category_that_is_not_offered()
    {
        var (printers, _) = await OfferedAsync();
        await using (var db = NewContext())
        {
            (await db.Categories.SingleAsync(category => category.Id == printers, Cancel)).Retire();
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Contains("not offered any more", (await Assert.ThrowsAsync<RuleBrokenException>(() => AddAsync(printers, Which))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleBrokenException>(() => AddAsync(4711, Which));
    }

    [Fact]
    public async Task What_the_channels_asked_before_is_still_asked()
    {
        await using var db = NewContext();
        var migrator = db.GetService<IMigrator>();
        var names = db.Database.GetMigrations().ToList();
        await migrator.MigrateAsync(names[names.FindIndex(name => name.EndsWith("_AddQuestions", StringComparison.Ordinal)) - 1], Cancel);
        var (channel, label, isRequired) = ("Applications", "Our own field", true);
        await db.Database.ExecuteSqlAsync($"""INSERT INTO "ChannelRequirements" ("Channel", "Position", "Label", "IsRequired", "Version") VALUES ({channel}, 3, {label}, {isRequired}, 5)""", Cancel);

        await migrator.MigrateAsync(cancellationToken: Cancel);

        var kept = Assert.Single(await new QuestionList(db).AllOfChannelsAsync(Cancel));
        Assert.Equal((Tier.Applications, 3, "Our own field", QuestionKind.Text, true, false, 5), (kept.Asker, kept.Position, kept.Wording, kept.Kind, kept.IsRequired, kept.IsRetired, kept.Version));
    }

    private async Task<(int Printers, int Scanners)> OfferedAsync()
    {
        await OpenAsync();
        return ((await SaveAsync(Category.Define(new CategoryTerms("Printers")))).Id, (await SaveAsync(Category.Define(new CategoryTerms("Scanners")))).Id);
    }

    private Task<int> AddAsync(int? categoryId, QuestionTerms terms) => DoAsync((AddQuestion add) => add.RunAsync(Administrator, Tier.Helpdesk, categoryId, terms, Cancel));

    private Task<IReadOnlyList<AskedQuestion>> AtIntakeAsync(int? categoryId) => DoAsync((QuestionList questions) => questions.AtIntakeAsync(categoryId, Cancel));

    private static Dictionary<int, string> Typed(params (int Id, string Answer)[] answers) => answers.ToDictionary(answer => answer.Id, answer => answer.Answer);
}

public sealed class Asking_questions_on_Sqlite() : Asking_questions(new SqliteDatabase());

public sealed class Asking_questions_on_PostgreSql() : Asking_questions(new PostgreSqlDatabase());

public sealed class Asking_questions_on_SqlServer() : Asking_questions(new SqlServerDatabase());
