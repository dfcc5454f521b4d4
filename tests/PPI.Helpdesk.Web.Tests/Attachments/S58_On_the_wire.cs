using System.Globalization;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.Attachments;

/// <summary>S-58: addresses with paths, written to a socket of the real server as they stand. A client library resolves the dots before it sends them.</summary>
public sealed class S58_On_the_wire : IAsyncLifetime
{
    private readonly ServedApp app = new();
    private string cookie = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        app.StartServer();
        await app.AddPersonAsync("otto", Roles.Consultant);
        cookie = await app.SessionCookieAsync("otto");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static List<string> Addresses()
    {
        string[] dots = ["..", "%2e%2e", ".%2e", "%252e%252e", "..%2500", "%c0%ae%c0%ae", "....", "..;", "\u2025", "%u002e%u002e"];
        string[] separators = ["/", "%2f", "\\", "%5c", "%252f", "%255c", "//", "%c0%af", "\u2215", "/./"];
        string[] targets = ["etc/passwd", "windows/win.ini", "appsettings.json", "App_Data/helpdesk.db", "received"];
        var addresses = new List<string>();
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

    [Fact]
    public async Task A_path_in_the_address_finds_nothing()
    {
        var found = new List<string>();

        foreach (var address in Addresses())
            foreach (var root in (string[])["/attachments/", "/lib/", "/css/", "/"])
                if (await StatusAsync(root + address) is var status and not (404 or 400))
                    found.Add($"{root}{address}: {status}");

        Assert.Empty(found);
        // The dots do arrive: the server takes them out, and what is left is an address like any other.
        Assert.Equal((200, 200), (await StatusAsync("/attachments/../account/theme"), await StatusAsync("/account/../lib/%2e%2e/lib/frame.css")));
    }

    private async Task<int> StatusAsync(string target)
    {
        var written = string.Concat(target.Select(character => char.IsAscii(character) ? character.ToString() : Uri.EscapeDataString(character.ToString())));
        var answer = await app.SendRawAsync($"GET {written} HTTP/1.1\r\nHost: {app.Root.Authority}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n", Cancel);
        return int.Parse(answer.Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
