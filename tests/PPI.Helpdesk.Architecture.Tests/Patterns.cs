using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace PPI.Helpdesk.Architecture.Tests;

/// <summary>A pattern never runs away with a processor (S-40): it cannot backtrack, or it gives up.</summary>
public sealed class Patterns
{
    private const int LongestMilliseconds = 250;

    [Fact]
    public void S40_A_generated_pattern_cannot_backtrack_or_gives_up_in_time()
    {
        var generated = House.Sources.SelectMany(Reading.AllTypes).SelectMany(type => type.Methods)
            .SelectMany(method => method.CustomAttributes.Where(a => a.AttributeType.Name == nameof(GeneratedRegexAttribute)).Select(attribute => (method, attribute)));

        Rule.NoneOf(generated, pattern => !IsSafe(pattern.attribute), pattern => pattern.method.FullName);
    }

    [Fact]
    public void S40_A_pattern_made_by_hand_cannot_backtrack_or_gives_up_in_time()
    {
        var types = House.Sources.SelectMany(Reading.AllTypes).Where(type => !type.Namespace.StartsWith("System.Text.RegularExpressions", StringComparison.Ordinal));

        Rule.NoneOf(types, type => type.Instructions().Any(IsUnsafeUse), type => type.FullName);
    }

    private static bool IsSafe(CustomAttribute attribute) =>
        attribute.ConstructorArguments.Skip(1).Any(argument => argument.Type.Name switch
        {
            nameof(RegexOptions) => ((RegexOptions)(int)argument.Value).HasFlag(RegexOptions.NonBacktracking),
            nameof(Int32) => (int)argument.Value is > 0 and <= LongestMilliseconds,
            _ => false,
        });

    /// <summary>A constructor or a static method of Regex that is given neither a time limit nor, right before the call, NonBacktracking.</summary>
    private static bool IsUnsafeUse(Instruction instruction)
    {
        if (instruction.Operand is not MethodReference { DeclaringType.FullName: "System.Text.RegularExpressions.Regex" } call)
            return false;
        var makes = instruction.OpCode == OpCodes.Newobj;
        var runsStatic = !call.HasThis && call.Name is nameof(Regex.IsMatch) or nameof(Regex.Match) or nameof(Regex.Matches) or nameof(Regex.Replace) or nameof(Regex.Split) or nameof(Regex.Count) or nameof(Regex.EnumerateMatches);
        if (!makes && !(runsStatic && !call.HasThis))
            return false;
        return call.Parameters.All(parameter => parameter.ParameterType.Name != nameof(TimeSpan))
            && !(instruction.Previous?.Operand is int options && ((RegexOptions)options).HasFlag(RegexOptions.NonBacktracking));
    }
}
