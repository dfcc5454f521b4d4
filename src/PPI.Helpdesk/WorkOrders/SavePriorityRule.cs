using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Adds a row to the priority policy, or changes one. Orders logged before keep their priority.</summary>
public sealed class SavePriorityRule(PolicyChanges changes)
{
    /// <param name="seen">The row as the page showed it; null for a new one.</param>
    public async Task RunAsync(Actor actor, SeenPolicy? seen, PriorityRuleTerms terms, CancellationToken cancel)
    {
        var rule = seen is null
            ? changes.Add(actor, PriorityRule.Of(terms.Position, terms.Priority, terms.Severity, terms.Kind, terms.HasWorkaround, terms.SecurityBreach))
            : await changes.LoadAsync<PriorityRule>(actor, seen.Id, seen.Version, cancel);
        if (seen is not null)
            rule.Change(terms.Position, terms.Priority, terms.Severity, terms.Kind, terms.HasWorkaround, terms.SecurityBreach);
        await changes.SaveAsync(actor, seen is null ? "Priority rule added" : "Priority rule changed", $"{rule.InWords()} → {rule.Priority.Label()}", cancel);
    }
}

/// <summary>A row of a policy as a page showed it.</summary>
public sealed record SeenPolicy(int Id, int Version);

/// <summary>The conditions and the result of a priority rule; an empty condition always holds.</summary>
public sealed record PriorityRuleTerms(int Position, Priority Priority, Severity? Severity, WorkOrderKind? Kind, bool? HasWorkaround, bool? SecurityBreach);
