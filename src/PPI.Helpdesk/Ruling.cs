namespace PPI.Helpdesk;

/// <summary>The answer of a rule to "may this be done?": allowed, or refused with the reason that a person is shown.</summary>
/// <remarks>Pages ask it to show a button, actions <see cref="Enforce"/> it, so both follow the same rule.</remarks>
public readonly record struct Ruling
{
    private Ruling(string? refusal) => Refusal = refusal;

    /// <summary>What is wrong and what to do instead; null when allowed.</summary>
    public string? Refusal { get; }

    public bool IsAllowed => Refusal is null;

    public static Ruling Allowed => new(null);

    public static Ruling Refused(string reason) => new(reason);

    /// <summary>The first refusal among rulings that must all hold.</summary>
    public Ruling And(Func<Ruling> next) => IsAllowed ? next() : this;

    /// <summary>Throws <see cref="RuleBrokenException"/> when refused.</summary>
    public void Enforce()
    {
        if (Refusal is not null)
            throw new RuleBrokenException(Refusal);
    }

    public static implicit operator bool(Ruling ruling) => ruling.IsAllowed;
}
