using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Demo;

/// <summary>One fault or request as PPI's people might meet it, in their words and in those of who works on it.</summary>
/// <param name="Category">By its name in the service offer.</param>
/// <param name="Title">"{n}" stands for the number of a device, here and in the other texts.</param>
/// <param name="Tried">What the helpdesk tries first.</param>
/// <param name="Partial">What looks like the solution, and is not.</param>
/// <param name="Decline">What the customer says to that.</param>
/// <param name="Fix">What solves it.</param>
/// <param name="Comment">What the customer says in the end.</param>
internal sealed record DemoScenario(
    string Category, string Title, string Description, string Tried, string Partial, string Decline, string Fix, string Comment)
{
    public static SeverityAnswers Several { get; } = new(CanAnyoneWork: true, HasWorkaround: true, WhoIsHit.SeveralPeople);
    public static SeverityAnswers SeveralStuck { get; } = new(CanAnyoneWork: true, HasWorkaround: false, WhoIsHit.SeveralPeople);
    public static SeverityAnswers Halted { get; } = new(CanAnyoneWork: false, HasWorkaround: false, WhoIsHit.WholePlace);
    public static SeverityAnswers Breach { get; } = new(CanAnyoneWork: true, HasWorkaround: true, WhoIsHit.OnlyMe, SecurityBreach: true);

    public WorkOrderKind Kind { get; init; }
    public SeverityAnswers Severity { get; init; } = SeverityAnswers.NothingBroken;

    /// <summary>The device, application, report or data set concerned.</summary>
    public string Asset { get; init; } = "";

    /// <summary>The error, word for word, or what is shown instead of what was expected.</summary>
    public string Error { get; init; } = "";

    /// <summary>The same, for the device with this number.</summary>
    public DemoScenario For(int device)
    {
        return this with
        {
            Title = Numbered(Title),
            Description = Numbered(Description),
            Tried = Numbered(Tried),
            Partial = Numbered(Partial),
            Decline = Numbered(Decline),
            Fix = Numbered(Fix),
            Comment = Numbered(Comment),
            Asset = Numbered(Asset),
            Error = Numbered(Error),
        };

        string Numbered(string text) => text.Replace("{n}", device.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
