using System.Globalization;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Serilog;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>What the program writes about itself: to the console always, as traces when an endpoint is configured. Never a body, a query string, an address or a token.</summary>
public static class LoggingSetup
{
    private static readonly string[] EndpointKeys = ["OpenTelemetry:Endpoint", "OTEL_EXPORTER_OTLP_ENDPOINT"];

    public static WebApplicationBuilder AddLogging(this WebApplicationBuilder builder)
    {
        builder.Services.AddSerilog((services, log) => log
            .MinimumLevel.Information()
            // The framework's own request lines carry the query string, and with it the tokens of signed links.
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .MinimumLevel.Override("Hangfire", LogEventLevel.Warning)
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .WriteTo.Console(Formatter(builder.Environment)));
        if (EndpointKeys.FirstOrDefault(key => builder.Configuration[key] is { Length: > 0 }) is { } configured)
            AddTraces(builder, CollectorAt(configured, builder.Configuration[configured]!));
        return builder;
    }

    /// <summary>One line per request, with the number of the work order it was about.</summary>
    public static WebApplication UseRequestLog(this WebApplication app)
    {
        app.UseSerilogRequestLogging(log =>
        {
            log.IncludeQueryInRequestPath = false;
            log.GetLevel = (context, _, failure) => failure is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error
                : context.Request.Path.StartsWithSegments("/health") ? LogEventLevel.Debug
                : LogEventLevel.Information;
        });
        return app;
    }

    /// <summary>After routing: only then is it known which work order the address names.</summary>
    public static WebApplication UseWorkOrderNumberInLog(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (context.Request.RouteValues.TryGetValue("number", out var value) && NumberIn(value) is { } number)
                context.RequestServices.GetRequiredService<IDiagnosticContext>().Set("WorkOrder", number);
            return next(context);
        });
        return app;
    }

    private static int? NumberIn(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        var digits = text.StartsWith("WO-", StringComparison.OrdinalIgnoreCase) ? text[3..] : text;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static ITextFormatter Formatter(IHostEnvironment environment) =>
        environment.IsDevelopment() ? new ReadableFormatter() : new OneLineFormatter(new RenderedCompactJsonFormatter());

    private static Uri CollectorAt(string key, string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var collector) && (collector.Scheme == Uri.UriSchemeHttp || collector.Scheme == Uri.UriSchemeHttps)
            ? collector
            : throw new StartRefusedException($"{key} is \"{endpoint}\". Write the address of a collector, for example http://localhost:4317.");

    private static void AddTraces(WebApplicationBuilder builder, Uri collector) =>
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("ppi-helpdesk"))
            .WithTracing(traces => traces
                .AddAspNetCoreInstrumentation(web => web.Filter = context => !context.Request.Path.StartsWithSegments("/health"))
                .AddOtlpExporter(exporter => exporter.Endpoint = exporter.Protocol == OtlpExportProtocol.HttpProtobuf ? PathOfTraces(collector) : collector));

    // The exporter adds the path itself only to an address that it has read itself.
    private static Uri PathOfTraces(Uri collector) => new($"{collector.AbsoluteUri.TrimEnd('/')}/v1/traces");
}
