using Microsoft.AspNetCore.Http.Features;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>Refuses a request line such as <c>http://evil.example@our.name/</c>: no browser sends a user part, and the server would silently drop it. Source: RFC 9110, section 4.2.4.</summary>
public sealed class UserPartRefusal : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            if (!HasUserPart(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget))
                return following(context);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
        next(app);
    };

    private static bool HasUserPart(string target) =>
        !target.StartsWith('/') && Uri.TryCreate(target, UriKind.Absolute, out var address) && address.UserInfo.Length > 0;
}
