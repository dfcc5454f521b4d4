using System.CommandLine;

namespace PPI.Helpdesk.CrashTest;

/// <summary>What is to be done to which database, and how often.</summary>
internal sealed record Plan(string Provider, int Ends, int Acknowledged, int Clients, bool Gracefully, int Seed)
{
    /// <summary>Null when the command line was refused or asked for help.</summary>
    public static Plan? Read(string[] args)
    {
        var provider = new Option<string>("--provider") { Description = "Sqlite, or PostgreSql with HELPDESK_TEST_POSTGRESQL set.", DefaultValueFactory = _ => "Sqlite" };
        var ends = new Option<int>("--ends") { Description = "How often the program is ended.", DefaultValueFactory = _ => 20 };
        var acknowledged = new Option<int>("--acknowledged") { Description = "How many orders must have been acknowledged before the run is over.", DefaultValueFactory = _ => 10_000 };
        var clients = new Option<int>("--clients") { Description = "How many people log orders at once.", DefaultValueFactory = _ => 200 };
        var gracefully = new Option<bool>("--gracefully") { Description = "Ask the program to end (SIGTERM, R-18) instead of killing it (SIGKILL, R-01)." };
        var seed = new Option<int>("--seed") { Description = "Of the random instants.", DefaultValueFactory = _ => 1 };
        var root = new RootCommand("Ends the helpdesk again and again under load, and counts what is lost, doubled or half-written.") { provider, ends, acknowledged, clients, gracefully, seed };
        Plan? plan = null;
        root.SetAction(parsed => plan = new(
            parsed.GetRequiredValue(provider), parsed.GetRequiredValue(ends), parsed.GetRequiredValue(acknowledged),
            parsed.GetRequiredValue(clients), parsed.GetValue(gracefully), parsed.GetRequiredValue(seed)));
        root.Parse(args).Invoke();
        return plan;
    }
}
