namespace PPI.Helpdesk.Demo;

/// <summary>Chance that falls the same way each time.</summary>
internal sealed class DemoChance(int seed)
{
    private readonly Random random = new(seed);

    public int Between(int from, int to) => random.Next(from, to + 1);

    public bool OneIn(int n) => random.Next(n) == 0;

    public T Of<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
