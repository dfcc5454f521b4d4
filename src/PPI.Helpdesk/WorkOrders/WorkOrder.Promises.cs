using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Promises to call the customer: made by hand, and by itself with each resolution; settled by a call, or by what makes it needless.</summary>
public sealed partial class WorkOrder
{
    private readonly List<PromisedCall> promisedCalls = [];

    /// <summary>In their order; one of each kind is open.</summary>
    public IReadOnlyList<PromisedCall> PromisedCalls => promisedCalls;

    public IEnumerable<PromisedCall> OpenPromises => promisedCalls.Where(IsOpenPromise);

    public Ruling CanPromiseCall(Actor actor) =>
        ContributedBy(actor, "Only staff promise calls. Say in a reply when you can be reached.")
            .And(() => WhileOpen("promise a call"))
            .And(() => Only(OpenPromise(PromiseKind.Agreed) is null, "A call is promised already. Log it, or say that it is not needed any more, before you promise another one."));

    /// <param name="promiser">Who is going to call.</param>
    public void PromiseCall(Actor promiser, DateTimeOffset dueAt, string about, Actor actor, DateTimeOffset now)
    {
        CanPromiseCall(actor).Enforce();
        Only(IsStaffHere(promiser), $"{promiser.Name} cannot call the customer of this work order. Name somebody of the staff who is not its customer.").Enforce();
        MustBeSoon(dueAt, now);
        Record(new CallPromised(promisedCalls.Count + 1, promiser.PersonId!.Value, promiser.Name, dueAt, Given(Line(about, ReasonLength, "what about"), "what the call is about")), actor, now);
    }

    /// <summary>Who gave their word keeps it, though the order may be with another channel by then.</summary>
    public Ruling CanSettlePromise(Actor actor) =>
        (IsStaffHere(actor) && promisedCalls.Exists(promise => IsOpenPromise(promise) && promise.PromiserId == actor.PersonId) ? Ruling.Allowed : CanLogCall(actor)).And(() => Only(promisedCalls.Exists(IsOpenPromise), "No call is promised."));

    /// <summary>Somebody called: a customer who was reached needs no other call.</summary>
    /// <param name="againAt">When it is tried again; null when the customer was reached.</param>
    public void LogPromisedCall(int number, string summary, DateTimeOffset? againAt, Actor actor, DateTimeOffset now)
    {
        CanSettlePromise(actor).Enforce();
        PromiseBy(number);
        if (againAt is { } at)
            MustBeSoon(at, now);
        Record(new CallLogged(CallDirection.Outgoing, Reached: againAt is null, Text(summary, TextLength, "what was said"), number, againAt), actor, now);
    }

    public void DropPromise(int number, string why, Actor actor, DateTimeOffset now)
    {
        CanSettlePromise(actor).Enforce();
        PromiseBy(number);
        Record(new PromiseDropped(number, Text(why, ReasonLength, "why nobody need call")), actor, now);
    }

    /// <summary>Somebody is told that the time to call is over.</summary>
    internal void NoticePromise(int number, IReadOnlyList<ToldPerson> told, DateTimeOffset now)
    {
        var promise = PromiseBy(number);
        Only(promise.NoticedAt is null && promise.CallAt <= now, "It is not overdue, or was said already.").Enforce();
        Record(new PromiseOverdue(number, promise.CallAt!.Value, told), Actor.System, now);
    }

    private static void MustBeSoon(DateTimeOffset at, DateTimeOffset now)
    {
        if (at <= now || at > now.AddYears(1))
            throw new RuleBrokenException("A call is promised ahead, and within a year. Write another time.");
    }

    private static bool IsOpenPromise(PromisedCall promise) => promise.State == PromiseState.Open;

    private PromisedCall? OpenPromise(PromiseKind kind) => promisedCalls.Find(promise => promise.Kind == kind && IsOpenPromise(promise));

    private PromisedCall PromiseBy(int number) =>
        promisedCalls.Find(promise => promise.Number == number && IsOpenPromise(promise))
        ?? throw new RuleBrokenException("That call is settled already. Look at what came of it.");

    private void SettlePromises(Func<PromisedCall, bool> which, PromiseState state, string outcome, DateTimeOffset at) =>
        promisedCalls.FindAll(promise => IsOpenPromise(promise) && which(promise)).ForEach(promise => promise.Settle(state, outcome, at));

    private void MovePromises(int? from, int to) =>
        promisedCalls.FindAll(promise => IsOpenPromise(promise) && promise.PromiserId == from).ForEach(promise => promise.MoveTo(to));

    /// <summary>What a step means for the calls that were promised, whatever step it is. The callback is open exactly while its clock runs.</summary>
    private void FollowPromises(Step step, Stamp stamp)
    {
        switch (step)
        {
            case ResolutionProposed or ResolutionFollowed:
                SettlePromises(promise => promise.Kind == PromiseKind.Callback, PromiseState.Overtaken, "", stamp.At);
                promisedCalls.Add(PromisedCall.Make(promisedCalls.Count + 1, PromiseKind.Callback, OwnerId, dueAt: null, about: "", stamp.At));
                break;
            case CallLogged { Reached: true } call:
                SettlePromises(_ => true, PromiseState.Kept, call.Summary, stamp.At);
                break;
            case CallLogged call:
                promisedCalls.FindAll(IsOpenPromise).ForEach(promise => promise.Try(call.Summary, promise.Number == call.Promise ? call.AgainAt : null, stamp.At));
                break;
            case Replied { FromCustomer: true }:
                SettlePromises(promise => promise.Kind == PromiseKind.Callback, PromiseState.Answered, "", stamp.At);
                break;
        }
        var state = step is Accepted or Declined ? PromiseState.Answered : PromiseState.Overtaken;
        if (Status != Status.Resolved)
            SettlePromises(promise => promise.Kind == PromiseKind.Callback || !IsOpen, state, "", stamp.At);
    }

    public sealed record CallPromised(int Number, int PromiserId, string PromiserName, DateTimeOffset DueAt, string About) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp) =>
            order.promisedCalls.Add(PromisedCall.Make(Number, PromiseKind.Agreed, PromiserId, DueAt, About, stamp.At));
    }

    public sealed record PromiseDropped(int Number, string Why) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp) =>
            order.SettlePromises(promise => promise.Number == Number, PromiseState.NotNeeded, Why, stamp.At);
    }

    /// <param name="Told">Who gets a message.</param>
    public sealed record PromiseOverdue(int Number, DateTimeOffset CallAt, IReadOnlyList<ToldPerson> Told) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp) => order.promisedCalls.Find(promise => promise.Number == Number)!.Notice(stamp.At);
    }
}
