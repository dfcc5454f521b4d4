using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Tests.People;

public sealed class PersonAdministrationTests
{
    private static readonly Actor administrator = new(1, "Adam", Roles.Administrator, SupportChannels.None);

    public static TheoryData<Roles> Others => [Roles.Employee, Roles.Consultant, Roles.Specialist, Roles.TeamLeader, Roles.Reviewer, Roles.TeamLeader | Roles.Reviewer];

    [Theory, MemberData(nameof(Others))]
    public void S08_Only_administrators_give_roles(Roles roles)
    {
        var person = Person.Join("Elena", "elena", "elena@ppi.example");

        Assert.False(person.CanChangeRoles(new Actor(2, "Somebody", roles, SupportChannels.None), Roles.Consultant, isLastAdministrator: false));
        Assert.True(person.CanChangeRoles(administrator, Roles.Consultant, isLastAdministrator: false));
    }

    [Fact]
    public void A_name_is_one_line_that_one_can_see()
    {
        Assert.Equal("Ann Lee", Person.Join(" Ann\r\nLee ", "ann.lee", "ann.lee@ppi.example").Name);
        Assert.Contains("needs a name", Assert.Throws<RuleBrokenException>(() => Person.Join("\u200B\u200B", "ann.lee", "ann.lee@ppi.example")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void S08_Nobody_changes_their_own_roles()
    {
        var person = Person.Join("Adam", "adam", "adam@ppi.example", Roles.Administrator);
        person.Id = 1;

        Assert.Contains("their own roles", person.CanChangeRoles(administrator, Roles.Administrator | Roles.TeamLeader, isLastAdministrator: false).Refusal, StringComparison.Ordinal);
        Assert.Contains("their own account", person.CanDisable(administrator, isLastAdministrator: false).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void S08_The_last_administrator_stays()
    {
        var person = Person.Join("Ada", "ada", "ada@ppi.example", Roles.Administrator);
        person.Id = 2;

        Assert.False(person.CanChangeRoles(administrator, Roles.Employee, isLastAdministrator: true));
        Assert.False(person.CanDisable(administrator, isLastAdministrator: true));
        Assert.True(person.CanChangeRoles(administrator, Roles.Administrator | Roles.Reviewer, isLastAdministrator: true));
    }

    [Fact]
    public void A_role_that_does_not_exist_cannot_be_given()
    {
        var person = Person.Join("Elena", "elena", "elena@ppi.example");

        Assert.Throws<RuleBrokenException>(() => person.GiveRoles((Roles)1024, SupportChannels.None));
        Assert.Throws<RuleBrokenException>(() => person.GiveRoles(Roles.Specialist, (SupportChannels)64));
    }

    [Fact]
    public void A_specialist_belongs_to_a_channel_and_nobody_else_does()
    {
        var person = Person.Join("Viktor", "viktor", "viktor@ppi.example");

        Assert.Throws<RuleBrokenException>(() => person.GiveRoles(Roles.Specialist, SupportChannels.None));
        person.GiveRoles(Roles.Consultant, SupportChannels.Applications);
        Assert.Equal(SupportChannels.None, person.Channels);
    }

    [Theory]
    [InlineData("ada lovelace", "ada@ppi.example")]
    [InlineData("ada@ppi.example", "ada@ppi.example")]
    [InlineData("", "ada@ppi.example")]
    [InlineData("ada", "ada")]
    [InlineData("ada", "ada@ppi.example\r\nBcc: all@ppi.example")]
    [InlineData("ada", "\"a b\"@ppi.example")]
    public void A_user_name_is_never_an_address_and_an_address_is_plain(string userName, string email) =>
        Assert.Throws<RuleBrokenException>(() => Person.Join("Ada", userName, email));
}
