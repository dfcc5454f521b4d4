namespace PPI.Helpdesk.WorkOrders;

/// <summary>Why an order counts as stuck. Which of them hold is found by the loop watch.</summary>
public enum LoopRule
{
    /// <summary>The customer said "not fixed", and nobody has decided in time how to go on.</summary>
    EvaluationOverdue,

    /// <summary>The customer has said "not fixed" more than once.</summary>
    DeclinedAgain,

    /// <summary>It went from team to team, and none has proposed a resolution.</summary>
    PassedAround,

    /// <summary>A resolution was proposed, and nobody has called the customer in time.</summary>
    CallbackOverdue,

    /// <summary>Who works on it has done nothing for days.</summary>
    NothingDone,

    /// <summary>It was offered to somebody who does not answer.</summary>
    HandOverUnanswered,
}
