using PPI.Helpdesk.People;
using PPI.Helpdesk.Search;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.Search;

/// <summary>Field demand 33: words, beginnings of words, numbers, mistakes, the middle of long texts; the same on every database.</summary>
public abstract class Finding_by_words(TestDatabase database) : SearchSuite(database)
{
    [Fact]
    public async Task Words_and_their_beginnings_are_found_in_the_title_and_in_all_that_was_written()
    {
        await OpenAsync();
        var id = await LogAsync(Customer, "Label printer prints blank labels", "Since the ribbon was changed");
        await LogAsync(Customer, "Screen flickers", "Every morning");
        await ReplyAsync(Consultant, id, "Is the sensor calibrated?");
        await NoteAsync(id, "The warehouse has a spare");

        foreach (var words in (string[])["printer", "PRINT", "lab", "ribbon", "sensor calib", "blank label print", "ribbon printer sensor", "spare warehouse ribbon", "emma ribbon"])
            Assert.True(await FindAsync(Consultant, words) is [var found] && found == id, words);
        foreach (var words in (string[])["rinter", "printer flickers", "printer morning", "unheard"])
            Assert.True(await FindAsync(Consultant, words) is [], words);
    }

    [Theory]
    [InlineData("Müller", "Müller", "muller", "mueller", "MÜLL", "Mu\u0308ller")]
    [InlineData("Mueller", "Müller", "mueller")]
    [InlineData("Straße gesperrt", "strasse", "Straße", "STRASSE")]
    [InlineData("Café à la crème", "cafe creme", "CAFÉ")]
    [InlineData("Łódź smørrebrød", "lodz", "smorrebrod", "smoerrebroed")]
    [InlineData("E-mail bounces", "email", "e-mail", "mail")]
    [InlineData("Ошибка принтера", "ошибка", "ПРИНТ")]
    [InlineData("error 0x80070005 at 10.0.0.5", "0x8007", "10.0.0.5", "80070005 nothing")]
    public async Task Accents_umlauts_and_capitals_are_no_obstacle(string title, params string[] typed)
    {
        await OpenAsync();
        var id = await LogAsync(Customer, title, "");

        foreach (var words in typed.Where(words => !words.EndsWith("nothing", StringComparison.Ordinal)))
            Assert.True(await FindAsync(Consultant, words) is [var found] && found == id, words);
        foreach (var words in typed.Where(words => words.EndsWith("nothing", StringComparison.Ordinal)))
            Assert.True(await FindAsync(Consultant, words) is [], words);
    }

    [Fact]
    public async Task Words_in_the_middle_of_a_long_text_are_found_and_shown_where_they_stand()
    {
        await OpenAsync();
        var filler = string.Join(' ', Enumerable.Range(0, 1_600).Select(n => $"word{n}"));
        var text = $"{filler[..9_000]} the capacitor of the feeder burst {filler[..9_000]}";
        var id = await LogAsync(Customer, "Printer smells", text);

        var found = Assert.Single((await PageAsync(Consultant, "capacitor feed")).Orders);

        Assert.Equal(id, found.Id);
        Assert.Equal(["capacitor", "feeder"], found.Excerpt.Parts.Where(part => part.IsFound).Select(part => part.Text));
        Assert.Contains("the capacitor of the feeder burst", string.Concat(found.Excerpt.Parts.Select(part => part.Text)), StringComparison.Ordinal);
        Assert.InRange(found.Excerpt.Parts.Sum(part => part.Text.Length), 100, 300);
    }

    [Fact]
    public async Task What_has_the_words_in_its_title_comes_first_and_of_equal_ones_the_newest()
    {
        await OpenAsync();
        var oldTitle = await LogAsync(Customer, "Scanner jams", "");
        var oldText = await LogAsync(Customer, "Paper everywhere", "The scanner jams");
        var newTitle = await LogAsync(Customer, "Jams the scanner", "");
        var newText = await LogAsync(Customer, "Help", "Another scanner that jams");

        Assert.Equal([newTitle, oldTitle, newText, oldText], await FindAsync(Consultant, "scanner jam"));
    }

