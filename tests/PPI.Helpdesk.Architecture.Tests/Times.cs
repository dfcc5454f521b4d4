namespace PPI.Helpdesk.Architecture.Tests;

/// <summary>Points in time say so in their name, and carry their zone.</summary>
public sealed class Times
{
    private static readonly string[] Endings = ["At", "Until", "Since"];

    [Fact]
    public void A_point_in_time_is_named_At_or_Until_or_Since()
    {
        var instants = House.Sources.SelectMany(Reading.WrittenTypes).SelectMany(type => type.Properties)
            .Where(property => property.PropertyType.FullName.Contains("System.DateTimeOffset", StringComparison.Ordinal) && !property.PropertyType.FullName.Contains("Func", StringComparison.Ordinal));

        Rule.NoneOf(instants, property => !Endings.Any(ending => property.Name.EndsWith(ending, StringComparison.Ordinal)),
            property => $"{property.DeclaringType.Name}.{property.Name}");
    }

    [Fact]
    public void No_property_of_the_core_is_a_DateTime_without_zone()
    {
        var properties = House.Core.WrittenTypes().SelectMany(type => type.Properties);

        Rule.NoneOf(properties, property => property.PropertyType.FullName.Contains("System.DateTime>", StringComparison.Ordinal) || property.PropertyType.FullName == "System.DateTime",
            property => $"{property.DeclaringType.Name}.{property.Name}");
    }
}
