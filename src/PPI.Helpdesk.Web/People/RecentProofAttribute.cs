using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Web.Hosting;

namespace PPI.Helpdesk.Web.People;

/// <summary>On a page that changes something sensitive: whoever signed in more than fifteen minutes ago proves again that it is they, before the form is filled in.</summary>
/// <remarks>When the time runs out over a filled form, the page is shown again with what was typed, and a link to prove it in another tab.</remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RecentProofAttribute : Attribute, IAsyncPageFilter
{
    /// <summary>Where the frame finds the link to prove it.</summary>
    public const string ProveAt = "ProveAt";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (Sessions.IsProvedLately(http.User, http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()))
            await next();
        else if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            context.Result = new LocalRedirectResult($"~{AddressFor($"{http.Request.PathBase}{http.Request.Path}{http.Request.QueryString}")}");
        else
            context.Result = await ShownAgainAsync((PageModel)context.HandlerInstance, http);
    }

    private static async Task<PageResult> ShownAgainAsync(PageModel page, HttpContext http)
    {
        page.ViewData[ProveAt] = http.Request.PathBase + AddressFor("/account");
        if (page is IShownAgain again)
            await again.ReadForShowingAsync(http.RequestAborted);
        return new PageResult { StatusCode = StatusCodes.Status403Forbidden };
    }

    private static string AddressFor(string returnUrl) => $"/account/prove?returnUrl={Uri.EscapeDataString(returnUrl)}";
}
