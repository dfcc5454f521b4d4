using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

/// <summary>What the desk asks, which answers fit, and what an order keeps of them (S2-34).</summary>
public sealed class Asking_questions
{
    private static readonly DateTimeOffset Now = TestClock.Start.AddMinutes(1);

    [Theory]
    [InlineData(QuestionKind.Line, "  PR-12\n second floor ", "PR-12 second floor")]
    [InlineData(QuestionKind.Text, " first\r\nsecond ", "first\nsecond")]
    [InlineData(QuestionKind.YesNo, "No", "No")]
    [InlineData(QuestionKind.Choice, " Nothing ", "Nothing")]
    [InlineData(QuestionKind.Number, "1,5", "1.5")]
    [InlineData(QuestionKind.Number, "-007", "-7")]
    [InlineData(QuestionKind.Date, "2026-02-28", "2026-02-28")]
    public void An_answer_that_fits_is_kept_with_the_question_as_it_was_worded(QuestionKind kind, string typed, string kept) =>
        Assert.Equal(new GivenAnswer("Which one?", kept, kind), Asked(kind).Answer(typed));

    [Theory]
    [InlineData(QuestionKind.YesNo, "maybe", "Choose one of the answers to “Which one?”")]
    [InlineData(QuestionKind.YesNo, "yes", "Choose one of the answers")]
    [InlineData(QuestionKind.Choice, "nothing", "Choose one of the answers to “Which one?”")]
    [InlineData(QuestionKind.Number, "a dozen", "with a number, for example 12 or 2.5")]
    [InlineData(QuestionKind.Number, "1.000,5", "with a number")]
    [InlineData(QuestionKind.Number, "1e5", "with a number")]
    [InlineData(QuestionKind.Date, "28.2.2026", "with a date like 2026-03-12")]
    [InlineData(QuestionKind.Date, "2026-02-30", "with a date")]
    public void An_answer_that_does_not_fit_is_refused_in_words_that_say_how_to_write_it(QuestionKind kind, string typed, string refusal)
    {
        Assert.Contains(refusal, Asked(kind).CanAnswer(typed).Refusal, StringComparison.Ordinal);
        Assert.Throws<RuleBrokenException>(() => Asked(kind).Answer(typed));
    }

