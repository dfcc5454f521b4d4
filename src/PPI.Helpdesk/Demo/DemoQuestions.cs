using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Demo;

/// <summary>What PPI's desk might ask at intake, and what people might answer.</summary>
internal static class DemoQuestions
{
    /// <summary>By the category's name; the empty one stands for all.</summary>
    private static IReadOnlyList<(string Category, QuestionTerms Terms)> All { get; } =
    [
        ("", new("Since when?", QuestionKind.Date) { Help = "The day on which you first noticed it." }),
        ("Desktop and laptop", new("Asset tag on the underside", QuestionKind.Line) { Help = "A silver label: LT- or PK- and a number." }),
        ("Desktop and laptop", new("Does it start?", QuestionKind.YesNo) { Position = 2 }),
        ("Printers and copiers", new("Which printer?", QuestionKind.Line) { Help = "Its name stands on the front, like PR-12.", IsRequired = true }),
        ("Printers and copiers", new("What comes out?", QuestionKind.Choice)
        {
            Position = 2, Choices = ["Nothing", "Blank pages", "Stripes or smears", "Paper is stuck", "Something else"],
        }),
        ("VPN and remote access", new("Where do you connect from?", QuestionKind.Choice)
        {
            Choices = ["At home", "On the road", "At a customer or supplier", "At a site of PPI"], IsRequired = true,
        }),
        ("VPN and remote access", new("Do other web pages open there?", QuestionKind.YesNo) { Position = 2 }),
        ("Warehouse scanners", new("How many scanners?", QuestionKind.Number) { IsRequired = true }),
        ("Warehouse scanners", new("What is shown on the screen?", QuestionKind.Text) { Position = 2, Help = "Word for word, if you can." }),
    ];

    public static async Task SeedAsync(HelpdeskDbContext db, CancellationToken cancel)
    {
        if (await db.Questions.AnyAsync(question => question.Asker == Tier.Helpdesk, cancel))
            return;
        var categories = await db.Categories.ToDictionaryAsync(category => category.NormalizedName, category => (int?)category.Id, cancel);
        db.Questions.AddRange(All
            .Select(one => (one.Terms, IsForAll: one.Category.Length == 0, CategoryId: categories.GetValueOrDefault(OfferedName.Normalize(one.Category))))
            .Where(one => one.IsForAll || one.CategoryId is not null)
            .Select(one => Question.AtIntake(one.CategoryId, one.Terms)));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>What is typed to a question about a scenario; the number makes the answers differ.</summary>
    public static string Answer(AskedQuestion question, DemoScenario scenario, DateTimeOffset at, int number) => question.Kind switch
    {
        QuestionKind.Line => scenario.Asset.Length > 0 ? scenario.Asset : $"PR-{10 + (number % 40)}",
        QuestionKind.Text => scenario.Error,
        QuestionKind.YesNo => number % 3 == 0 ? AskedQuestion.No : AskedQuestion.Yes,
        QuestionKind.Choice => question.Choices.FirstOrDefault(choice => IsSaid(choice, scenario)) ?? question.Choices[number % question.Choices.Count],
        QuestionKind.Number => (1 + (number % 6)).ToString(CultureInfo.InvariantCulture),
        _ => scenario.Kind == WorkOrderKind.Incident ? at.AddDays(-(number % 4)).UtcDateTime.ToString(AskedQuestion.DateFormat, CultureInfo.InvariantCulture) : "",
    };

    private static bool IsSaid(string choice, DemoScenario scenario) =>
        choice.Split(' ').Any(word => word.Length > 3 && scenario.Title.Contains(word, StringComparison.OrdinalIgnoreCase));
}
