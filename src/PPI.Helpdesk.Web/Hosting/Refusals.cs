using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>What no page has shown becomes a status, and the error page of that status says it in plain words.</summary>
public static class Refusals
{
    private const string SentenceKey = "refusal";

    /// <summary>The broken rule's own words, for the error page.</summary>
    public static string? RefusalSentence(this HttpContext context) => context.Items[SentenceKey] as string;

    public static WebApplication UseRefusals(this WebApplication app)
    {
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (NotFoundException) when (!context.Response.HasStarted)
            {
                Answer(context, StatusCodes.Status404NotFound);
            }
            catch (Exception failure) when (failure is RuleBrokenException or ChangedMeanwhileException or DbUpdateConcurrencyException && !context.Response.HasStarted)
            {
                if (failure is not DbUpdateConcurrencyException)
                    context.Items[SentenceKey] = failure.Message;
                Answer(context, StatusCodes.Status409Conflict);
            }
        });
        return app;
    }

    private static void Answer(HttpContext context, int status)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
    }
}
