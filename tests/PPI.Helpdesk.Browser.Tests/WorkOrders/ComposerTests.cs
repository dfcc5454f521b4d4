using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace PPI.Helpdesk.Browser.Tests.WorkOrders;

/// <summary>Field demands 23, 24 and 53: who reads it stands there before it is sent, nothing typed is lost, and a colleague's message is seen in time.</summary>
public sealed class ComposerTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Field_24_what_was_begun_survives_signing_out_without_script_and_goes_when_it_is_sent()
    {
        await LogAsync();
        await using (var priya = await SignInAsync("priya"))
        {
            await priya.OpenAsync("work-orders/1");
            await priya.SeesAsync("Elena");
            await priya.FollowAsync("Internal note");
            await priya.SeesAsync("Goes to: staff only.");
            await priya.WriteAsync("Internal note", "Third printer this month");
            await priya.PressAsync("Keep for later");
            await priya.SeesAsync("Only you see it.");
            await priya.OpenAsync("sign-out");
            await priya.PressAsync("Sign out");
        }
        await using var again = await SignInAsync("priya", width: 360);
        await again.OpenAsync("work-orders/1?write=note");
        await Assertions.Expect(again.Page.GetByLabel("Internal note").First).ToHaveValueAsync("Third printer this month");
        await again.PressAsync("Add the note");
        await again.SeesAsync("The note is added.");
        Assert.Equal(0, await App.InDatabaseAsync(db => db.UnsentTexts.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Field_53_it_is_kept_by_itself_and_a_message_that_comes_meanwhile_is_shown_before_sending()
    {
        await LogAsync();
        await using var priya = await SignInAsync("priya", script: true);
        await priya.OpenAsync("work-orders/1?write=reply");
        await using var elena = await SignInAsync("elena");
        await elena.OpenAsync("work-orders/1");
        await elena.WriteAsync("Message to", "It is the cable, I found it");
        await elena.PressAsync("Send");

        await priya.Page.GetByLabel("Message to").First.PressSequentiallyAsync("Please try another socket");

        await Assertions.Expect(priya.Page.Locator(".composer-kept")).ToContainTextAsync("Kept.");
        await priya.SeesAsync("It is the cable, I found it");
        await Assertions.Expect(priya.Page.GetByLabel("Message to").First).ToHaveValueAsync("Please try another socket");
        await priya.OpenAsync("work-orders/1");
        await Assertions.Expect(priya.Page.GetByLabel("Message to").First).ToHaveValueAsync("Please try another socket");
        await priya.PressAsync("Send");
        await priya.SeesAsync("The message is sent.");
    }

    [Fact]
    public async Task A_promised_file_is_asked_for_and_a_pasted_one_goes_along()
    {
        await LogAsync();
        await using var priya = await SignInAsync("priya", script: true);
        await priya.OpenAsync("work-orders/1?write=reply");
        await priya.WriteAsync("Message to", "The steps are in the attachment.");
        await priya.PressAsync("Send");
        await priya.SeesAsync("no file comes with it");
        await Assertions.Expect(priya.Page.GetByRole(AriaRole.Button, new() { Name = "Send anyway" })).ToBeVisibleAsync();

        await priya.Page.GetByLabel("Message to").First.EvaluateAsync(
            """
            field => {
              const pasted = new DataTransfer();
              pasted.items.add(new File(['steps'], 'steps.txt', { type: 'text/plain' }));
              field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true }));
            }
            """);
        await priya.SeesAsync("steps.txt, 1 KB");
        await priya.PressAsync("Send");

        await priya.SeesAsync("The message is sent.");
        Assert.Equal("steps.txt", await App.InDatabaseAsync(db => db.Attachments.Select(file => file.FileName).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_form_that_is_refused_while_files_are_sent_keeps_text_and_files()
    {
        await LogAsync();
        await using var priya = await SignInAsync("priya", script: true);
        await priya.OpenAsync("work-orders/1?write=reply");
        await using var elena = await SignInAsync("elena");
        await elena.OpenAsync("work-orders/1");
        await elena.WriteAsync("Message to", "One more thing");
        await elena.PressAsync("Send");
        await priya.WriteAsync("Message to", "See the file");
        await priya.Page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "steps.txt", MimeType = "text/plain", Buffer = [1, 2] });
        await priya.PressAsync("Send");

        await priya.SeesAsync("One more thing");
        await priya.SeesAsync("steps.txt, 1 KB");
        await Assertions.Expect(priya.Page.GetByLabel("Message to").First).ToHaveValueAsync("See the file");
        await priya.PressAsync("Send");
        await priya.SeesAsync("The message is sent.");
    }

    private async Task LogAsync()
    {
        await using var elena = await SignInAsync("elena");
        await elena.OpenAsync("work-orders/new");
        await elena.WriteAsync("In a few words", "Label printer prints blank labels");
        await elena.PressAsync("Log the work order");
        await elena.SeesAsync("is logged");
    }
}
