using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>The one place where a broken rule becomes something that a person reads: on the same page, in the rule's own words, with what was typed still there.</summary>
public sealed class RefusalFilter : IAsyncPageFilter
{
    private const string ChangedMeanwhile =
        "Somebody else changed this while you were working on it. What you typed is still here: look at what is new, then send it again.";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.ExceptionHandled || Sentence(executed.Exception) is not { } sentence)
            return;
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method) || context.HandlerInstance is not PageModel page)
            return;
        page.ModelState.AddModelError(string.Empty, sentence);
        if (page is IShownAgain again)
            await again.ReadForShowingAsync(context.HttpContext.RequestAborted);
        executed.ExceptionHandled = true;
        executed.Result = new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    private static string? Sentence(Exception? failure) => failure switch
    {
        RuleBrokenException broken => broken.Message,
        DbUpdateConcurrencyException => ChangedMeanwhile,
        _ => null,
    };
}
