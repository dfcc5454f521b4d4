using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;

namespace PPI.Helpdesk.Testing;

/// <summary>The whole program behind a real port of this machine: for browsers, and for load.</summary>
public class ServedApp : HelpdeskApp
{
    public ServedApp() : this(new SqliteDatabase())
    {
    }

    public ServedApp(TestDatabase database) : base(database)
    {
        var port = FreePort();
        Root = new Uri($"http://127.0.0.1:{port}/");
        this["Site:BaseUrl"] = Root.ToString();
        UseKestrel(port);
    }

    public Uri Root { get; }

    /// <summary>Writes a request to the port as it stands, and reads all that comes back: what no client library would send.</summary>
    public async Task<string> SendRawAsync(string request, CancellationToken cancel)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(Root.Host, Root.Port, cancel);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), cancel);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(cancel);
    }

    /// <summary>Style sheets and icons as they come out of the build.</summary>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSolutionRelativeContentRoot("src/PPI.Helpdesk.Web", "*.sln");
        builder.UseStaticWebAssets();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
