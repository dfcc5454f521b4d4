using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Demo;

/// <summary>Who plays in the demonstration: customers, the helpdesk, the channels.</summary>
internal sealed class DemoCast(IEnumerable<Person> people)
{
    private readonly List<Person> all = [.. people.Where(person => !person.IsImported && !person.IsDisabled).OrderBy(person => person.Id)];

    public IReadOnlyList<Person> Helpdesk => [.. all.Where(person => ActorOf(person).IsHelpdesk)];

    public IReadOnlyList<Actor> Consultants => [.. all.Where(person => person.Is(Roles.Consultant)).Select(ActorOf)];

    public IReadOnlyList<Actor> Leaders => [.. all.Where(person => person.Is(Roles.TeamLeader)).Select(ActorOf)];

    public IReadOnlyList<Person> Customers => [.. all.Where(person => !ActorOf(person).IsStaff)];

    public Person Person(int id) => all.First(person => person.Id == id);

    public Actor Actor(int id) => ActorOf(Person(id));

    public IReadOnlyList<Actor> SpecialistsOf(Tier channel) => [.. all.Select(ActorOf).Where(actor => actor.WorksIn(channel.Channel()))];

    private static Actor ActorOf(Person person) => People.Actor.Of(person);
}
