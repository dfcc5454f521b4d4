using PPI.Helpdesk.Figures;

namespace PPI.Helpdesk.Web.Figures;

/// <summary>The figures' part in the web program.</summary>
public static class FiguresSetup
{
    public static WebApplicationBuilder AddFigures(this WebApplicationBuilder builder)
    {
        builder.Services.AddFigures().AddScoped<LeaderHome>();
        return builder;
    }
}
