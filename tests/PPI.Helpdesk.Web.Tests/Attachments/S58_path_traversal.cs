using System.Net;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.Attachments;

/// <summary>S-58: a file is found by its id and by nothing else, however a path is written into the address.</summary>
public sealed class S58_path_traversal(AttachmentScene scene) : IClassFixture<AttachmentScene>
{
    public static TheoryData<string> Addresses()
    {
        string[] dots = ["..", "%2e%2e", ".%2e", "%252e%252e", "..%2500", "%c0%ae%c0%ae", "....", "..;", "\u2025", "%u002e%u002e"];
        string[] separators = ["/", "%2f", "\\", "%5c", "%252f", "%255c", "//", "%c0%af", "\u2215", "/./"];
        string[] targets = ["etc/passwd", "windows/win.ini", "appsettings.json", "App_Data/helpdesk.db", "received"];
        var addresses = new TheoryData<string>();
        foreach (var dot in dots)
        {
            foreach (var separator in separators)
            {
                var target = targets[(dot.Length + separator.Length) % targets.Length];
                addresses.Add(string.Concat(Enumerable.Repeat(dot + separator, 6)) + target.Replace("/", separator, StringComparison.Ordinal));
                addresses.Add("x" + separator + dot + separator + target);
            }
        }
        return addresses;
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_path_in_the_address_finds_nothing(string address)
    {
        foreach (var root in (string[])["/attachments/", "/lib/", "/css/", "/"])
        {
            using var answer = await scene.Owner.GetAsync(root + address, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{root}{address} was answered {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("../../appsettings")]
    [InlineData("..\\..\\web.config")]
    [InlineData("Light\0")]
    [InlineData("%2e%2e%2fDark")]
    public async Task A_path_is_no_theme(string theme)
    {
        using var answer = await scene.Owner.PostFormAsync("/account/theme", [("theme", theme)], cancel: TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_name_under_which_a_file_is_stored_is_no_address()
    {
        var id = await scene.AttachAsync("a.txt", [1]);

        foreach (var address in new[] { $"/attachments/{id:N}", $"/attachments/{id:B}", $"/attachments/received/{id:N}", $"/App_Data/attachments/received/{id:N}", $"/attachments/{id}/a.txt" })
        {
            using var answer = await scene.Requester.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }
}