    [Fact]
    public async Task A_changed_title_is_found_by_the_new_words_first_and_by_the_old_ones_still()
    {
        await OpenAsync();
        var id = await LogAsync(Customer, "Thing is broken", "");
        await DoAsync((RetitleWorkOrder retitle) => retitle.RunAsync(Consultant, new SeenWorkOrder(id), "Centrifuge is broken", Cancel));

        Assert.True(Assert.Single((await PageAsync(Consultant, "centrifuge")).Orders).InTitle);
        Assert.False(Assert.Single((await PageAsync(Consultant, "thing")).Orders).InTitle);
    }

    [Fact]
    public async Task Page_after_page_every_order_is_shown_once_in_the_order_of_the_ranking()
    {
        await OpenAsync();
        List<int> titled = [], written = [];
        for (var i = 0; i < 28; i++)
        {
            titled.Add(await LogAsync(Customer, $"Beamer {i} is dark", ""));
            written.Add(await LogAsync(Customer, "Dark room", $"The beamer of room {i}"));
        }
        List<int> shown = [];
        SearchKey? after = null;
        do
        {
            var page = await PageAsync(Consultant, "beamer", after: after);
            shown.AddRange(page.Orders.Select(order => order.Id));
            Assert.True(page.Orders.Count == SearchWorkOrders.PageSize || page.Next is null);
            Assert.Equal(page.Next, SearchKey.Parse(page.Next?.ToString()));
            after = page.Next;
        }
        while (after is not null);

        titled.Reverse();
        written.Reverse();
        Assert.Equal([.. titled, .. written], shown);
    }

    [Fact]
    public async Task Orders_far_older_than_the_newest_come_in_the_same_ranking()
    {
        Assert.SkipWhen(Database.Provider.Name == "SqlServer", "SQL Server gives every number itself.");
        await OpenAsync();
        const int far = 3 * SearchSpan.Walked;
        var oldTitle = await LogAsync(Customer, "Gasket leaks", "");
        var oldText = await LogAsync(Customer, "Puddle", "Is it the gasket?");
        await SaveAsync(A.WorkOrder().WithId(far).By(Customer).OwnedBy(Consultant).With(draft => draft with { Title = "Gasket lost" }).Build());
        await SaveAsync(A.WorkOrder().WithId(far + 1).By(Customer).OwnedBy(Consultant).With(draft => draft with { Description = "A gasket again" }).Build());

        Assert.Equal([far, oldTitle, far + 1, oldText], await FindAsync(Consultant, "gasket"));
        Assert.Equal([oldTitle, far + 1, oldText], [.. (await PageAsync(Customer, "gasket", after: new SearchKey(InTitle: true, far))).Orders.Select(order => order.Id)]);
        Assert.Equal([oldText], [.. (await PageAsync(Customer, "gasket", after: new SearchKey(InTitle: false, far + 1))).Orders.Select(order => order.Id)]);
    }

    [Fact]
    public async Task The_chips_show_open_closed_and_mine()
    {
        await OpenAsync();
        var open = await LogAsync(Customer, "Keyboard sticks", "");
        var closed = await LogAsync(Customer, "Keyboard lost", "");
        await DoAsync((WithdrawWorkOrder withdraw) => withdraw.RunAsync(Customer, new SeenWorkOrder(closed), "Found it", Cancel));
        var (owner, other) = (await StoredAsync(open)).OwnerId == Consultant.PersonId ? (Consultant, OtherConsultant) : (OtherConsultant, Consultant);

        Assert.Equal([closed, open], await FindAsync(Consultant, "keyboard"));
        Assert.Equal([open], await FindAsync(Consultant, "keyboard", SearchFilter.Open));
        Assert.Equal([closed], await FindAsync(Consultant, "keyboard", SearchFilter.Closed));
        Assert.Contains(open, await FindAsync(owner, "keyboard", SearchFilter.Mine));
        Assert.DoesNotContain(open, await FindAsync(other, "keyboard", SearchFilter.Mine));
        Assert.Equal([closed, open], await FindAsync(Customer, "keyboard", SearchFilter.Mine));
    }

    [Fact]
    public async Task A_number_is_found_as_it_is_typed_by_those_who_may_see_its_order()
    {
        await OpenAsync();
        var id = await LogAsync(Customer, "Mouse is dead", "");

        foreach (var typed in (string[])[$"{id}", $" wo-{id} ", WorkOrder.NumberOf(id)])
            Assert.Equal(WorkOrder.NumberOf(id), await NumberAsync(Consultant, typed));
        Assert.Equal(WorkOrder.NumberOf(id), await NumberAsync(Customer, $"{id}"));
        Assert.Null(await NumberAsync(Colleague, $"{id}"));
        Assert.Null(await NumberAsync(Consultant, $"\"{id}\""));
        Assert.Null(await NumberAsync(Consultant, $"{id + 1}"));
    }

