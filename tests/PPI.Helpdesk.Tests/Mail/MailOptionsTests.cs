using System.ComponentModel.DataAnnotations;
using PPI.Helpdesk.Mail;
using PPI.Helpdesk.Settings;

namespace PPI.Helpdesk.Tests.Mail;

public sealed class MailOptionsTests
{
    [Fact]
    public void Without_any_setting_messages_go_to_a_folder() => Assert.Empty(Complaints(new MailOptions()));

    [Theory]
    [InlineData(SmtpSecurity.StartTls, 587)]
    [InlineData(SmtpSecurity.Tls, 465)]
    [InlineData(SmtpSecurity.None, 25)]
    public void A_port_left_out_is_the_usual_one(SmtpSecurity security, int port) => Assert.Equal(port, new SmtpOptions { Security = security }.PortOrUsual);

    [Fact]
    public void A_password_is_never_sent_in_clear() =>
        Assert.Contains("Mail:Smtp:Security", Complaint(new() { Smtp = new() { Host = "mail", UserName = "helpdesk", Security = SmtpSecurity.None } }), StringComparison.Ordinal);

    [Fact]
    public void A_password_is_not_printed() =>
        Assert.DoesNotContain("secret", new MailOptions { Smtp = new() { Host = "mail", Password = "secret" } }.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Each_wrong_key_is_named()
    {
        Assert.Contains("Mail:From:Address", Complaint(new() { From = new() { Address = "helpdesk" } }), StringComparison.Ordinal);
        Assert.Contains("Mail:Smtp:Port", Complaint(new() { Smtp = new() { Host = "mail", Port = 0 } }), StringComparison.Ordinal);
        Assert.Contains("Mail:Folder", Complaint(new() { Folder = " " }), StringComparison.Ordinal);
        Assert.Contains("Site:BaseUrl", Assert.Single(Complaints(new SiteOptions { BaseUrl = new("ftp://helpdesk") })), StringComparison.Ordinal);
    }

    private static string Complaint(MailOptions options) => Assert.Single(Complaints(options));

    private static List<string> Complaints(IValidatableObject options) => [.. options.Validate(new(options)).Select(complaint => complaint.ErrorMessage!)];
}
