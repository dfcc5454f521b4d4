using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Attachments;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Web.Attachments;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.WorkOrders;

/// <summary>Where the composer sends what was written in one of its modes, and where it comes back when that is refused. The page bears <c>[ReceivesFiles]</c>.</summary>
public abstract class WritingPage<TInput>(WorkOrderDetails details, OpenComposer open, WritingMode mode) : WorkOrderPage(details) where TInput : class, IWritten, new()
{
    /// <summary>By which the composer's script says that it follows no redirect: the address comes in the answer's Location.</summary>
    private const string SentByScript = "X-Sent-By-Script";

    private bool asksAboutFiles;

    [BindProperty]
    public TInput Input { get; set; } = new();

    /// <summary>Send, although the text promises a file and none came with it.</summary>
    [BindProperty]
    public bool Anyway { get; set; }

    /// <summary>The edition of the kept text that the page knows; 0 for none.</summary>
    [BindProperty]
    public int KnownEdition { get; set; }

    public Composer Composer { get; private set; } = null!;

    private bool IsSentByScript => Request.Headers.ContainsKey(SentByScript);

    /// <summary>Keeps what is typed for later. A script that asks is told what is new on the order.</summary>
    public async Task<IActionResult> OnPostKeepAsync([FromServices] KeepUnsentText keep, [FromServices] NewsOfWorkOrder news, CancellationToken cancel)
    {
        // What is not finished need not be valid.
        ModelState.Clear();
        var kept = await keep.RunAsync(Actor, OrderId, mode, Input.Words ?? "", KnownEdition, cancel);
        if (IsSentByScript)
            return Partial("_Kept", new KeptWriting(kept, await news.RunAsync(Actor, OrderId, Version, cancel)));
        this.Tell(kept.At is null ? "There is nothing to keep." : $"Your text is kept for {UnsentText.KeptDays} days. Only you see it.");
        return Redirect(Composer.AddressOf(Address, mode));
    }

    public async Task<IActionResult> OnPostForgetAsync([FromServices] KeepUnsentText keep, CancellationToken cancel)
    {
        ModelState.Clear();
        await keep.RunAsync(Actor, OrderId, mode, "", KnownEdition, cancel);
        this.Tell("What you had begun is thrown away.");
        return Redirect(Composer.AddressOf(Address, mode));
    }

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Composer = (await open.RunAsync(this, mode, Input, isTyped: HttpMethods.IsPost(Request.Method), cancel)) with { AsksAboutFiles = asksAboutFiles };

    protected async Task<IActionResult> SendAsync(Func<Actor, SeenWorkOrder, IReadOnlyList<ReceivedFile>, Task> act, string done)
    {
        var files = HttpContext.ReceivedFiles();
        if (ModelState.IsValid && !Anyway && files.Stored.Count == 0 && PromisedAttachment.IsIn(Input.Words))
        {
            asksAboutFiles = true;
            ModelState.AddModelError(string.Empty, "Your text says that something is attached, but no file comes with it. Choose the file, or send it anyway.");
        }
        var answer = await ActAsync((actor, seen) => act(actor, seen, files.Stored), files.Complaint ?? done);
        if (answer is not RedirectResult redirect || !IsSentByScript)
            return answer;
        Response.Headers.Location = redirect.Url;
        return new NoContentResult();
    }
}

/// <summary>What the composer's script is told when it has kept a text.</summary>
public sealed record KeptWriting(KeptText Kept, WorkOrderNews News);
