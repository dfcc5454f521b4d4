using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>Razor Pages, and the order in which a request passes through the house.</summary>
public static class PagesSetup
{
    public static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        // Also outside Development: what is run from a build folder finds its files, what is published has no list to find.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorPages().AddMvcOptions(mvc =>
        {
            mvc.Filters.Add<RefusalFilter>();
            var words = mvc.ModelBindingMessageProvider;
            words.SetAttemptedValueIsInvalidAccessor((value, _) => value.Length == 0 ? "Fill this in." : $"“{value}” does not fit here.");
            words.SetNonPropertyAttemptedValueIsInvalidAccessor(value => value.Length == 0 ? "Fill this in." : $"“{value}” does not fit here.");
            words.SetValueIsInvalidAccessor(value => value.Length == 0 ? "Fill this in." : $"“{value}” does not fit here.");
            words.SetValueMustBeANumberAccessor(_ => "Write a number.");
            words.SetNonPropertyValueMustBeANumberAccessor(() => "Write a number.");
            words.SetValueMustNotBeNullAccessor(_ => "Fill this in.");
            words.SetMissingBindRequiredValueAccessor(_ => "Fill this in.");
            words.SetMissingKeyOrValueAccessor(() => "Fill this in.");
            words.SetUnknownValueIsInvalidAccessor(_ => "That does not fit here.");
            words.SetNonPropertyUnknownValueIsInvalidAccessor(() => "That does not fit here.");
        });
        builder.Services.AddRouting(routing => routing.LowercaseUrls = true);
        builder.Services.AddComponents();
        // Pages only: files are compressed by the build, and what somebody attached goes out as it came in.
        builder.Services.AddResponseCompression(compression => (compression.EnableForHttps, compression.MimeTypes) = (true, ["text/html"]));
        return builder;
    }

    public static WebApplication UseHelpdesk(this WebApplication app)
    {
        app.UseStop();
        app.UseForwardedHeaders();
        app.UseResponseCompression();
        app.UseRequestLog();
        app.UseRefusals();
        app.UseRouting();
        app.UseWorkOrderNumberInLog();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseSecondFactorGate();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapHealth();
        app.UseJobs();
        return app;
    }
}
