using Mono.Cecil;

namespace PPI.Helpdesk.Architecture.Tests;

/// <summary>One rule of who sees which orders: what reads orders asks it, or is named here with the reason.</summary>
public sealed class Visibility
{
    private static readonly Dictionary<string, string> SeesAll = new()
    {
        ["ContinueWorkOrder"] = "asks whether an order goes on in another one, to refuse; who may ask sees both",
        ["EvaluateWorkOrder"] = "adds an order and reads none",
        ["FindLoops"] = "a sweep",
        ["ImportIncidentLog"] = "asks which incidents were imported before",
        ["IndexWorkOrders"] = "a sweep: indexes the words of every order",
        ["LinkWorkOrders"] = "walks up from a part to its whole, to refuse a circle",
        ["LogRoutineTasks"] = "a sweep: adds orders and reads none",
        ["LogWorkOrder"] = "adds an order and reads none",
        ["LoopRules"] = "what that sweep looks for",
        ["NoticeBreaches"] = "a sweep",
        ["NoticeOverdueCalls"] = "a sweep",
        ["RemindCustomers"] = "a sweep",
        ["ReleaseLostWorkers"] = "a sweep",
        ["ReplaceLostOwners"] = "a sweep",
        ["ResumeHeldWorkOrders"] = "a sweep",
        ["SeedDemo"] = "demo data",
        ["SplitWorkOrder"] = "adds an order and reads none",
        ["StartClocks"] = "a sweep",
        ["TellFacts"] = "a sweep: the facts of every order",
        ["WorkOrderIntake"] = "finds what the same person sent before",
    };

    [Fact]
    public void What_reads_orders_asks_who_may_see_them()
    {
        var readers = House.Core.AllTypes().Concat(House.Web.AllTypes()).Where(ReadsOrders).Select(Outermost).Distinct()
            .Where(type => type.Name != "HelpdeskDbContext").ToList();
        var asking = House.Core.AllTypes().Concat(House.Web.AllTypes()).Where(type => type.Calls().Any(call => call.Name == "VisibleTo")).Select(Outermost).ToHashSet();

        Rule.NoneOf(readers, type => !asking.Contains(type) && !SeesAll.ContainsKey(type.Name), type => type.FullName);
        Assert.Empty(SeesAll.Keys.Except(readers.Where(type => !asking.Contains(type)).Select(type => type.Name)));
    }

    private static bool ReadsOrders(TypeDefinition type) => type.Calls().Any(call => call.Name == "get_WorkOrders" && call.DeclaringType.Name == "HelpdeskDbContext");

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);
}
