using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Database.Tests.People;

public abstract class PersonSuite(TestDatabase database) : DatabaseSuite(database)
{
    [Fact]
    public async Task A_person_comes_back_as_it_was_saved()
    {
        var person = Person.Join("Ada Nováková", "ada", "ada@ppi.example", Roles.Specialist | Roles.Reviewer, SupportChannels.Applications);
        person.SetSkills(["VPN", "SAP"]);
        person.BeAbsentUntil(Clock.Now());
        await SaveAsync(person);

        await using var db = NewContext();
        var read = await db.People.SingleAsync(p => p.UserName == "ada", Cancel);

        Assert.Equal("Ada Nováková", read.Name);
        Assert.Equal(Roles.Specialist | Roles.Reviewer, read.Roles);
        Assert.Equal(["SAP", "VPN"], read.Skills);
        Assert.Equal(Clock.Now(), read.AbsentUntil);
        Assert.Equal(DutyHours.Office.Periods, read.DutyHours.Periods);
    }

    [Fact]
    public async Task The_same_user_name_twice_is_told_apart_from_other_failures()
    {
        await SaveAsync(Named("ada"));

        await using var db = NewContext();
        db.Add(Named("ada"));
        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));

        Assert.True(Database.Provider.IsUniqueViolation(failure));
    }

    private static Person Named(string name) => Person.Join(name, name, name + "@ppi.example");
}

public sealed class Person_on_Sqlite() : PersonSuite(new SqliteDatabase());

public sealed class Person_on_PostgreSql() : PersonSuite(new PostgreSqlDatabase());

public sealed class Person_on_SqlServer() : PersonSuite(new SqlServerDatabase());
