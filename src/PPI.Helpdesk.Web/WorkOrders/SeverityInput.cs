using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.WorkOrders;

/// <summary>The plain questions from which severity follows, as a form asks them. Not answered: nothing is broken for others.</summary>
public sealed class SeverityInput : IValidatableObject
{
    public bool CanAnyoneWork { get; set; } = true;

    public bool HasWorkaround { get; set; } = true;

    public WhoIsHit WhoIsHit { get; set; }

    public bool SecurityBreach { get; set; }

    public SeverityAnswers Answers => new(CanAnyoneWork, HasWorkaround, WhoIsHit, SecurityBreach);

    public static IReadOnlyList<SelectListItem> WorkChoices { get; } = [new("Yes, work goes on", "True"), new("No, everything stands still", "False")];

    public static IReadOnlyList<SelectListItem> WorkaroundChoices { get; } = [new("Yes, I can do it another way for now", "True"), new("No", "False")];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!CanAnyoneWork && WhoIsHit == WhoIsHit.OnlyMe)
            yield return new ValidationResult("Everything stands still, and only one person is hit? Choose who else is, or say above that work goes on.", [nameof(WhoIsHit)]);
    }

    public static SeverityInput Of(SeverityAnswers answers) => new()
    {
        CanAnyoneWork = answers.CanAnyoneWork,
        HasWorkaround = answers.HasWorkaround,
        WhoIsHit = answers.WhoIsHit,
        SecurityBreach = answers.SecurityBreach,
    };
}
