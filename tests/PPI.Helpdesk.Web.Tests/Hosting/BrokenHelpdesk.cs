using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.Hosting;

/// <summary>The program with a defect in it, to see what a failure shows.</summary>
public sealed class BrokenHelpdesk : HelpdeskApp
{
    public const string Trigger = "fail-now";

    protected override void Replace(IServiceCollection services)
    {
        base.Replace(services);
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new Fails()));
    }

    private sealed class Fails : IPageFilter
    {
        public void OnPageHandlerSelected(PageHandlerSelectedContext context)
        {
        }

        public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
        {
            if (context.HttpContext.Request.QueryString.Value!.Contains(Trigger, StringComparison.Ordinal) && context.HttpContext.Request.Path == "/sign-in")
                throw new InvalidOperationException("the secret of the house");
        }

        public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
        {
        }
    }
}
