using System.Net;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.Attachments;

/// <summary>S-58: a file is found by its id and by nothing else. Paths in the address itself: <see cref="S58_On_the_wire"/>.</summary>
public sealed class S58_path_traversal(AttachmentScene scene) : IClassFixture<AttachmentScene>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("../../appsettings")]
    [InlineData("..\\..\\web.config")]
    [InlineData("Light\0")]
    [InlineData("%2e%2e%2fDark")]
    public async Task A_path_is_no_theme(string theme)
    {
        using var answer = await scene.Owner.PostFormAsync("/account/theme", [("theme", theme)], cancel: Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_name_under_which_a_file_is_stored_is_no_address()
    {
        var id = await scene.AttachAsync("a.txt", [1]);

        foreach (var address in new[] { $"/attachments/{id:N}", $"/attachments/{id:B}", $"/attachments/received/{id:N}", $"/App_Data/attachments/received/{id:N}", $"/attachments/{id}/a.txt" })
        {
            using var answer = await scene.Requester.GetAsync(address, Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }
}
