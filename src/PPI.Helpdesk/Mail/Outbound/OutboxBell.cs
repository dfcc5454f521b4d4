using System.Threading.Channels;

namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>Rings when messages were committed in this process, so that they leave within a moment. A ring that nobody hears loses nothing: the sweep also comes by itself.</summary>
public sealed class OutboxBell
{
    private readonly Channel<bool> rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => rings.Writer.TryWrite(true);

    /// <summary>Returns at the next ring, or at once when it has rung since the last call.</summary>
    public async Task WaitAsync(CancellationToken cancel) => await rings.Reader.ReadAsync(cancel);
}
