using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Demo;

/// <summary>What the demonstration's orders are logged into, and the orders logged so far.</summary>
internal sealed class DemoWorld(
    DemoCast cast, IReadOnlyDictionary<string, Category> categories, PriorityPolicy policy,
    IReadOnlyList<AskedQuestion> questions, WorkOrderOptions options, DateTimeOffset now)
{
    private readonly List<WorkOrder> orders = [];

    public DemoCast Cast => cast;
    public WorkOrderOptions Options => options;
    public DemoChance Chance { get; } = new(seed: 1947);

    /// <summary>Nothing happens after this.</summary>
    public DateTimeOffset EndsAt => now;

    public IReadOnlyList<WorkOrder> Orders => orders;

    public void Add(WorkOrder order) => orders.Add(order);

    public Category Category(DemoScenario scenario) => Category(scenario.Category);

    public Category Category(string name) => categories[name];

    public PriorityDecision Decide(SeverityAnswers severity, WorkOrderKind kind) => policy.Decide(severity, kind);

    /// <summary>By the same rule as in earnest, with the open orders of that time.</summary>
    public Routing Route(string skill, int requesterId, DateTimeOffset at) => Routing.Choose(
        [.. cast.Helpdesk.Select(person => new RoutingCandidate(person, OpenOrders(person, at)))], skill, requesterId, at);

    public HandoverPackage Package(Tier channel, DemoScenario scenario, WorkOrder order)
    {
        var asked = questions.Where(question => question.Asker == channel).ToList();
        string[] answers =
        [
            scenario.Tried,
            scenario.Asset.Length > 0 ? scenario.Asset : "no device of its own",
            channel == Tier.NetworkAndDesktop ? order.Location : scenario.Error.Length > 0 ? scenario.Error : "no error text is shown",
            scenario.Error,
        ];
        return HandoverPackage.For(channel, asked, asked.Index().ToDictionary(pair => pair.Item.Id, pair => answers[Math.Min(pair.Index, answers.Length - 1)]), order.IntakeAnswers);
    }

    /// <summary>What whoever fills in the form answers to the desk's questions.</summary>
    public void AnswerAtIntake(WorkOrder order, DemoScenario scenario, Actor actor, DateTimeOffset at)
    {
        var asked = questions.Where(question => question.Asker == Tier.Helpdesk && (question.CategoryId is null || question.CategoryId == order.CategoryId)).ToList();
        order.AnswerAtIntake(asked, asked.ToDictionary(question => question.Id, question => DemoQuestions.Answer(question, scenario, at, orders.Count)), actor, at);
    }

    private int OpenOrders(Person person, DateTimeOffset at) => orders.Count(order => order.OwnerId == person.Id && !(order.ClosedAt <= at));
}
