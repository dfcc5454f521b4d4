namespace PPI.Helpdesk.Browser.Tests.WorkOrders;

/// <summary>The desk's own questions: a team leader adds one, a customer answers it, the desk reads it (S2-34).</summary>
public sealed class IntakeQuestionTests(Chromium chromium) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_question_is_added_answered_by_a_customer_and_read_by_the_helpdesk(bool script)
    {
        await using var miriam = await SignInAsync("miriam", script: script);
        await miriam.OpenAsync("settings");
        await miriam.FollowAsync("Questions at intake");
        await AddAsync(miriam, "Printers and copiers", "Which printer?", "A line of text");
        await AddAsync(miriam, "Printers and copiers", "What comes out?", "One of several choices", "Blank pages\nStripes");
        await AddAsync(miriam, "Mobile devices", "Since when?", "A date");

        await using var elena = await SignInAsync("elena", script: script);
        await elena.OpenAsync("work-orders/new");
        await elena.WriteAsync("In a few words", "Stripes on every page");
        await ShowAsync(elena, "Printers and copiers", script);
        await elena.SeesAsync("Which printer?");
        await elena.WriteAsync("Which printer?", "PR-12 beside the lift");
        if (script)
        {
            Assert.Empty(await elena.AccessibilityProblemsAsync());

            // Another category and back: what was typed is there again.
            await ShowAsync(elena, "Mobile devices", script);
            await elena.SeesAsync("Since when?");
            await elena.SeesNotAsync("Which printer?");
            await ShowAsync(elena, "Printers and copiers", script);
            await elena.SeesAsync("Which printer?");
        }
        else
        {
            await elena.WriteAsync("Which printer?", "");
            await elena.PressAsync("Log the work order");
            await elena.SeesAsync("Answer “Which printer?”.");
            await elena.WriteAsync("Which printer?", "PR-12 beside the lift");
        }
        await elena.ChooseAsync("What comes out?", "Stripes");
        await elena.PressAsync("Log the work order");
        await elena.SeesAsync("is logged");
        await elena.SeesAsync("PR-12 beside the lift");
        var order = new Uri(elena.Page.Url).AbsolutePath.Trim('/');

        await using var priya = await SignInAsync("priya", script: script);
        await priya.OpenAsync("search?q=pr-12+lift");
        await priya.SeesAsync("Stripes on every page");
        await priya.OpenAsync($"{order}/escalate");
        await priya.SeesAsync("Goes with it: what was answered at intake");
        await priya.SeesAsync("PR-12 beside the lift");
    }

    private static async Task AddAsync(Visitor miriam, string category, string question, string kind, string? choices = null)
    {
        await miriam.FollowAsync("Add a question");
        await miriam.ChooseAsync("When is it asked?", category);
        await miriam.WriteExactlyAsync("Question", question);
        await miriam.ChooseAsync("Answered by", kind);
        if (choices is not null)
            await miriam.WriteAsync("Choices", choices);
        await miriam.TickAsync("Must be answered");
        await miriam.PressAsync("Add");
        await miriam.SeesAsync("The question is added.");
    }

    private static async Task ShowAsync(Visitor elena, string category, bool script)
    {
        await elena.ChooseAsync("What is it about?", category);
        if (!script)
            await elena.PressAsync("Show what is asked about it");
    }
}
