using Mono.Cecil;
using Mono.Cecil.Cil;

namespace PPI.Helpdesk.Architecture.Tests;

/// <summary>What types say and use, read from the built assemblies.</summary>
internal static class Reading
{
    /// <summary>Types as people wrote them: without closures, iterators and other work of the compiler.</summary>
    public static IEnumerable<TypeDefinition> WrittenTypes(this AssemblyDefinition assembly) =>
        assembly.AllTypes().Where(type => !type.IsMadeByCompiler());

    public static IEnumerable<TypeDefinition> AllTypes(this AssemblyDefinition assembly) =>
        assembly.MainModule.Types.SelectMany(WithNested).Where(type => type.Name != "<Module>");

    public static IEnumerable<TypeDefinition> WithNested(this TypeDefinition type) => type.NestedTypes.SelectMany(WithNested).Prepend(type);

    public static bool IsMadeByCompiler(this TypeDefinition type) =>
        type.FullName.Contains('<') || type.CustomAttributes.Any(a => a.AttributeType.Name is "CompilerGeneratedAttribute" or "EmbeddedAttribute")
        || type.Namespace.StartsWith("System.", StringComparison.Ordinal) || type.Namespace.StartsWith("Microsoft.", StringComparison.Ordinal);

    public static string PlainName(this TypeReference type) => type.Name.Split('`')[0];

    public static bool Has(this ICustomAttributeProvider provider, string attribute) => provider.CustomAttributes.Any(a => a.AttributeType.Name == attribute);

    public static IEnumerable<MethodReference> Calls(this TypeDefinition type) =>
        type.Instructions().Select(instruction => instruction.Operand).OfType<MethodReference>();

    public static IEnumerable<Instruction> Instructions(this TypeDefinition type) =>
        type.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions);

    /// <summary>Every type that a type, with everything nested in it, mentions: bases, members, attributes, bodies.</summary>
    public static IEnumerable<TypeReference> Mentions(this TypeDefinition type) =>
        type.WithNested().SelectMany(Direct).SelectMany(Parts).Where(part => part is not GenericParameter);

    private static IEnumerable<TypeReference> Direct(TypeDefinition type)
    {
        if (type.BaseType is not null)
            yield return type.BaseType;
        foreach (var implemented in type.Interfaces)
            yield return implemented.InterfaceType;
        foreach (var attribute in type.CustomAttributes)
            yield return attribute.AttributeType;
        foreach (var field in type.Fields)
            yield return field.FieldType;
        foreach (var property in type.Properties)
        {
            yield return property.PropertyType;
            foreach (var attribute in property.CustomAttributes)
                yield return attribute.AttributeType;
        }
        foreach (var mention in type.Methods.SelectMany(InMethod))
            yield return mention;
    }

    private static IEnumerable<TypeReference> InMethod(MethodDefinition method)
    {
        yield return method.ReturnType;
        foreach (var parameter in method.Parameters)
            yield return parameter.ParameterType;
        foreach (var attribute in method.CustomAttributes)
            yield return attribute.AttributeType;
        if (!method.HasBody)
            yield break;
        foreach (var local in method.Body.Variables)
            yield return local.VariableType;
        foreach (var mention in method.Body.Instructions.SelectMany(instruction => InOperand(instruction.Operand)))
            yield return mention;
    }

    private static IEnumerable<TypeReference> InOperand(object? operand) => operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod call => [call.DeclaringType, call.ReturnType, .. call.Parameters.Select(p => p.ParameterType), .. call.GenericArguments],
        MethodReference call => [call.DeclaringType, call.ReturnType, .. call.Parameters.Select(p => p.ParameterType)],
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Prepend(generic.ElementType),
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [type],
    };
}
