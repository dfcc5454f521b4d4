using Mono.Cecil;

namespace PPI.Helpdesk.Architecture.Tests;

/// <summary>A use case is one class with one way in; a job is the same.</summary>
public sealed class UseCases
{
    [Fact]
    public void A_use_case_has_exactly_one_RunAsync()
    {
        Rule.NoneOf(All(), type => PublicMethods(type).Count(method => method.Name == "RunAsync") != 1, type => type.FullName);
    }

    [Fact]
    public void RunAsync_is_cancelled_by_its_last_parameter()
    {
        var runs = All().SelectMany(PublicMethods).Where(method => method.Name == "RunAsync");

        Rule.NoneOf(runs, run => run.Parameters.LastOrDefault() is not { Name: "cancel", ParameterType.Name: nameof(CancellationToken) }, run => run.FullName);
    }

    [Fact]
    public void Cancellation_is_always_the_last_parameter()
    {
        var cancelled = House.Sources.SelectMany(Reading.WrittenTypes).SelectMany(type => type.Methods)
            .Where(method => !method.Name.Contains('<') && method.Parameters.Any(parameter => parameter.ParameterType.Name == nameof(CancellationToken)));

        Rule.NoneOf(cancelled, method => method.Parameters[^1].ParameterType.Name != nameof(CancellationToken), method => method.FullName);
    }

    private static IEnumerable<TypeDefinition> All() =>
        House.Core.WrittenTypes().Where(type => !type.IsAbstract && PublicMethods(type).Any(method => method.Name == "RunAsync"));

    private static IEnumerable<MethodDefinition> PublicMethods(TypeDefinition type) => type.Methods.Where(method => method.IsPublic && !method.IsConstructor);
}
