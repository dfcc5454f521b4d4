using Microsoft.Extensions.DependencyInjection;

namespace PPI.Helpdesk.Search;

/// <summary>What the search brings to the container.</summary>
public static class SearchSetup
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddScoped<SearchWorkOrders>()
        .AddScoped<SearchPeople>()
        .AddScoped<CorrectSpelling>()
        .AddScoped<FindByNumber>()
        .AddScoped<SimilarOrders>()
        .AddScoped<SearchState>()
        .AddScoped<IndexWorkOrders>()
        .AddScoped<CollectSpellings>();
}
