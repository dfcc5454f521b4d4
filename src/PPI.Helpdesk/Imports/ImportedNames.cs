using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Imports;

/// <summary>The people and categories that a log names, as they are known here.</summary>
public sealed class ImportedNames(IReadOnlyDictionary<string, Person> people, IReadOnlyDictionary<string, int> categories)
{
    public Person? Person(string? name) => name is null ? null : people[name];

    public int? Category(string? name) => name is null ? null : categories[name];

    /// <summary>Who did something; the helpdesk itself when the log does not say.</summary>
    public Actor Actor(string? name) => Person(name) is { } person ? People.Actor.Of(person) : People.Actor.System;
}
