using Mono.Cecil;

namespace PPI.Helpdesk.Architecture.Tests;

/// <summary>To which room of the core a type belongs.</summary>
internal static class Room
{
    private const string Core = "PPI.Helpdesk.";

    /// <summary>The first part of the namespace after PPI.Helpdesk; null for the types that stand outside all rooms.</summary>
    public static string? Of(TypeReference type)
    {
        while (type.DeclaringType is not null)
            type = type.DeclaringType;
        if (!type.Namespace.StartsWith(Core, StringComparison.Ordinal))
            return null;
        var room = type.Namespace[Core.Length..].Split('.')[0];
        return House.Rooms.Contains(room) ? room : null;
    }

    /// <summary>The types written in a room, with the compiler's closures nested in them.</summary>
    public static IEnumerable<TypeDefinition> Types(string room) => House.Core.MainModule.Types.Where(type => Of(type) == room);
}
