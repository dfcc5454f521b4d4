using System.Globalization;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Benchmarks;

/// <summary>What is measured, and for how long.</summary>
public sealed record BenchmarkSettings(IReadOnlyList<int> Orders, TimeSpan Duration, string? PostgreSql, int Answers = 0)
{
    public const int Connections = 16;

    public static BenchmarkSettings? Parse(string[] args)
    {
        var settings = new BenchmarkSettings([10_000, 100_000], TimeSpan.FromSeconds(5), null);
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : "";
            switch (args[i])
            {
                case "--orders":
                    settings = settings with { Orders = [.. value.Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture))] };
                    break;
                case "--seconds":
                    settings = settings with { Duration = TimeSpan.FromSeconds(double.Parse(value, CultureInfo.InvariantCulture)) };
                    break;
                case "--postgresql":
                    settings = settings with { PostgreSql = value };
                    break;
                case "--answers":
                    settings = settings with { Answers = int.Parse(value, CultureInfo.InvariantCulture) };
                    break;
                default:
                    Console.Error.WriteLine($"Unknown option {args[i]}. Known: --orders 10000,100000 --seconds 5 --postgresql CONNECTION --answers 200");
                    return null;
            }
        }
        return settings;
    }

    /// <summary>Every size, on PostgreSQL where a server is named, else on SQLite.</summary>
    internal IEnumerable<(int Orders, TestDatabase Database)> Runs() => Orders.Select(orders => (orders, NewDatabase()));

    internal TestDatabase NewDatabase()
    {
        if (PostgreSql is null)
            return new SqliteDatabase();
        Environment.SetEnvironmentVariable("HELPDESK_TEST_POSTGRESQL", PostgreSql);
        return new PostgreSqlDatabase();
    }
}
