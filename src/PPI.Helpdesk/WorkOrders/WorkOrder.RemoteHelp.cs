using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Remote help (S1-9, S2-66): handed to a tool of its own; that the customer agreed, who looked, and what came of it stands here.</summary>
public sealed partial class WorkOrder
{
    public const int ToolNameLength = 60;

    private readonly List<RemoteSession> remoteSessions = [];

    public IReadOnlyList<RemoteSession> RemoteSessions => remoteSessions;

    /// <summary>The session that has not ended; null when there is none.</summary>
    public RemoteSession? OpenRemoteSession => remoteSessions.Find(session => session.EndedAt is null);

    public Ruling CanStartRemoteHelp(Actor actor) =>
        Only(!actor.IsSystem, "Remote help is given by a person.")
            .And(() => WorkableBy(actor))
            .And(() => Only(OpenRemoteSession is null, "Somebody helps the customer already. End that session first."))
            .And(() => Status == Status.AwaitingCustomer ? Ruling.Allowed : WhileBeingWorked("start remote help"));

    /// <param name="consent">How the customer agreed; without it nobody looks at their screen.</param>
    public void StartRemoteHelp(string tool, Consent? consent, Actor actor, DateTimeOffset now)
    {
        CanStartRemoteHelp(actor).Enforce();
        var agreed = consent ?? throw new RuleBrokenException("Ask the customer first, and record how they agreed.");
        Record(new RemoteHelpStarted(remoteSessions.Count + 1, Given(Line(tool, ToolNameLength, "the tool"), "the tool"), Chosen(agreed, "how the customer agreed")), actor, now);
    }

    public Ruling CanEndRemoteHelp(Actor actor) =>
        Only(OpenRemoteSession is not null, "No remote help is running.")
            .And(() => OpenRemoteSession!.HelperId == actor.PersonId && IsStaffHere(actor) ? Ruling.Allowed : WorkableBy(actor));

    /// <param name="minutes">Minutes of help.</param>
    public void EndRemoteHelp(string outcome, int minutes, Actor actor, DateTimeOffset now)
    {
        CanEndRemoteHelp(actor).Enforce();
        if (minutes is < 0 or > MaxMinutes)
            throw new RuleBrokenException("The time is a whole number of minutes. Write how long it took.");
        Record(new RemoteHelpEnded(OpenRemoteSession!.Number, Text(outcome, TextLength, "what came of it"), minutes), actor, now);
    }

    private void EndRemoteSession(DateTimeOffset at) => OpenRemoteSession?.End(at);

    public sealed record RemoteHelpStarted(int Number, string Tool, Consent Consent) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            order.SetWorkerIfNone(stamp);
            order.AnswerCustomer(stamp);
            order.remoteSessions.Add(RemoteSession.Start(Number, Tool, stamp.PersonId, Consent, stamp.At));
        }
    }

    public sealed record RemoteHelpEnded(int Number, string Outcome, int Minutes) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp) => order.EndRemoteSession(stamp.At);
    }
}
