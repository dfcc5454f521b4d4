using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.LoopWatch;

/// <summary>From when on an order counts as stuck: one row, kept by team leaders.</summary>
public sealed class LoopThresholds
{
    public const int MostDays = 60;
    public const int MostHours = 400;
    public const int MostTimes = 20;

    private LoopThresholds()
    {
    }

    public int Id { get; private set; }

    /// <summary>So many declines make a loop.</summary>
    public int Declines { get; private set; } = 2;

    /// <summary>With so many a team leader steps in by itself.</summary>
    public int DeclinesForIntervention { get; private set; } = 3;

    /// <summary>So many moves from team to team without a resolution.</summary>
    public int Moves { get; private set; } = 3;

    /// <summary>So many business days in which the worker has done nothing.</summary>
    public int IdleDays { get; private set; } = 3;

    /// <summary>So many business hours in which a hand-over was not answered.</summary>
    public int HandOverHours { get; private set; } = 4;

    public int Version { get; private set; }

    internal static LoopThresholds Shipped() => new();

    /// <summary>Those in force; those that ship while nobody has changed them.</summary>
    internal static async Task<LoopThresholds> ReadAsync(HelpdeskDbContext db, CancellationToken cancel) =>
        await db.LoopThresholds.AsNoTracking().OrderBy(terms => terms.Id).FirstOrDefaultAsync(cancel) ?? Shipped();

    internal void Change(LoopTerms terms)
    {
        Declines = Within(terms.Declines, MostTimes, "How many declines make a loop");
        DeclinesForIntervention = Within(terms.DeclinesForIntervention, MostTimes, "With how many declines a team leader steps in");
        Moves = Within(terms.Moves, MostTimes, "How many moves are too many");
        IdleDays = Within(terms.IdleDays, MostDays, "After how many business days without work an order is stuck");
        HandOverHours = Within(terms.HandOverHours, MostHours, "After how many business hours a hand-over is overdue");
        Version++;
    }

    private static int Within(int number, int most, string what) =>
        number >= 1 && number <= most ? number : throw new RuleBrokenException($"{what} is a whole number from 1 to {most}.");

    public override string ToString() => FormattableString.Invariant(
        $"{Declines} declines, team leader from {DeclinesForIntervention}, {Moves} moves, {IdleDays} business days without work, {HandOverHours} business hours for a hand-over");
}

/// <summary>The thresholds as somebody wants them.</summary>
public sealed record LoopTerms(int Declines, int DeclinesForIntervention, int Moves, int IdleDays, int HandOverHours);
