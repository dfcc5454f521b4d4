using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Tests.People;

public sealed class DemoPeopleTests
{
    private static readonly List<Person> people = [.. DemoPeople.All.Select(demo => demo.Join("hash"))];

    [Fact]
    public void Every_role_and_channel_of_the_process_has_somebody()
    {
        Assert.Equal(4, people.Count(person => person.Is(Roles.Consultant)));
        Assert.Equal(6, people.Count(person => person.Is(Roles.Specialist)));
        Assert.Equal(2, people.Count(person => person.Is(Roles.TeamLeader)));
        Assert.Single(people, person => person.Is(Roles.Reviewer));
        Assert.Single(people, person => person.Is(Roles.Administrator));
        Assert.All(RoleNames.Channels, channel => Assert.Contains(people, person => person.Channels.HasFlag(channel.Channel)));
        Assert.Equal(people.Count, people.Select(person => person.NormalizedUserName).Distinct().Count());
    }

    [Fact]
    public void Somebody_of_the_helpdesk_is_on_duty_at_any_hour_of_the_week()
    {
        var monday = new DateTimeOffset(2026, 3, 2, 0, 30, 0, TimeSpan.FromHours(-5));
        var unattended = Enumerable.Range(0, 7 * 24)
            .Select(hour => monday.AddHours(hour))
            .Where(at => !people.Exists(person => Actor.Of(person).IsHelpdesk && person.IsOnDuty(at)));

        Assert.Empty(unattended);
    }
}
