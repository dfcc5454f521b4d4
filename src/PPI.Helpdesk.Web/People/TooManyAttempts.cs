using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PPI.Helpdesk.Web.People;

/// <summary>The answer to somebody who tries too often: the same page, and when to come back.</summary>
public static class TooManyAttempts
{
    private const string Message = "There were too many attempts in a short time. Wait a minute, then try again.";

    public static PageResult SlowDown(this PageModel page)
    {
        page.ModelState.AddModelError("", Message);
        page.Response.Headers.RetryAfter = "60";
        return new PageResult { StatusCode = StatusCodes.Status429TooManyRequests };
    }
}
