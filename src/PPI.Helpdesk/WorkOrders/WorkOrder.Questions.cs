using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>What the desk asks of whoever logs an order, and what they answered (S2-34).</summary>
public sealed partial class WorkOrder
{
    /// <summary>The steps with which every order begins: logged, and routed.</summary>
    private const int StepsOfLogging = 2;

    /// <summary>To the desk's questions at intake, in the wording of that day.</summary>
    public IReadOnlyList<GivenAnswer> IntakeAnswers { get; private set; } = [];

    public Ruling CanAnswerAtIntake(Actor actor) =>
        Only(Version == StepsOfLogging, "The questions are asked while a work order is logged. Write a reply.")
            .And(() => Only(actor.PersonId == LoggedById, "Whoever logs a work order answers the questions about it."));

    /// <summary>Takes what was answered in the form with which the order is logged.</summary>
    /// <param name="typed">By the question's id.</param>
    public void AnswerAtIntake(IReadOnlyList<AskedQuestion> questions, IReadOnlyDictionary<int, string> typed, Actor actor, DateTimeOffset now)
    {
        CanAnswerAtIntake(actor).Enforce();
        GivenAnswer[] answers = [.. questions.Select(question => question.Answer(typed.GetValueOrDefault(question.Id))).OfType<GivenAnswer>()];
        if (answers.Length > 0)
            Record(new IntakeAnswered(answers), actor, now);
    }

    public sealed record IntakeAnswered(IReadOnlyList<GivenAnswer> Answers) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp) => order.IntakeAnswers = Answers;
    }
}
