namespace PPI.Helpdesk.People;

/// <summary>One invented person of the demonstration, before they have an account.</summary>
public sealed record DemoPerson(
    string Name, string UserName, Roles Roles, SupportChannels Channels = SupportChannels.None,
    string Department = "", string Location = "", string Phone = "", DutyHours? Hours = null, IReadOnlyList<string>? Skills = null)
{
    public string Email => $"{UserName}@ppi.example";

    internal Person Join(string passwordHash)
    {
        var person = Person.Join(Name, UserName, Email, Roles, Channels);
        person.PlaceIn(Department, Location);
        person.ReachBy(Phone);
        person.SetDutyHours(Hours ?? DutyHours.Office);
        person.SetSkills(Skills ?? []);
        person.ReceivePassword(passwordHash);
        return person;
    }
}
