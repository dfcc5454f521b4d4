using PPI.Helpdesk.Figures;

namespace PPI.Helpdesk.Web.Figures;

/// <summary>The flow of work as a picture: stations as bars, and between them streams as wide as the orders that went that way.</summary>
public sealed class FlowPicture
{
    public const int Width = 1000;
    public const int Height = 520;
    public const int BarWidth = 16;

    private const double Tallest = 230;
    private const double Thinnest = 1.5;

    /// <summary>Where each station stands: its left edge and its middle.</summary>
    private static readonly Dictionary<Station, (double X, double Y)> Places = new()
    {
        [Station.Helpdesk] = (130, 190),
        [Station.NetworkAndDesktop] = (400, 60),
        [Station.Applications] = (400, 190),
        [Station.Intelligence] = (400, 320),
        [Station.Customer] = (680, 190),
        [Station.Closed] = (870, 130),
        [Station.Evaluation] = (870, 330),
    };

    private FlowPicture(IReadOnlyList<FlowBar> bars, IReadOnlyList<FlowStream> streams) => (Bars, Streams) = (bars, streams);

    public IReadOnlyList<FlowBar> Bars { get; }

    public IReadOnlyList<FlowStream> Streams { get; }

    public static FlowPicture Of(FigureTable flow)
    {
        var ways = flow.Rows.Where(row => row.Opens is { From: not null, To: not null }).Select(row => (From: row.Opens!.From!.Value, To: row.Opens.To!.Value, Times: row.Cells[0] ?? 0, Row: row)).ToList();
        var through = Places.Keys.ToDictionary(station => station, station => Math.Max(ways.Where(way => way.From == station).Sum(way => way.Times), ways.Where(way => way.To == station).Sum(way => way.Times)));
        var scale = Tallest / Math.Max(1, through.Values.Max());
        var bars = Places.Select(place => new FlowBar(place.Key, place.Value.X, place.Value.Y - (through[place.Key] * scale / 2), Math.Max(Thinnest, through[place.Key] * scale), (long)through[place.Key])).ToList();
        var (leaves, enters) = (bars.ToDictionary(bar => bar.Station, bar => bar.Y), bars.ToDictionary(bar => bar.Station, bar => bar.Y));
        var streams = new List<FlowStream>();
        // Streams leave and enter a bar in the order of where they lead, so that they cross as little as can be.
        foreach (var (from, to, times, row) in ways.OrderBy(way => IsBack(way.From, way.To)).ThenBy(way => Places[way.To].Y).ThenBy(way => Places[way.From].Y))
        {
            var wide = times * scale;
            streams.Add(new FlowStream(row, Path(from, to, leaves[from] + (wide / 2), enters[to] + (wide / 2)), Math.Max(Thinnest, wide), IsBack(from, to)));
            leaves[from] += wide;
            enters[to] += wide;
        }
        return new(bars, streams);
    }

    private static bool IsBack(Station from, Station to) => Places[to].X <= Places[from].X;

    private static string Path(Station from, Station to, double fromY, double toY)
    {
        var (startX, endX) = (Places[from].X + BarWidth, Places[to].X);
        if (!IsBack(from, to))
            return FormattableString.Invariant($"M{startX:0.#} {fromY:0.#}C{(startX + endX) / 2:0.#} {fromY:0.#} {(startX + endX) / 2:0.#} {toY:0.#} {endX:0.#} {toY:0.#}");
        // What comes back goes around below, the farther the lower.
        var below = 400 + Math.Min(90, (startX - endX) / 9);
        return FormattableString.Invariant($"M{startX:0.#} {fromY:0.#}C{startX + 70:0.#} {fromY:0.#} {startX + 60:0.#} {below:0.#} {startX - 30:0.#} {below:0.#}L{endX + 30:0.#} {below:0.#}C{endX - 60:0.#} {below:0.#} {endX - 70:0.#} {toY:0.#} {endX:0.#} {toY:0.#}");
    }
}

/// <summary>A station.</summary>
/// <param name="Orders">How often an order came or went, whichever is more.</param>
public sealed record FlowBar(Station Station, double X, double Y, double Tall, long Orders);

/// <summary>What went from one station to another.</summary>
public sealed record FlowStream(FigureTableRow Row, string Path, double Wide, bool IsBack);
