using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

/// <summary>What is written into the timeline is read back for good: the text of a step never changes its meaning.</summary>
public sealed class Steps_as_text
{
    private static readonly List<Type> Steps = [.. typeof(Step).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Step)))];

    public static TheoryData<string> Names { get; } = [.. Steps.Select(type => type.Name)];

    [Fact]
    public void Every_step_is_known_by_its_own_name()
    {
        var known = typeof(Step).GetCustomAttributes<JsonDerivedTypeAttribute>().ToList();

        Assert.True(Steps.Count > 30);
        Assert.All(Steps, type => Assert.True(type.IsSealed));
        Assert.Equal(Steps.ToHashSet(), known.Select(attribute => attribute.DerivedType).ToHashSet());
        Assert.All(known, attribute => Assert.Equal(attribute.DerivedType.Name, attribute.TypeDiscriminator));
        Assert.Equal(known.Count, known.Select(attribute => attribute.TypeDiscriminator).Distinct().Count());
    }

    [Fact]
    public void A_steps_name_fits_its_column() => Assert.All(Steps, type => Assert.InRange(type.Name.Length, 1, 40));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_step_with_everything_filled_in_comes_back_the_same(string name)
    {
        var step = Make(name, full: true);

        var text = step.ToJson();
        var back = Step.FromJson(text);

        Assert.Equal(StateOf.Step(step), StateOf.Step(back));
        Assert.Equal(text, back.ToJson());
        Assert.Equal(step.IsPublic, back.IsPublic);
        Assert.DoesNotContain("IsPublic", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_step_with_only_what_it_must_have_comes_back_the_same(string name)
    {
        var step = Make(name, full: false);

        var back = Step.FromJson(step.ToJson());

        Assert.Equal(StateOf.Step(step), StateOf.Step(back));
        Assert.DoesNotContain("null", step.ToJson(), StringComparison.Ordinal);
    }

    /// <summary>Renaming a step, a property or a choice would make the records of years unreadable. What is added is added to the file, too.</summary>
    [Fact]
    public void Every_step_is_written_as_it_has_always_been_written()
    {
        var kept = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "WorkOrders", "steps-as-kept.txt"));

        var written = Steps.Select(step => step.Name).Order(StringComparer.Ordinal).Select(name => Make(name, full: true).ToJson())
            .Concat(Steps.SelectMany(ChoicesIn).Distinct().Select(choice => $"{choice.Name}: {string.Join(", ", Enum.GetNames(choice))}").Order(StringComparer.Ordinal));

        Assert.Equal(kept, written);
    }

    [Fact]
    public void A_package_from_before_answers_had_a_kind_is_read_as_text() =>
        Assert.Equal([new GivenAnswer("Error text", "ORA-600", QuestionKind.Text)],
            ((WorkOrder.Escalated)Step.FromJson("""{"step":"Escalated","Channel":"Applications","Reason":"NotResolved","Package":{"Items":[{"Label":"Error text","Answer":"ORA-600"}]}}""")).Package.Items);

    [Fact]
    public void Choices_are_written_in_words_so_that_a_new_choice_moves_no_old_one() =>
        Assert.Equal("""{"step":"PutOnHold","Reason":"PlannedChange","Note":"Sunday","ResumeAt":"2026-03-02T15:00:00+00:00"}""",
            new WorkOrder.PutOnHold(HoldReason.PlannedChange, "Sunday", TestClock.Start).ToJson());

    [Fact]
    public void Other_scripts_take_no_more_room_than_they_have_letters()
    {
        var russian = new string('Ж', WorkOrder.TextLength);

        Assert.InRange(new WorkOrder.Noted(russian).ToJson().Length, WorkOrder.TextLength, WorkOrder.TextLength + 100);
    }

    [Fact]
    public void Even_the_longest_texts_of_many_carried_attempts_fit_into_a_record()
    {
        var text = new string('\n', WorkOrder.TextLength - 2);
        var carried = Enumerable.Repeat(
            new CarriedAttempt(1, Tier.Helpdesk, 1, $"a{text}b", ResolutionKind.Permanent, 1, TestClock.Start, Verdict.Declined, TestClock.Start, $"a{text}b", 1), 40);
        var step = (WorkOrder.Logged)Make(nameof(WorkOrder.Logged), full: true) with { EarlierAttempts = [.. carried] };

        Assert.InRange(step.ToJson().Length, 40 * 80_000, TimelineRecord.DetailsLength);
    }

    [Fact]
    public void What_only_the_other_system_knows_is_imported_without_asking_our_rules()
    {
        var order = Imported();

        order.ImportStep(new WorkOrder.ImportedAssignment(Tier.Applications, Someone.ApplicationsSpecialist.PersonId, "Alan", "APP-1", 2), Actor.System, TestClock.Start.AddHours(1));
        order.ImportStep(new WorkOrder.ResolutionProposed(1, Tier.Applications, "Imported", ResolutionKind.Permanent, 0, TestClock.Start.AddDays(9)), Someone.ApplicationsSpecialist, TestClock.Start.AddHours(2));
        order.ImportStep(new WorkOrder.ImportedReopening(1), Actor.System, TestClock.Start.AddHours(3));
        order.ImportStep(new WorkOrder.ResolutionProposed(2, Tier.Applications, "Imported", ResolutionKind.Permanent, 0, TestClock.Start.AddDays(9)), Someone.ApplicationsSpecialist, TestClock.Start.AddHours(4));
        order.ImportStep(new WorkOrder.ImportedClosing(), Actor.System, TestClock.Start.AddHours(5));

        Assert.Equal((Status.Closed, Closure.Lapsed, 2, 1, "log", "INC1"), (order.Status, order.Closure!.Value, order.TimesReassigned, order.TimesReopened, order.ImportSource, order.ImportReference));
        Assert.Equal([Verdict.Declined, Verdict.Lapsed], order.Attempts.Select(attempt => attempt.Verdict));
        Assert.Equal(StateOf.Order(order), StateOf.Order(WorkOrder.Replay(Given.Rows(order))));
    }

    [Fact]
    public void What_the_other_system_did_after_the_closing_moves_nothing_and_is_counted()
    {
        var order = Imported();
        order.ImportStep(new WorkOrder.ImportedClosing(), Actor.System, TestClock.Start.AddHours(1));

        order.ImportStep(new WorkOrder.ImportedAssignment(Tier.Applications, null, null, "APP-1", 3), Actor.System, TestClock.Start.AddHours(2));

        Assert.Equal((Status.Closed, Tier.Helpdesk, 3), (order.Status, order.Tier, order.TimesReassigned));
        Assert.NotNull(Assert.Single(order.Stays).LeftAt);
    }

    [Fact]
    public void Reopened_there_while_on_hold_nothing_waits_here()
    {
        var order = Imported();
        order.ImportStep(new WorkOrder.PutOnHold(HoldReason.Vendor, "Vendor", TestClock.Start.AddYears(1)), Actor.System, TestClock.Start.AddHours(1));

        order.ImportStep(new WorkOrder.ImportedReopening(1), Actor.System, TestClock.Start.AddHours(2));

        Assert.Equal(Status.InProgress, order.Status);
        Assert.Null(order.ResumeAt);
        Assert.Null(order.HoldReason);
    }

    [Fact]
    public void Our_own_orders_take_no_imported_steps() =>
        Assert.Throws<InvalidOperationException>(() => A.WorkOrder().Build().ImportStep(new WorkOrder.ImportedClosing(), Actor.System, TestClock.Start));

    private static WorkOrder Imported()
    {
        var logged = (WorkOrder.Logged)Make(nameof(WorkOrder.Logged), full: false);
        return WorkOrder.Import(logged, new WorkOrder.Routed(3, "Carl", "named in the log"),
            new WorkOrder.Imported("log", "INC1", new Dictionary<string, string> { ["priority"] = "3" }), Actor.System, TestClock.Start);
    }

    private static Step Make(string name, bool full) => (Step)Make(Steps.Single(type => type.Name == name), full);

    private static object Make(Type type, bool full)
    {
        var constructor = type.GetConstructors().Single();
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter, full))]);
    }

    private static object? Value(ParameterInfo parameter, bool full)
    {
        if (!full && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable)
            return null;
        return Value(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType, full);
    }

    private static object Value(Type type, bool full)
    {
        if (type == typeof(string))
            return full ? "Ünï \"quoted\" <b>&amp;</b>\n\t🖨 \\ Ж" : "";
        if (type == typeof(int) || type == typeof(long))
            return Convert.ChangeType(full ? 4711 : 0, type, System.Globalization.CultureInfo.InvariantCulture);
        if (type == typeof(bool))
            return full;
        if (type == typeof(Guid))
            return Guid.Parse("6f1b5a4e-0d3a-4c62-9f6e-0f8e1a2b3c4d");
        if (type == typeof(DateTimeOffset))
            return TestClock.Start.AddMilliseconds(full ? 123 : 0);
        if (type.IsEnum)
            return Enum.GetValues(type).Cast<object>().ElementAt(full ? ^1 : 0);
        if (type == typeof(IReadOnlyDictionary<string, string>))
            return full ? new Dictionary<string, string> { ["a"] = "b", ["ü"] = "" } : [];
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return ListOf(type.GetGenericArguments()[0], full);
        return Make(type, full);
    }

    private static IEnumerable<Type> ChoicesIn(Type type)
    {
        if (type.IsEnum)
            return [type];
        IEnumerable<Type> parts = Nullable.GetUnderlyingType(type) is { } given ? [given]
            : type.IsGenericType ? type.GetGenericArguments()
            : type.Assembly == typeof(Step).Assembly ? type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType)
            : [];
        return parts.SelectMany(ChoicesIn);
    }

    private static IList ListOf(Type item, bool full)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        if (full)
            list.Add(Value(item, full));
        return list;
    }
}
