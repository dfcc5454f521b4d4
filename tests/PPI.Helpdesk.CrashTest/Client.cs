using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.CrashTest;

/// <summary>A person with a browser, who logs one order after another and sends a form again when no answer came.</summary>
internal sealed class Client : IDisposable
{
    private readonly CookieJar cookies = new() { InnerHandler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false } };
    private readonly HttpClient browser;
    private readonly Run run;
    private string? token;

    public Client(Run run)
    {
        this.run = run;
        browser = new HttpClient(cookies) { BaseAddress = run.Address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public async Task SignInAsync(string name, CancellationToken cancel)
    {
        using var answer = await browser.PostFormAsync("/sign-in", [("Input.Name", name), ("Input.Password", SignedInBrowsers.Password)], cancel: cancel);
        if ((int)answer.StatusCode != 302)
            throw new InvalidOperationException($"Signing in was answered {(int)answer.StatusCode}.");
    }

    public void ShareSessionOf(Client other) => cookies.Put($"{SessionCookie.PlainName}={other.cookies.Read(SessionCookie.PlainName)}");

    public async Task WorkAsync()
    {
        while (!run.IsOver)
        {
            await run.WaitUntilReadyAsync();
            var submission = run.NewSubmission();
            while (!await SendAsync(submission) && submission.IsTriedAgain)
                await run.WaitUntilReadyAsync();
        }
    }

    public void Dispose() => browser.Dispose();

    private async Task<bool> SendAsync(Submission submission)
    {
        var endsBefore = run.Signals;
        try
        {
            token ??= await OpenFormAsync();
            using var form = submission.Form(token);
            using var answer = await run.CountInFlightAsync(browser.PostAsync("/work-orders/new", form));
            submission.IsAcknowledged = (int)answer.StatusCode == 302 && answer.Headers.Location!.OriginalString.StartsWith("/work-orders/WO-", StringComparison.Ordinal);
            if (!submission.IsAcknowledged)
                run.NoteRefusal((int)answer.StatusCode);
            return submission.IsAcknowledged;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
        {
            run.NoteBroken(failure, wasUnderWay: run.Signals > endsBefore);
            return false;
        }
    }

    private async Task<string> OpenFormAsync()
    {
        var page = await browser.OpenAsync("/work-orders/new");
        return page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? throw new HttpRequestException("The form was not shown.");
    }
}
