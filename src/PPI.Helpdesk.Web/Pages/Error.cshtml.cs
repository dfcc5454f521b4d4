using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.Hosting;

namespace PPI.Helpdesk.Web.Pages;

/// <summary>Says in plain words what went wrong and what to do next. Shown in place of a refused or failed page, under that page's address.</summary>
/// <remarks>The refused request may be a form without a valid token: this page must be shown all the same, and it changes nothing.</remarks>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    public Trouble Shown => Trouble.Of(Code);

    /// <summary>What the refusing rule said, where one did; else the general words.</summary>
    public string Text => HttpContext.RefusalSentence() ?? Shown.Text;

    /// <summary>By which the helpdesk finds the failure in the log.</summary>
    public string Reference => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    // Whatever the method of the refused request was: there is no handler, so that the page is shown for all of them.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!IsStandIn())
            Response.StatusCode = Code = StatusCodes.Status404NotFound;
    }

    /// <summary>Whether another page failed. Somebody who types this address gets what every unknown address gets.</summary>
    private bool IsStandIn() =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
}