    [Fact]
    public void Too_long_an_answer_is_refused_and_says_by_how_much()
    {
        Assert.True(Asked(QuestionKind.Line).CanAnswer(new string('x', AskedQuestion.LineLength)));
        Assert.Contains("up to 200 characters; now it has 201", Asked(QuestionKind.Line).CanAnswer(new string('x', 201)).Refusal, StringComparison.Ordinal);
        Assert.Contains("up to 4,000 characters; now it has 4,001", Asked(QuestionKind.Text).CanAnswer(new string('x', 4_001)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_the_kind_an_empty_answer_is_none_and_refused_only_where_one_is_required()
    {
        foreach (var kind in Enum.GetValues<QuestionKind>())
            foreach (var nothing in (string?[])[null, "", " \n\t", "\u200b"])
            {
                Assert.Null(Asked(kind).Answer(nothing));
                Assert.Equal("Answer “Which one?”.", (Asked(kind) with { IsRequired = true }).CanAnswer(nothing).Refusal);
            }
    }

    [Fact]
    public void What_is_answered_while_an_order_is_logged_stands_on_its_timeline_for_the_customer_and_is_rebuilt_from_it()
    {
        var order = A.WorkOrder().Build();

        order.AnswerAtIntake([Asked(QuestionKind.Date), Asked(QuestionKind.Line, id: 2)], Typed((1, "2026-03-01"), (7, "to nobody's question")), Someone.Customer, Now);

        var step = order.LastStep<WorkOrder.IntakeAnswered>();
        Assert.Equal([new GivenAnswer("Which one?", "2026-03-01", QuestionKind.Date)], step.Answers);
        Assert.True(order.Timeline[^1].IsPublic);
        Assert.Equal(3, order.Timeline[^1].Sequence);
        Assert.Equal(step.Answers, WorkOrder.Replay(Given.Rows(order)).IntakeAnswers);
        Assert.Equal(StateOf.Order(order), StateOf.Order(WorkOrder.Replay(Given.Rows(order))));
    }

    [Fact]
    public void Where_nothing_is_answered_nothing_is_told()
    {
        var order = A.WorkOrder().Build();

        order.AnswerAtIntake([Asked(QuestionKind.Line)], Typed(), Someone.Customer, Now);

        Assert.Equal(2, order.Version);
    }

    [Fact]
    public void Only_whoever_logs_the_order_answers_and_only_while_it_is_logged()
    {
        A.WorkOrder().Build().Refuses(order => order.AnswerAtIntake([Asked(QuestionKind.Line)], Typed((1, "x")), Someone.Colleague, Now), "Whoever logs");
        A.WorkOrder().Taken().Build().Refuses(order => order.AnswerAtIntake([Asked(QuestionKind.Line)], Typed((1, "x")), Someone.Customer, Now), "Write a reply");
        A.WorkOrder().Build().Refuses(order => order.AnswerAtIntake([Asked(QuestionKind.Line) with { IsRequired = true }], Typed(), Someone.Customer, Now), "Answer “Which one?”");
    }

    [Fact]
    public void A_question_is_worded_and_answered_in_a_way_that_one_can_choose()
    {
        Assert.Contains("Write the question", Refusal(new("\u200b ", QuestionKind.Line)), StringComparison.Ordinal);
        Assert.Contains("up to 120 characters", Refusal(new(new string('x', 121), QuestionKind.Line)), StringComparison.Ordinal);
        Assert.Contains("how it is answered", Refusal(new("What?", (QuestionKind)9)), StringComparison.Ordinal);
        Assert.Contains("1 to 99", Refusal(new("What?", QuestionKind.Line) { Position = 100 }), StringComparison.Ordinal);
        Assert.Contains("from 2 to 20 choices", Refusal(new("What?", QuestionKind.Choice) { Choices = ["One", " "] }), StringComparison.Ordinal);
        Assert.Contains("“One” stands among the choices twice", Refusal(new("What?", QuestionKind.Choice) { Choices = ["One", "Two", "one"] }), StringComparison.Ordinal);
        Assert.Equal(["One", "Two"], Question.AtIntake(null, new("What?", QuestionKind.Choice) { Choices = [" One", "", "Two\t"] }).Choices);
        Assert.Empty(Question.AtIntake(null, new("What?", QuestionKind.Line) { Choices = ["left over"] }).Choices);
    }

    [Fact]
    public void Every_change_is_another_version_and_a_retired_question_can_come_back()
    {
        var question = Question.AtIntake(4, new("What?", QuestionKind.Line));

        question.Change(new("What exactly?", QuestionKind.Text) { IsRequired = true });
        question.Retire();
        Assert.True(question.IsRetired);
        question.BringBack();

        Assert.Equal((4, "What exactly?", QuestionKind.Text, true, false, 4), (question.CategoryId!.Value, question.Wording, question.Kind, question.IsRequired, question.IsRetired, question.Version));
    }

    [Fact]
    public void No_more_are_asked_at_intake_than_fit_on_the_screen()
    {
        var question = Question.AtIntake(null, new("What?", QuestionKind.Line));

        Assert.True(question.CanBeAsked(others: 5));
        Assert.Contains("6 questions are asked there already", question.CanBeAsked(others: 6).Refusal, StringComparison.Ordinal);
        Assert.True(Question.ForHandOver(Tier.Applications, new("What?", QuestionKind.Line)).CanBeAsked(others: 12));
    }

    private static string Refusal(QuestionTerms terms) => Assert.Throws<RuleBrokenException>(() => Question.AtIntake(null, terms)).Message;

    private static Dictionary<int, string> Typed(params (int Id, string Answer)[] answers) => answers.ToDictionary(answer => answer.Id, answer => answer.Answer);

    private static AskedQuestion Asked(QuestionKind kind, int id = 1) => new(id, Tier.Helpdesk, null, "Which one?", "", kind, ["Nothing", "Stripes"], IsRequired: false);
}
