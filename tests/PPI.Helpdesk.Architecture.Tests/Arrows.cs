using System.Text.RegularExpressions;

namespace PPI.Helpdesk.Architecture.Tests;

/// <summary>The diagram of docs/ARCHITECTURE.md, compared with what the rooms of the core mention of each other.</summary>
public sealed partial class Arrows
{
    /// <summary>The floor: it knows every room's mapping, and every room stands on it.</summary>
    private const string Floor = "Database";

    [Fact]
    public void Every_arrow_in_the_code_is_drawn_in_the_diagram()
    {
        var drawn = Drawn();
        var real = InTheCode();

        Rule.NoneOf(real, arrow => !drawn.Contains((arrow.From, arrow.To)), arrow => $"{arrow.From} --> {arrow.To}: {arrow.Because}");
    }

    [Fact]
    public void The_diagram_has_no_circle()
    {
        var drawn = Drawn();
        var rooms = drawn.Select(arrow => arrow.From).Concat(drawn.Select(arrow => arrow.To)).Distinct().ToList();

        Rule.NoneOf(rooms, room => Reachable(room, drawn).Contains(room));
    }

    [Fact]
    public void Every_room_is_drawn_and_every_drawn_room_exists()
    {
        var drawn = Drawn().SelectMany(arrow => new[] { arrow.From, arrow.To }).ToHashSet();

        Assert.NotEmpty(House.Rooms);
        Assert.Equal([.. House.Rooms.Where(room => room != Floor).Order()], drawn.Order());
    }

    private static HashSet<(string From, string To)> Drawn() =>
        [.. Line().Matches(File.ReadAllText(House.PathTo("docs/ARCHITECTURE.md"))).Select(match => (match.Groups[1].Value, match.Groups[2].Value))];

    private static List<(string From, string To, string Because)> InTheCode() =>
    [
        .. from room in House.Rooms
           where room != Floor
           from type in Room.Types(room)
           from mention in type.Mentions()
           let other = Room.Of(mention)
           where other is not null && other != room && other != Floor
           group $"{type.Name} mentions {mention.Name}" by (room, other) into arrow
           select (arrow.Key.room, arrow.Key.other, arrow.First()),
    ];

    private static HashSet<string> Reachable(string from, HashSet<(string From, string To)> arrows)
    {
        var reached = new HashSet<string>();
        var next = new Queue<string>([from]);
        while (next.TryDequeue(out var room))
            foreach (var (_, to) in arrows.Where(arrow => arrow.From == room))
                if (reached.Add(to))
                    next.Enqueue(to);
        return reached;
    }

    [GeneratedRegex(@"^ +(\w+) --> (\w+)$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}
