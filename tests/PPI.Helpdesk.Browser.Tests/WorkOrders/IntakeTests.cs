namespace PPI.Helpdesk.Browser.Tests.WorkOrders;

/// <summary>What the intake forms show while one types.</summary>
public sealed class IntakeTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Field_61_a_known_matter_is_shown_to_its_customer_while_they_type_it_again_and_to_nobody_else()
    {
        await using var elena = await SignInAsync("elena", script: true);
        await elena.OpenAsync("work-orders/new");
        await elena.WriteAsync("In a few words", "Label printer prints blanks");
        await elena.PressAsync("Log the work order");
        await elena.SeesAsync("is logged");

        await elena.OpenAsync("work-orders/new");
        await elena.WriteAsync("In a few words", "blanks from the label printer");
        await elena.SeesAsync("Is it one of these?");
        await elena.SeesAsync("WO-000001");
        Assert.Empty(await elena.AccessibilityProblemsAsync());

        await using var marcus = await SignInAsync("marcus", script: true);
        await marcus.OpenAsync("work-orders/similar?Input.Title=Label+printer+prints+blanks");
        await marcus.SeesAsync("Nothing similar");
    }

    [Fact]
    public async Task A_caller_is_found_while_one_types_and_what_was_fixed_is_closed_with_one_submit()
    {
        await using var priya = await SignInAsync("priya", script: true);
        await priya.OpenAsync("work-orders/log-call");
        await priya.Page.Keyboard.TypeAsync("elen");
        await priya.SeesAsync("Elena Marsh");
        await priya.Page.Keyboard.PressAsync("Enter");
        await priya.Page.WaitForURLAsync("**/log-call?caller=*");

        await priya.Page.Keyboard.TypeAsync("Locked out of the archive");
        await priya.TickAsync("Fixed on the phone, and the caller says that it works");
        await priya.WriteAsync("What was done, or tried?", "Unlocked the account.");
        await priya.WriteAsync("Minutes of work", "3");
        Assert.Empty(await priya.AccessibilityProblemsAsync());
        await priya.Page.Keyboard.PressAsync("Enter");

        await priya.SeesAsync("is logged, resolved and confirmed");
    }
}
