namespace PPI.Helpdesk.Web.Tests.Access;

/// <summary>Who may reach an endpoint, and what a test sends there so that it is reached in earnest.</summary>
/// <param name="Who">The principals that the endpoint's policy lets in.</param>
/// <param name="OfOrder">It is about one work order: what the principal may not see is not found.</param>
internal sealed record Reach(IReadOnlyList<Principal> Who, bool OfOrder = false)
{
    /// <summary>Fields with which the form passes validation, so that the use case behind it is asked too.</summary>
    public IReadOnlyList<(string Name, string? Value)> Form { get; private init; } = [];

    /// <summary>Ends the session of who reaches it, so that the test needs a new one afterwards.</summary>
    public bool Leaves { get; private init; }

    /// <summary>Nothing is there, now or ever, for those who get so far.</summary>
    private bool IsEmpty { get; init; }

    /// <summary>What a test can send there is refused: what opens it is in a mail.</summary>
    private bool IsShut { get; init; }

    public Reach AreRefused() => this with { IsShut = true };

    public Reach FindNothing() => this with { IsEmpty = true };

    public static Reach By(params IReadOnlyList<Principal> who) => new(who);

    /// <summary>The same people, each on the orders that they see.</summary>
    public Reach OnOrder() => this with { OfOrder = true };

    /// <summary>The form is never sent empty: what it is about would not be found.</summary>
    public bool NeedsForm { get; private init; }

    public Reach Sending(params IReadOnlyList<(string Name, string? Value)> form) => this with { Form = form, NeedsForm = true };

    public Reach With(params IReadOnlyList<(string Name, string? Value)> form) => this with { Form = form };

    public Reach AndLeaves() => this with { Leaves = true };

    /// <summary>What may come back. A page is shown; a form is done or refused by a rule: by which, S-07 sees form by form. What another channel works on, a specialist only reads.</summary>
    public IReadOnlyList<Answer> AnswersTo(Door door, Principal principal, OrderOf order) =>
        !Who.Contains(principal) ? [principal.HasSession ? Answer.Forbidden : Answer.SignInFirst]
        : IsEmpty || OfOrder && !Sees(principal, order) ? [Answer.NotFound]
        : IsShut ? [Answer.Refused]
        : !door.ChangesThings ? [Answer.Done]
        : OfOrder && principal == Principal.Specialist && order == OrderOf.AnotherAtOtherChannel ? [Answer.Refused]
        : [Answer.Done, Answer.Refused];

    private static bool Sees(Principal principal, OrderOf order) => principal.IsStaff || order is OrderOf.Oneself or OrderOf.OneselfClosed;
}

/// <summary>Whose order the address names.</summary>
public enum OrderOf
{
    Oneself,
    OneselfClosed,
    Another,
    AnotherClosed,

    /// <summary>With the specialists of Network &amp; Desktop, the specialist of the matrix among them.</summary>
    AnotherAtOwnChannel,

    /// <summary>With the specialists of Applications, none of whom is in the matrix.</summary>
    AnotherAtOtherChannel,
}

/// <summary>What comes back, as far as access is concerned.</summary>
public enum Answer
{
    /// <summary>Shown, done, or sent on from there.</summary>
    Done,

    /// <summary>The page or its rule said no, with its reason (400, 409, 413, 429).</summary>
    Refused,

    /// <summary>404: it may not be told from what does not exist.</summary>
    NotFound,

    /// <summary>403: not for this role.</summary>
    Forbidden,

    /// <summary>Sent to the sign-in page.</summary>
    SignInFirst,

    /// <summary>Anything else, a fault among them.</summary>
    Unexpected,
}
