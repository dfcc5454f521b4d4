using Microsoft.AspNetCore.Authorization;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Web.People;

/// <summary>Leads whoever must have a second factor and has none to the page where it is set up. Until then nothing else opens.</summary>
public static class SecondFactorGate
{
    public static WebApplication UseSecondFactorGate(this WebApplication app)
    {
        var policy = app.Services.GetRequiredService<SecondFactorPolicy>();
        app.Use((context, next) =>
        {
            if (!MustSetUp(policy, context) || IsOpen(context.GetEndpoint()))
                return next(context);
            var wanted = HttpMethods.IsGet(context.Request.Method) ? $"{context.Request.Path}{context.Request.QueryString}" : "/";
            context.Response.Redirect($"{context.Request.PathBase}/account/two-factor?returnUrl={Uri.EscapeDataString(wanted)}");
            return Task.CompletedTask;
        });
        return app;
    }

    private static bool MustSetUp(SecondFactorPolicy policy, HttpContext context) =>
        context.User.ToActorOrNull() is { } actor && policy.Requires(actor.Roles) && !Sessions.HasSecondFactor(context.User);

    private static bool IsOpen(Endpoint? endpoint) =>
        endpoint is null || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetMetadata<OpenBeforeSecondFactorAttribute>() is not null;
}
