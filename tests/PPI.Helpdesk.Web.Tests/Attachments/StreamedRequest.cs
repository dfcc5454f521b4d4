using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PPI.Helpdesk.Attachments;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Web.Attachments;

namespace PPI.Helpdesk.Web.Tests.Attachments;

/// <summary>A request that passes through the filter alone, with a real file store, so that a test can send what no browser would.</summary>
internal sealed class StreamedRequest : IDisposable
{
    public const int MaxBytes = 1000;
    public const int MaxFiles = 3;

    private readonly string folder = TestFolder.NewPath("-attachments");
    private readonly ServiceProvider services;

    public StreamedRequest()
    {
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(TestClock.Stopped())
            .Configure<AttachmentOptions>(options => (options.Folder, options.MaxBytes, options.MaxFiles) = (folder, MaxBytes, MaxFiles))
            .AddSingleton<IFileStore, FolderFileStore>()
            .AddScoped<ReceiveAttachment>()
            .BuildServiceProvider();
        Http = new DefaultHttpContext { RequestServices = services };
        Http.Request.Method = HttpMethods.Post;
    }

    public DefaultHttpContext Http { get; }

    public IFileStore Store => services.GetRequiredService<IFileStore>();

    public IEnumerable<string> FilesOnDisk => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [];

    public async Task<(int? Refused, ReceivedFiles Files)> SendAsync(HttpContent content, Func<Stream, Stream>? through = null)
    {
        var body = await content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        Http.Request.ContentType = content.Headers.ContentType?.ToString();
        Http.Request.ContentLength ??= body.Length;
        Http.Request.Body = through is null ? body : through(body);
        var context = new AuthorizationFilterContext(new ActionContext(Http, new RouteData(), new()), []);
        await new ReceivesFilesAttribute().OnAuthorizationAsync(context);
        return ((context.Result as StatusCodeResult)?.StatusCode, Http.ReceivedFiles());
    }

    public void Dispose() => services.Dispose();
}
