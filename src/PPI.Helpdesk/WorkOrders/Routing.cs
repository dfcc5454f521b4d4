using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Who owns a new order, and why in words.</summary>
public sealed record Routing(int OwnerId, string OwnerName, string Reason)
{
    /// <summary>
    /// A consultant on duty who has the skill, least loaded; else any consultant on duty; else the team leader on duty; else the least
    /// loaded of all, rather present than absent, so that no order is ever without an owner.
    /// </summary>
    /// <param name="skill">What the category asks for; null or empty when it asks for nothing.</param>
    /// <exception cref="RuleBrokenException">There is nobody at the helpdesk at all.</exception>
    public static Routing Choose(IReadOnlyList<RoutingCandidate> candidates, string? skill, int requesterId, DateTimeOffset now)
    {
        var eligible = candidates.Where(candidate => MayOwn(candidate.Person) && candidate.Person.Id != requesterId).ToList();
        var onDuty = eligible.Where(candidate => candidate.Person.IsOnDuty(now)).ToList();
        var consultants = onDuty.Where(candidate => candidate.Person.Is(Roles.Consultant)).ToList();

        if (!string.IsNullOrEmpty(skill) && LeastLoaded(consultants.Where(candidate => Knows(candidate, skill))) is { } skilled)
            return skilled.Because($"on duty, knows {skill}, least loaded");
        if (LeastLoaded(consultants) is { } consultant)
            return consultant.Because(string.IsNullOrEmpty(skill) ? "on duty, least loaded" : $"on duty, least loaded; nobody on duty knows {skill}");
        if (LeastLoaded(onDuty.Where(candidate => candidate.Person.Is(Roles.TeamLeader))) is { } leader)
            return leader.Because("team leader on duty; no consultant is");
        var present = eligible.Where(candidate => !candidate.Person.IsAbsent(now)).ToList();
        var reachable = present.Count > 0 ? present : eligible;
        if (LeastLoaded(reachable.Where(candidate => candidate.Person.Is(Roles.TeamLeader))) is { } leaderLater)
            return leaderLater.Because("team leader; nobody is on duty");
        return LeastLoaded(reachable)?.Because("least loaded; nobody is on duty")
            ?? throw new RuleBrokenException("Nobody at the helpdesk can own the work order. An administrator must give somebody the role Consultant first.");
    }

    private static bool MayOwn(Person person) =>
        (person.Is(Roles.Consultant) || person.Is(Roles.TeamLeader)) && !person.IsDisabled && !person.IsImported;

    private static bool Knows(RoutingCandidate candidate, string skill) => candidate.Person.Skills.Contains(skill, StringComparer.OrdinalIgnoreCase);

    private static RoutingCandidate? LeastLoaded(IEnumerable<RoutingCandidate> candidates) =>
        candidates.OrderBy(candidate => candidate.OpenOrders).ThenBy(candidate => candidate.Person.Id).FirstOrDefault();
}

/// <summary>Somebody who could own an order.</summary>
/// <param name="OpenOrders">How many open orders they own now.</param>
public sealed record RoutingCandidate(Person Person, int OpenOrders)
{
    internal Routing Because(string reason) => new(Person.Id, Person.Name, $"{Person.Name}: {reason} ({OpenOrders} open)");
}
