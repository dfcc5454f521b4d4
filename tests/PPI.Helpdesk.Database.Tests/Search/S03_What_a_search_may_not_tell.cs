using PPI.Helpdesk.Search;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.Search;

/// <summary>Nobody finds, counts, pages to or is offered what they may not read.</summary>
public abstract class S03_What_a_search_may_not_tell(TestDatabase database) : SearchSuite(database)
{
    [Fact]
    public async Task S03_An_employee_finds_their_own_orders_and_those_they_take_part_in()
    {
        await OpenAsync();
        var emmas = await LogAsync(Customer, "Toaster burns", "");
        var ottos = await LogAsync(Colleague, "Toaster smokes", "");

        Assert.Equal([emmas], await FindAsync(Customer, "toaster"));
        Assert.Empty(await FindAsync(Administrator, "toaster"));
        Assert.Empty(await FindAsync(Customer, "smokes"));
        Assert.Equal([ottos, emmas], await FindAsync(NetworkSpecialist, "toaster"));
        await DoAsync((AddParticipant add) => add.RunAsync(Colleague, new SeenWorkOrder(ottos), "emma.employee", ParticipantLevel.Follow, Cancel));
        Assert.Equal([ottos, emmas], await FindAsync(Customer, "toaster"));
    }

    [Fact]
    public async Task S03_Foreign_orders_leave_no_gap_and_no_further_page()
    {
        await OpenAsync();
        var own = await LogAsync(Customer, "Projector is dark", "");
        for (var i = 0; i < 2 * SearchWorkOrders.PageSize; i++)
            await LogAsync(Colleague, "Projector is dark", "projector");

        var page = await PageAsync(Customer, "projector");

        Assert.Equal(own, Assert.Single(page.Orders).Id);
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task S03_Internal_words_are_found_by_staff_only_and_never_by_the_customer_even_if_they_are_staff()
    {
        await OpenAsync();
        var emmas = await LogAsync(Customer, "Badge is refused", "");
        var noras = await LogAsync(NetworkSpecialist, "Badge is refused", "");
        await NoteAsync(emmas, "Suspected sabotage");
        await NoteAsync(noras, "Suspected sabotage");
        await DoAsync((RecordCall call) => call.RunAsync(Consultant, new SeenWorkOrder(emmas), new CallReport(CallDirection.Outgoing, true, "Mentioned overtime"), [], Cancel));

        Assert.Equal([noras, emmas], await FindAsync(Consultant, "sabotage"));
        Assert.Equal([emmas], await FindAsync(NetworkSpecialist, "sabotage"));
        Assert.Empty(await FindAsync(Customer, "sabotage"));
        Assert.Empty(await FindAsync(Customer, "overtime"));
        Assert.Empty(await FindAsync(Customer, "badge sabotage"));
        Assert.Equal([noras, emmas], await FindAsync(NetworkSpecialist, "badge"));
    }

    [Fact]
    public async Task S03_An_excerpt_shows_nothing_that_its_reader_may_not_read()
    {
        await OpenAsync();
        var id = await LogAsync(Customer, "Monitor", "The monitor hums");
        await NoteAsync(id, "monitor monitor hums hums: customer is difficult");

        var shown = Assert.Single((await PageAsync(Customer, "monitor hums")).Orders);

        Assert.DoesNotContain("difficult", string.Concat(shown.Excerpt.Parts.Select(part => part.Text)), StringComparison.Ordinal);
        Assert.Contains("hums", string.Concat(shown.Excerpt.Parts.Select(part => part.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task S03_What_was_handed_over_to_a_channel_is_not_the_customers_to_find()
    {
        await OpenAsync();
        var id = await LogAsync(Customer, "No network", "");
        var needs = await DoAsync((QuestionList questions) => questions.OfChannelsAsync(Cancel));
        var answers = needs.Where(need => need.Asker == Tier.NetworkAndDesktop).ToDictionary(need => need.Id, _ => "kryptonite");
        var owner = (await StoredAsync(id)).OwnerId == Consultant.PersonId ? Consultant : OtherConsultant;
        await DoAsync((EscalateWorkOrder escalate) => escalate.RunAsync(owner, new SeenWorkOrder(id), Tier.NetworkAndDesktop, EscalationReason.NotResolved, answers, Cancel));

        Assert.Equal([id], await FindAsync(NetworkSpecialist, "kryptonite"));
        Assert.Empty(await FindAsync(Customer, "kryptonite"));
    }

    [Fact]
    public async Task A_mistake_in_typing_is_corrected_to_a_word_by_which_one_finds_something()
    {
        await OpenAsync();
        var id = await LogAsync(Customer, "Centrifuge vibrates", "Loudly");
        await DoAsync((CollectSpellings collect) => collect.RunAsync(Cancel));

        foreach (var typed in (string[])["centrifgue", "centrifge", "centrifuuge", "centriguge", "zentrifuge", "lowdly", "centrifgue loudly"])
            Assert.True(await CorrectAsync(Consultant, typed) is { } meant && await FindAsync(Consultant, Words(meant)) is [var found] && found == id, typed);
        Assert.Null(await CorrectAsync(Consultant, "centrifuge"));
        Assert.Null(await CorrectAsync(Consultant, "centi"));
        Assert.Null(await CorrectAsync(Consultant, "wholly different"));
    }

    [Fact]
    public async Task S03_Nothing_is_suggested_from_what_one_may_not_read()
    {
        await OpenAsync();
        var emmas = await LogAsync(Customer, "Payroll question", "");
        await LogAsync(Colleague, "Termination letter", "");
        await NoteAsync(emmas, "Embezzlement suspected");
        await DoAsync((CollectSpellings collect) => collect.RunAsync(Cancel));

        Assert.Null(await CorrectAsync(Customer, "terminatoin"));
        Assert.Null(await CorrectAsync(Customer, "embezzlemnt"));
        Assert.Equal("termination", Words((await CorrectAsync(Consultant, "terminatoin"))!));
        Assert.Equal("payroll", Words((await CorrectAsync(Customer, "payrolk"))!));
    }

    private static string Words(SearchTerms terms) => string.Join(' ', terms.All.Select(term => term.Typed));
}

public sealed class S03_What_a_search_may_not_tell_on_Sqlite() : S03_What_a_search_may_not_tell(new SqliteDatabase());
public sealed class S03_What_a_search_may_not_tell_on_PostgreSql() : S03_What_a_search_may_not_tell(new PostgreSqlDatabase());
public sealed class S03_What_a_search_may_not_tell_on_SqlServer() : S03_What_a_search_may_not_tell(new SqlServerDatabase());
