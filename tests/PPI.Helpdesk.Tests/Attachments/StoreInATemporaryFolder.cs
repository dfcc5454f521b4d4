using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PPI.Helpdesk.Attachments;

namespace PPI.Helpdesk.Tests.Attachments;

/// <summary>A real file store in a folder of its own, gone after the test.</summary>
internal sealed class StoreInATemporaryFolder : IDisposable
{
    public StoreInATemporaryFolder(long maxBytes = 1000)
    {
        Options = Microsoft.Extensions.Options.Options.Create(new AttachmentOptions { Folder = Folder, MaxBytes = maxBytes });
        Store = new FolderFileStore(Options, Clock);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("attachments-").FullName;
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 14, 0, 0, TimeSpan.Zero));
    public IOptions<AttachmentOptions> Options { get; }
    public FolderFileStore Store { get; }

    public IReadOnlyList<string> Files =>
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
