namespace PPI.Helpdesk.Settings;

/// <summary>Whether the invented people and orders of the demonstration exist. Has no effect outside Development.</summary>
public sealed record DemoOptions
{
    public const string Section = "Demo";

    public bool Enabled { get; init; } = true;
}