    [Fact]
    public async Task S55_Whatever_is_typed_is_looked_for_and_breaks_nothing()
    {
        await OpenAsync();
        var id = await LogAsync(Customer, "O'Brien's \"quoted\" 100% near-match", "a* AND (b OR c) NOT d NEAR/3");
        string[] hostile =
        [
            "\"", "'", "''", "\"\"", "(", "((", ")", "*", "%", "_", "a*", "^a", "-a", "+", "AND", "OR", "NOT", "NEAR", "a AND", "OR OR", "NEAR(a b, 2)", "title:x", "{x y} : z", "\\", "\0", "a\0b",
            "'; DROP TABLE \"WorkOrders\"; --", "1' OR '1'='1", "%' OR 1=1 --", "' UNION SELECT 1 --", ":*", "!a", "a & b", "a | ", "<->", "a<->b", "'a':*", "[a]", "a\tb\nc", "\ud800", "\udc00x", "👍", "👩‍🔧 x", "ﷺ", "‮abc", "\u0301", "𝒜𝒷𝒸",
            new string('a', 5_000), new string('(', 2_000), string.Join(' ', Enumerable.Range(0, 500)), "🀄🀄", "ꦏꦏ", "កក", "\u200b", "N'x'", "@p0", "{0}", "{{0}}", "$1", "--", "/*", ";",
        ];

        foreach (var typed in hostile)
        {
            await PageAsync(Consultant, typed);
            await PageAsync(Customer, typed);
            await CorrectAsync(Consultant, typed);
            await DoAsync((SearchPeople people) => people.RunAsync(Consultant, SearchTerms.Of(typed), Cancel));
        }
        Assert.Equal([id], await FindAsync(Consultant, "o'brien's \"quoted\" (100%) near-match"));
        Assert.Empty(await FindAsync(Consultant, "%"));
        Assert.Empty(await FindAsync(Consultant, "quoted_x"));
    }

    [Fact]
    public async Task Words_of_every_script_are_found_again_even_those_that_an_engine_does_not_know()
    {
        await OpenAsync();
        string[] words = ["日本語", "한국어", "ქართული", "שלום", "مرحبا", "ไทย", "𞤀𞤣𞤤𞤢𞤥", "𐲀𐲂"];
        foreach (var word in words)
        {
            var id = await LogAsync(Customer, $"About {word}", "");
            Assert.Equal([id], await FindAsync(Consultant, word));
        }
    }

    [Fact]
    public async Task People_are_found_by_staff_by_parts_of_what_is_known_of_them()
    {
        await OpenAsync();
        await SaveAsync(Person.Join("Jürgen Öztürk", "joe", "juergen@ppi.example"));

        Assert.Equal("Jürgen Öztürk", Assert.Single(await PeopleAsync(Consultant, "Öztürk")).Name);
        Assert.Equal("Jürgen Öztürk", Assert.Single(await PeopleAsync(NetworkSpecialist, "juergen joe")).Name);
        Assert.Equal("Emma Employee", Assert.Single(await PeopleAsync(TeamLeader, "emma")).Name);
        Assert.Empty(await PeopleAsync(Customer, "otto"));
        Assert.Empty(await PeopleAsync(Reviewer, "otto"));
        Assert.Empty(await PeopleAsync(Consultant, ""));
    }

    private Task<IReadOnlyList<FoundPerson>> PeopleAsync(Actor actor, string text) =>
        DoAsync((SearchPeople people) => people.RunAsync(actor, SearchTerms.Of(text), Cancel));

    private Task<string?> NumberAsync(Actor actor, string text) => DoAsync((FindByNumber find) => find.RunAsync(actor, text, Cancel));
}

public sealed class Finding_by_words_on_Sqlite() : Finding_by_words(new SqliteDatabase());
public sealed class Finding_by_words_on_PostgreSql() : Finding_by_words(new PostgreSqlDatabase());
public sealed class Finding_by_words_on_SqlServer() : Finding_by_words(new SqlServerDatabase());
