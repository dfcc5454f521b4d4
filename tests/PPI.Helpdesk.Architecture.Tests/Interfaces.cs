using Mono.Cecil;

namespace PPI.Helpdesk.Architecture.Tests;

/// <summary>An interface with one implementation is a name too many, unless the outside world stands behind it.</summary>
public sealed class Interfaces
{
    /// <summary>Interface, and what of the outside world stands behind it.</summary>
    private static readonly Dictionary<string, string> OutsideWorld = new()
    {
        ["IFileStore"] = "where attached files lie: a folder today, an object store on many machines",
    };

    [Fact]
    public void An_interface_has_several_implementations_or_the_outside_world_behind_it()
    {
        var types = House.Sources.SelectMany(Reading.AllTypes).ToList();
        var ours = types.Where(type => type.IsInterface && type.Namespace.StartsWith("PPI.", StringComparison.Ordinal));

        Rule.NoneOf(ours, type => !OutsideWorld.ContainsKey(type.Name) && Implementations(type, types) < 2, type => type.FullName);
    }

    [Fact]
    public void The_outside_world_list_names_only_what_exists()
    {
        var ours = House.Sources.SelectMany(Reading.AllTypes).Where(type => type.IsInterface).Select(type => type.Name).ToList();

        Rule.NoneOf(OutsideWorld.Keys, name => !ours.Contains(name));
    }

    private static int Implementations(TypeDefinition contract, List<TypeDefinition> types) =>
        types.Count(type => type.Interfaces.Any(implemented => implemented.InterfaceType.GetElementType().FullName == contract.FullName));
}
