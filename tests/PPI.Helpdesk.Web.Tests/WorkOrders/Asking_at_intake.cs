using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Tests.WorkOrders;

/// <summary>The desk's questions on the forms that log a work order, as a browser without script sends them (S2-34).</summary>
public sealed class Asking_at_intake(OrderScene scene) : IClassFixture<OrderScene>, IAsyncLifetime
{
    private int printers;
    private int which;
    private int comes;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        printers = await scene.InDatabaseAsync(async db =>
        {
            var category = Category.Define(new CategoryTerms($"Printers {Guid.NewGuid():N}"));
            db.Add(category);
            await db.SaveChangesAsync(Cancel);
            return category.Id;
        });
        which = await AddAsync(new QuestionTerms("Which printer?", QuestionKind.Line) { IsRequired = true, Help = "Its name stands on the front." });
        comes = await AddAsync(new QuestionTerms("What comes out?", QuestionKind.Choice) { Choices = ["Nothing", "Stripes"], Position = 2 });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_chosen_category_shows_its_questions_on_the_same_page_and_everything_typed_stays()
    {
        using var answer = await scene.Customer.PostFormAsync("/work-orders/new", [], cancel: Cancel);
        var page = await answer.ReadPageAsync(Cancel);
        var button = page.QuerySelectorAll<IHtmlButtonElement>("button").Single(one => one.TextContent == "Show what is asked about it");
        Assert.True(button.HasAttribute("formnovalidate"));

        using var shown = await scene.Customer.PostAsync(button.GetAttribute("formaction"), FormOf(page, ("Input.CategoryId", $"{printers}"), ("Input.Description", "Since Monday"), ("Input.Severity.WhoIsHit", "SeveralPeople")), Cancel);

        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        var asked = await shown.ReadPageAsync(Cancel);
        Assert.Empty(asked.QuerySelectorAll(".problems, .field-problem"));
        Assert.Equal("Since Monday", Value(asked, "Input.Description"));
        Assert.Equal($"{printers}", Value(asked, "Input.CategoryId"));
        Assert.Equal("SeveralPeople", asked.QuerySelector<IHtmlInputElement>("[name='Input.Severity.WhoIsHit']:checked")!.Value);
        Assert.Equal("Which printer?", asked.QuerySelector($"label[for='{Field(asked, which).Id}']")!.TextContent);
        Assert.Contains("Its name stands on the front.", asked.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/work-orders/new", asked.QuerySelector<IHtmlFormElement>("form.intake")!.GetAttribute("action"));
    }

    [Fact]
    public async Task Who_logs_at_once_is_asked_first_and_loses_nothing()
    {
        using var answer = await scene.Customer.PostFormAsync("/work-orders/new", [("Input.Title", "Stripes"), ("Input.CategoryId", $"{printers}")], cancel: Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.ReadPageAsync(Cancel);
        Assert.Equal(["About this we ask 2 things more."], page.QuerySelectorAll(".problems li").Select(line => line.TextContent));
        Assert.Equal("Stripes", Value(page, "Input.Title"));

        using var logged = await scene.Customer.PostAsync("/work-orders/new", FormOf(page, (NameOf(which), "PR-12")), Cancel);
        Assert.Equal(HttpStatusCode.Redirect, logged.StatusCode);
    }

    [Fact]
    public async Task An_answer_that_is_missing_or_does_not_fit_is_named_beside_its_field()
    {
        using var answer = await scene.Customer.PostFormAsync($"/work-orders/new?category={printers}", [("Input.Title", "Stripes"), (NameOf(comes), "Smoke")], cancel: Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.ReadPageAsync(Cancel);
        foreach (var (id, complaint) in new[] { (which, "Answer “Which printer?”."), (comes, "Choose one of the answers to “What comes out?”.") })
        {
            var field = Field(page, id);
            Assert.Equal("true", field.GetAttribute("aria-invalid"));
            Assert.Equal(complaint, page.GetElementById(field.GetAttribute("aria-describedby")!.Split(' ')[^1])!.TextContent.Trim());
            Assert.Contains($"#{field.Id}", page.QuerySelectorAll(".problems a").Select(link => link.GetAttribute("href")));
        }
    }

    [Fact]
    public async Task The_answers_stand_on_the_orders_page_and_on_paper_for_customer_and_consultant()
    {
        using var logged = await scene.Customer.PostFormAsync($"/work-orders/new?category={printers}",
            [("Input.Title", "Stripes"), (NameOf(which), "<b>PR-12</b>"), (NameOf(comes), "Stripes")], cancel: Cancel);

        Assert.Equal(HttpStatusCode.Redirect, logged.StatusCode);
        foreach (var (who, address) in new[] { (scene.Customer, ""), (scene.Owner, ""), (scene.Customer, "/print"), (scene.Owner, "/print"), (scene.Owner, "/timeline") })
        {
            var page = await who.OpenAsync(logged.Headers.Location + address, Cancel);
            var said = page.QuerySelectorAll("dt").Where(term => term.TextContent == "Which printer?").Select(term => term.NextElementSibling!.TextContent).ToList();
            Assert.Equal(address == "/timeline" ? 1 : 2, said.Count);
            Assert.All(said, answer => Assert.Equal("<b>PR-12</b>", answer));
        }
        Assert.Contains("answered what the desk asks", await scene.Customer.GetStringAsync(logged.Headers.Location, Cancel), StringComparison.Ordinal);
        var escalate = await scene.Owner.OpenAsync(logged.Headers.Location + "/escalate", Cancel);
        Assert.Contains("Goes with it: what was answered at intake", escalate.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_for_calls_asks_the_same_and_an_order_that_takes_the_call_is_not_asked_about()
    {
        var order = await scene.LogAsync("Stripes on every page");
        var address = await scene.InDatabaseAsync(async db => $"/work-orders/log-call?caller={await db.People.Where(person => person.UserName == "rea").Select(person => person.Id).SingleAsync(Cancel)}");

        using var asked = await scene.Owner.PostFormAsync(address, [("Input.Title", "Stripes"), ("Input.CategoryId", $"{printers}"), ("Call.Done", "Shook the toner")], cancel: Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, asked.StatusCode);
        var page = await asked.ReadPageAsync(Cancel);
        Assert.Equal("Shook the toner", Value(page, "Call.Done"));
        Assert.Equal(address, page.QuerySelector<IHtmlFormElement>("#log-call")!.GetAttribute("action"));

        using var missing = await scene.Owner.PostAsync(address, FormOf(page), Cancel);
        Assert.Equal(["Answer “Which printer?”."], (await missing.ReadPageAsync(Cancel)).QuerySelectorAll(".problems li").Select(line => line.TextContent));
        using var logged = await scene.Owner.PostAsync(address, FormOf(page, (NameOf(which), "PR-12")), Cancel);
        Assert.Equal(HttpStatusCode.Redirect, logged.StatusCode);

        using var added = await scene.Owner.PostAsync(address, FormOf(page, ("Call.AddTo", $"{order.Id}:{order.Version}")), Cancel);
        Assert.Equal($"/work-orders/{order.Number}", added.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_script_gets_the_questions_alone_and_a_visitor_is_led_to_the_form()
    {
        var part = await scene.Customer.GetStringAsync($"/work-orders/questions?Input.CategoryId={printers}&part=true", Cancel);
        Assert.DoesNotContain("<html", part, StringComparison.Ordinal);
        Assert.Contains("data-said=\"2 questions are asked about this.\"", part, StringComparison.Ordinal);
        Assert.Contains($"name=\"Input.AskedAbout\" value=\"{printers}\"", part, StringComparison.Ordinal);

        using var visit = await scene.Customer.GetAsync($"/work-orders/questions?Input.CategoryId={printers}", Cancel);
        Assert.Equal($"/work-orders/new?category={printers}", visit.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_question_is_added_changed_retired_and_brought_back_in_the_settings()
    {
        using var empty = await scene.Leader.PostFormAsync("/settings/questions/new", [("When", "0815"), ("Input.Wording", "Which?"), ("Input.Kind", "Choice"), ("Input.Choices", "Only one")], cancel: Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        var refused = await empty.ReadPageAsync(Cancel);
        Assert.Equal(["Choose from the list when it is asked.", "Write from 2 to 20 choices, one on each line."], refused.QuerySelectorAll(".problems li").Select(line => line.TextContent).Order());
        Assert.Equal("Only one", Value(refused, "Input.Choices").Trim());

        var wording = $"Which tray? {Guid.NewGuid():N}";
        using var added = await scene.Leader.PostFormAsync("/settings/questions/new",
            [("When", $"{printers}"), ("Input.Wording", wording), ("Input.Kind", "Choice"), ("Input.Choices", "Upper\r\nLower\r\n"), ("Input.IsRetired", "true"), ("Input.Asker", "Applications")], cancel: Cancel);
        Assert.Equal("/settings/intake-questions", added.Headers.Location!.OriginalString);
        Assert.Contains(wording, (await scene.Leader.OpenAsync("/settings/intake-questions", Cancel)).Body!.TextContent, StringComparison.Ordinal);
        var question = await scene.InDatabaseAsync(db => db.Questions.AsNoTracking().SingleAsync(one => one.Wording == wording, Cancel));
        Assert.Equal((printers, Tier.Helpdesk, false), (question.CategoryId!.Value, question.Asker, question.IsRetired));

        var at = $"/settings/questions/{question.Id}";
        using var changed = await scene.Leader.PostFormAsync(at, [("Input.Wording", wording + "!")], cancel: Cancel);
        using var late = await scene.Leader.PostFormAsync(at, [("Input.Wording", "Too late"), ("Input.Version", "1")], cancel: Cancel);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (changed.StatusCode, late.StatusCode));
        Assert.Equal("Too late", Value(await late.ReadPageAsync(Cancel), "Input.Wording"));

        using var retired = await scene.Leader.PostFormAsync(at + "?handler=Retire", [], cancel: Cancel);
        Assert.DoesNotContain(wording, await scene.Customer.GetStringAsync($"/work-orders/new?category={printers}", Cancel), StringComparison.Ordinal);
        Assert.Contains("retired", (await scene.Leader.OpenAsync(at, Cancel)).QuerySelector(".page-head")!.TextContent, StringComparison.Ordinal);
        using var back = await scene.Leader.PostFormAsync(at + "?handler=BringBack", [], cancel: Cancel);
        Assert.Contains(wording, WebUtility.HtmlDecode(await scene.Customer.GetStringAsync($"/work-orders/new?category={printers}", Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channels_question_is_asked_on_the_escalation_page_in_its_own_way()
    {
        var wording = $"How many? {Guid.NewGuid():N}";
        using var added = await scene.Leader.PostFormAsync("/settings/questions/new", [("When", nameof(Tier.Intelligence)), ("Input.Wording", wording), ("Input.Kind", "Number"), ("Input.Position", "9")], cancel: Cancel);
        Assert.Equal("/settings/hand-over-packages", added.Headers.Location!.OriginalString);
        var id = await scene.InDatabaseAsync(db => db.Questions.Where(one => one.Wording == wording).Select(one => one.Id).SingleAsync(Cancel));
        var order = await scene.LogAsync("Report is empty");

        using var answer = await scene.Owner.PostFormAsync($"/work-orders/{order.Number}/escalate", [("Input.Reason", "NotResolved"), ("Input.Channel", nameof(Tier.Intelligence)), (NameOf(id), "many")], cancel: Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.ReadPageAsync(Cancel);
        Assert.Equal("number", Field(page, id).GetAttribute("type"));
        Assert.Contains("with a number", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Answer “Report or data set”.", page.QuerySelectorAll(".field-problem").Select(problem => problem.TextContent.Trim()));
    }

    private async Task<int> AddAsync(QuestionTerms terms)
    {
        var id = 0;
        await scene.AsAsync<AddQuestion>("lee", async (add, leader) => id = await add.RunAsync(leader, Tier.Helpdesk, printers, terms, Cancel));
        return id;
    }

    /// <summary>The page's form as it stands, with some fields typed over.</summary>
    private static FormUrlEncodedContent FormOf(IHtmlDocument page, params (string Name, string Value)[] typed)
    {
        var fields = page.QuerySelectorAll("main form[method=post] :is(input, select, textarea)[name]")
            .Where(field => field is not IHtmlInputElement { Type: "file" } and not IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false })
            .Select(field => (Name: field.GetAttribute("name")!, Value: field switch { IHtmlInputElement input => input.Value, IHtmlSelectElement select => select.Value ?? "", var area => ((IHtmlTextAreaElement)area).Value }));
        return new FormUrlEncodedContent(fields.Where(field => !typed.Any(one => one.Name == field.Name)).Concat(typed).Select(field => KeyValuePair.Create(field.Name, field.Value)));
    }

    private static string NameOf(int question) => $"Input.Answers[{question}]";

    private static IElement Field(IHtmlDocument page, int question) => page.QuerySelector($"[name='{NameOf(question)}']")!;

    private static string Value(IHtmlDocument page, string name) => page.QuerySelector($"[name='{name}']") switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value!,
        var area => ((IHtmlTextAreaElement)area!).Value,
    };
}
