using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Testing.WorkOrders;

/// <summary>Builds a person. Without an id until a database, or <see cref="WithId"/>, gives one.</summary>
public sealed class PersonBuilder(string name, Roles roles, SupportChannels channels = SupportChannels.None)
{
    private readonly List<Action<Person>> details = [];

    public PersonBuilder WithId(int id) => With(person => person.Id = id);

    public PersonBuilder Knowing(params string[] skills) => With(person => person.SetSkills(skills));

    public PersonBuilder OnDuty(DutyHours hours) => With(person => person.SetDutyHours(hours));

    public PersonBuilder OffDuty() => OnDuty(new DutyHours("UTC", []));

    public PersonBuilder AlwaysOnDuty() =>
        OnDuty(new DutyHours("UTC", [.. Enum.GetValues<DayOfWeek>().Select(day => new DutyPeriod(day, TimeOnly.MinValue, TimeOnly.MinValue))]));

    public PersonBuilder AbsentUntil(DateTimeOffset until) => With(person => person.BeAbsentUntil(until));

    public PersonBuilder Disabled() => With(person => person.Disable());

    public Person Build()
    {
        var userName = name.ToLowerInvariant().Replace(' ', '.');
        var person = Person.Join(name, userName, $"{userName}@ppi.example", roles, channels);
        // As Identity's own normalizer does when an account is made.
        person.NormalizedUserName = person.UserName!.ToUpperInvariant();
        person.NormalizedEmail = person.Email!.ToUpperInvariant();
        details.ForEach(detail => detail(person));
        return person;
    }

    private PersonBuilder With(Action<Person> detail)
    {
        details.Add(detail);
        return this;
    }
}
