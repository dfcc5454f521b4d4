using System.Net;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.People;

public sealed class AdministrationTests(HelpdeskApp app) : IClassFixture<HelpdeskApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_person_is_added_invited_and_audited()
    {
        using var browser = await app.SignInAsync("adds", Roles.Administrator);

        using var answer = await browser.PostFormAsync("/people/new",
        [
            ("Profile.Name", "Nina Novel"), ("Profile.UserName", "nina"), ("Profile.Email", "nina@ppi.example"), ("Profile.Department", "Sales"),
            ("Roles.Roles", "Specialist"), ("Roles.Roles", "TeamLeader"), ("Roles.Channels", "Applications"),
        ], cancel: Cancel);

        var person = await PersonAsync("nina");
        Assert.Equal($"/people/{person.Id}", answer.Headers.Location?.OriginalString);
        Assert.Equal(Roles.Specialist | Roles.TeamLeader, person.Roles);
        Assert.Equal(SupportChannels.Applications, person.Channels);
        Assert.Equal(MessageKind.Invitation, (await app.InDatabaseAsync(db => db.OutgoingMessages.SingleAsync(mail => mail.ToAddress == "nina@ppi.example", Cancel))).Kind);
        Assert.Equal(["Person added", "Invited"], await ActsOnAsync(person.Id));
        Assert.Contains("Nina Novel", await browser.GetStringAsync(new Uri("/people?search=NOVEL", UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.Contains("Person added", await browser.GetStringAsync(new Uri("/audit?search=nina", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profile_duty_and_roles_are_each_saved_by_their_own_form()
    {
        using var browser = await app.SignInAsync("edits", Roles.Administrator);
        var id = await app.AddPersonAsync("edited");

        (await browser.PostFormAsync($"/people/{id}", [("Profile.Name", "Edited Again"), ("Profile.Location", "Mill 2")], "handler=Profile", Cancel)).Dispose();
        (await browser.PostFormAsync($"/people/{id}",
            [("Duty.Hours", "Mon-Wed 22:00-06:00"), ("Duty.TimeZone", "Europe/London"), ("Duty.AbsentUntil", "2026-07-01T08:00"), ("Duty.Skills", "VPN, SAP")], "handler=Duty", Cancel)).Dispose();
        (await browser.PostFormAsync($"/people/{id}", [("Roles.Roles", "Consultant")], "handler=Roles", Cancel)).Dispose();

        var person = await PersonAsync("edited");
        Assert.Equal(("Edited Again", "Mill 2", Roles.Consultant), (person.Name, person.Location, person.Roles));
        Assert.Equal(["SAP", "VPN"], person.Skills);
        Assert.Equal("Mon-Wed 22:00-06:00", DutyHoursText.Write(person.DutyHours));
        Assert.Equal(new DateTimeOffset(2026, 7, 1, 7, 0, 0, TimeSpan.Zero), person.AbsentUntil);
        Assert.Equal(["Profile changed", "Duty changed", "Roles changed"], await ActsOnAsync(id));
    }

    [Fact]
    public async Task S08_Nobody_promotes_themselves_by_a_forged_form_and_the_attempt_is_on_record()
    {
        using var browser = await app.SignInAsync("climber", Roles.Administrator);
        var id = (await PersonAsync("climber")).Id;

        using var answer = await browser.PostFormAsync($"/people/{id}", [("Roles.Roles", "TeamLeader"), ("Roles.Roles", "Administrator")], "handler=SignOut", Cancel);
        await Assert.ThrowsAsync<RuleBrokenException>(() => app.DoAsync<ChangeRoles>(change =>
            change.RunAsync(Administrator(id), id, Roles.Administrator | Roles.TeamLeader, SupportChannels.None, Cancel)));

        Assert.Equal(Roles.Administrator, (await PersonAsync("climber")).Roles);
        Assert.Contains("Roles change refused", await ActsOnAsync(id));
    }

    [Fact]
    public async Task S08_A_team_leader_neither_opens_people_nor_promotes_by_inviting()
    {
        using var browser = await app.SignInAsync("leader8", Roles.TeamLeader);

        using var list = await browser.GetAsync(new Uri("/people", UriKind.Relative), Cancel);
        using var create = await browser.GetAsync(new Uri("/people/new", UriKind.Relative), Cancel);
        var leader = new Actor((await PersonAsync("leader8")).Id, "Leader", Roles.TeamLeader, SupportChannels.None);
        await Assert.ThrowsAsync<RuleBrokenException>(() => app.DoAsync<AddPerson, int>(add =>
            add.RunAsync(leader, new PersonProfile("Puppet", "puppet", "puppet@ppi.example", "", "", ""), Roles.Administrator, SupportChannels.None, Cancel)));

        Assert.Equal(HttpStatusCode.Forbidden, list.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, create.StatusCode);
        Assert.False(await app.InDatabaseAsync(db => db.People.AnyAsync(p => p.UserName == "puppet", Cancel)));
    }

    [Fact]
    public async Task S08_Two_administrators_who_remove_each_other_at_the_same_time_do_not_both_succeed()
    {
        await using var alone = new HelpdeskApp();
        await alone.InitializeAsync();
        var one = await alone.AddPersonWithPasswordAsync("one", Roles.Administrator);
        var two = await alone.AddPersonWithPasswordAsync("two", Roles.Administrator);

        await Task.WhenAll(Task.Run(() => TryRemoveAsync(alone, one, two), Cancel), Task.Run(() => TryRemoveAsync(alone, two, one), Cancel));
        var left = await alone.InDatabaseAsync(db => db.People.Where(p => !p.IsDisabled && p.Roles == Roles.Administrator).Select(p => p.Id).ToListAsync(Cancel));
        var last = Assert.Single(left);
        await Assert.ThrowsAsync<RuleBrokenException>(() => alone.DoAsync<DisablePerson>(disable => disable.RunAsync(Actor.System, last, Cancel)));
    }

    [Theory]
    [InlineData("Id", "1")]
    [InlineData("IsDisabled", "true")]
    [InlineData("SecurityStamp", "x")]
    [InlineData("EmailConfirmed", "false")]
    [InlineData("PasswordHash", "x")]
    [InlineData("Profile.Roles", "16")]
    [InlineData("Roles", "16")]
    [InlineData("Profile.Id", "1")]
    [InlineData("Profile.PasswordHash", "x")]
    [InlineData("Person.Roles", "16")]
    public async Task S07_Fields_that_a_form_does_not_have_change_nothing(string field, string value)
    {
        var name = $"over{Math.Abs(field.GetHashCode(StringComparison.Ordinal))}";
        using var browser = await app.SignInAsync(name + "a", Roles.Administrator);
        var id = await app.AddPersonAsync(name);
        var before = await PersonAsync(name);

        using var answer = await browser.PostFormAsync($"/people/{id}", [(field, value)], "handler=Profile", Cancel);

        var after = await PersonAsync(name);
        Assert.Equal(
            (before.Id, before.Roles, before.IsDisabled, before.SecurityStamp, before.EmailConfirmed, before.PasswordHash, before.Name),
            (after.Id, after.Roles, after.IsDisabled, after.SecurityStamp, after.EmailConfirmed, after.PasswordHash, after.Name));
    }

    [Fact]
    public async Task The_list_pages_by_name_without_losing_or_repeating_anybody()
    {
        await using var many = new HelpdeskApp();
        await many.InitializeAsync();
        await many.InDatabaseAsync(async db =>
        {
            db.People.AddRange(Enumerable.Range(0, 120).Select(number => Person.Join(number % 3 == 0 ? "Same Name" : $"Name {number:000}", $"p{number}", $"p{number}@ppi.example")));
            return await db.SaveChangesAsync(Cancel);
        });

        var seen = new List<int>();
        PersonLine? last = null;
        do
        {
            var page = await many.DoAsync<PeopleList, PeoplePage>(list => list.RunAsync(Administrator(0), new PeopleFilter(AfterName: last?.Name, AfterId: last?.Id), Cancel));
            seen.AddRange(page.People.Select(person => person.Id));
            last = page.Last;
        }
        while (last is not null);

        Assert.Equal(120, seen.Count);
        Assert.Equal(120, seen.Distinct().Count());
    }

    private static async Task TryRemoveAsync(HelpdeskApp app, int actor, int person)
    {
        try
        {
            await app.DoAsync<DisablePerson>(disable => disable.RunAsync(Administrator(actor), person, Cancel));
        }
        catch (RuleBrokenException)
        {
            // Whoever is slower.
        }
    }

    private static Actor Administrator(int id) => new(id, "Administrator", Roles.Administrator, SupportChannels.None);

    private Task<Person> PersonAsync(string userName) => app.InDatabaseAsync(db => db.People.AsNoTracking().SingleAsync(p => p.UserName == userName, Cancel));

    private Task<List<string>> ActsOnAsync(int id) =>
        app.InDatabaseAsync(db => db.AuditRecords.AsNoTracking().Where(record => record.SubjectId == id).OrderBy(record => record.Id).Select(record => record.Act).ToListAsync(Cancel));
}
