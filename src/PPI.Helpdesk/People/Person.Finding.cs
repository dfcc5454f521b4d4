using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>By what a person is found who calls: any part of name, user name, address, phone, department and site, with accents or without.</summary>
public sealed partial class Person
{
    /// <summary>Room for every part in both spellings; what is beyond is not found.</summary>
    public const int FoundByLength = 2000;

    /// <summary>Empty for people from before it was kept; <see cref="FoldPeople"/> fills it in.</summary>
    public string FoundBy { get; private set; } = "";

    internal void Fold()
    {
        var digits = string.Concat((PhoneNumber ?? "").Where(char.IsAsciiDigit));
        var folded = string.Join(' ', FoldedText.Spellings(Normalize($"{Name} {UserName} {Email} {PhoneNumber} {digits} {Department} {Location}")));
        FoundBy = folded.Length <= FoundByLength ? folded : folded[..FoundByLength];
    }
}

/// <summary>Finds people as a caller says who they are.</summary>
public static class PeopleFound
{
    private const int MostWords = 5;

    /// <summary>Those of whom every typed word is some part; nobody when nothing was typed.</summary>
    public static IQueryable<Person> FoundBy(this IQueryable<Person> people, string typed)
    {
        var words = Person.Normalize(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0)
            return people.Where(person => false);
        foreach (var word in words.Take(MostWords))
        {
            var spellings = FoldedText.Spellings(word);
            var (first, second) = (spellings[0], spellings[^1]);
            people = people.Where(person => person.FoundBy.Contains(first) || person.FoundBy.Contains(second) || (person.FoundBy == "" && person.SearchText.Contains(word)));
        }
        return people;
    }
}
