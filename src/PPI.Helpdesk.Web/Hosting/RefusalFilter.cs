using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>The one place where a refused form becomes something that a person reads: on the same page, with what was typed still there.</summary>
/// <remarks>Invalid input, for which a handler answers <c>Page()</c>: 400. A broken rule, in its own words, and somebody faster: 409.</remarks>
public sealed class RefusalFilter : IAsyncPageFilter
{
    private const string ChangedMeanwhile =
        "Somebody else changed this while you were working on it. What you typed is still here: look at what is new, then send it again.";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod is null && context.HandlerInstance is not Pages.ErrorModel && !HttpMethods.IsGet(context.HttpContext.Request.Method) && !HttpMethods.IsHead(context.HttpContext.Request.Method))
        {
            // Nothing on the page is sent there; without this the page would be drawn with nothing to show.
            context.Result = new NotFoundResult();
            return;
        }
        var executed = await next();
        if (executed.ExceptionHandled || !HttpMethods.IsPost(context.HttpContext.Request.Method) || context.HandlerInstance is not PageModel page)
            return;
        if (Sentence(executed.Exception) is { } sentence)
        {
            page.ModelState.AddModelError(string.Empty, sentence);
            await ReadAsync(page, executed.Exception);
            executed.ExceptionHandled = true;
            executed.Result = new PageResult { StatusCode = StatusCodes.Status409Conflict };
        }
        else if (executed.Result is PageResult { StatusCode: null } shown && page is { ModelState.IsValid: false, Response.StatusCode: StatusCodes.Status200OK })
        {
            await ReadAsync(page, faster: null);
            shown.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private static string? Sentence(Exception? failure) => failure switch
    {
        RuleBrokenException or ChangedMeanwhileException => failure.Message,
        DbUpdateConcurrencyException => ChangedMeanwhile,
        _ => null,
    };

    private static async Task ReadAsync(PageModel page, Exception? faster)
    {
        if (page is not IShownAgain again)
            return;
        await again.ReadForShowingAsync(page.HttpContext.RequestAborted);
        if (faster is ChangedMeanwhileException or DbUpdateConcurrencyException)
            again.SeeChanges(faster);
    }
}
