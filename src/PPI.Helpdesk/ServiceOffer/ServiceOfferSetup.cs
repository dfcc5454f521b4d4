using Microsoft.Extensions.DependencyInjection;

namespace PPI.Helpdesk.ServiceOffer;

/// <summary>What the service offer brings to the container.</summary>
public static class ServiceOfferSetup
{
    public static IServiceCollection AddServiceOffer(this IServiceCollection services) => services
        .AddScoped<CategoryList>()
        .AddScoped<ServiceList>()
        .AddScoped<OfferChanges>()
        .AddScoped<AddCategory>()
        .AddScoped<ChangeCategory>()
        .AddScoped<RetireCategory>()
        .AddScoped<BringBackCategory>()
        .AddScoped<AddService>()
        .AddScoped<ChangeService>()
        .AddScoped<RetireService>()
        .AddScoped<BringBackService>();
}
