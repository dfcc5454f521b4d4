using System.Text;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Tests.People;

public sealed class AuthenticatorCodeTests
{
    /// <summary>The key of RFC 6238, appendix B; its codes have eight digits, of which an app shows the last six.</summary>
    private static readonly string key = Base32.Write(Encoding.ASCII.GetBytes("12345678901234567890"));

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void S20_Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, AuthenticatorCode.Of(key, AuthenticatorCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void S20_A_device_may_be_half_a_minute_off_and_no_more(int steps, bool taken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_234_567_890);
        var step = AuthenticatorCode.StepAt(now) + steps;

        Assert.Equal(taken ? step : null, AuthenticatorCode.FindStep(key, AuthenticatorCode.Of(key, step), now));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base32_is_that_of_the_standard_both_ways(string text, string written)
    {
        Assert.Equal(written, Base32.Write(Encoding.ASCII.GetBytes(text)));
        Assert.Equal(text, Encoding.ASCII.GetString(Base32.Read(written)));
    }

    [Theory]
    [InlineData(SecondFactorFor.None, Roles.Administrator, false)]
    [InlineData(SecondFactorFor.Administrators, Roles.Administrator | Roles.Reviewer, true)]
    [InlineData(SecondFactorFor.Administrators, Roles.TeamLeader, false)]
    [InlineData(SecondFactorFor.Staff, Roles.Specialist, true)]
    [InlineData(SecondFactorFor.Staff, Roles.Administrator, true)]
    [InlineData(SecondFactorFor.Staff, Roles.Reviewer, false)]
    [InlineData(SecondFactorFor.Staff, Roles.Employee, false)]
    public void S19_The_policy_follows_the_roles(SecondFactorFor who, Roles roles, bool required) =>
        Assert.Equal(required, new SecondFactorPolicy(who).Requires(roles));
}
