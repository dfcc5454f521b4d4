namespace PPI.Helpdesk.Demo;

/// <summary>What PPI's people ask of the helpdesk, by service.</summary>
internal static partial class DemoScenarios
{
    public static IReadOnlyList<DemoScenario> All { get; } = [.. Workplace, .. Network, .. Messaging, .. Business, .. Plant, .. Figures, .. Security];
}
