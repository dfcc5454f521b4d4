using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace PPI.Helpdesk.Benchmarks;

/// <summary>One connection kept open that sends prepared requests and reads whole answers: HttpClient would take as much of the machine as the pages that are measured.</summary>
internal sealed class HttpLine : IDisposable
{
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[256 * 1024];
    private int filled;

    public HttpLine(Uri root) => socket.Connect(root.Host, root.Port);

    /// <summary>Valid until the next request.</summary>
    public HttpAnswer Send(ReadOnlySpan<byte> request)
    {
        filled = 0;
        while (request.Length > 0)
            request = request[socket.Send(request)..];
        int head;
        while ((head = buffer.AsSpan(0, filled).IndexOf(EndOfHead)) < 0)
            Receive();
        var headers = Encoding.ASCII.GetString(buffer, 0, head);
        var status = int.Parse(headers.AsSpan(9, 3), CultureInfo.InvariantCulture);
        var (start, length) = Header(headers, "Content-Length") is { } sent
            ? Whole(head + EndOfHead.Length, int.Parse(sent, CultureInfo.InvariantCulture))
            : Chunks(head + EndOfHead.Length);
        return new HttpAnswer(status, headers, new ReadOnlyMemory<byte>(buffer, start, length));
    }

    public void Dispose() => socket.Dispose();

    internal static string? Header(string headers, string name)
    {
        var at = headers.IndexOf($"\r\n{name}: ", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var value = headers.AsSpan(at + name.Length + 4);
        return value[..(value.IndexOf('\r') is >= 0 and var end ? end : value.Length)].ToString();
    }

    private (int Start, int Length) Whole(int start, int length)
    {
        while (filled < start + length)
            Receive();
        return (start, length);
    }

    /// <summary>Moves the chunks together, so that a text is found across their borders.</summary>
    private (int Start, int Length) Chunks(int start)
    {
        var (read, written) = (start, start);
        while (true)
        {
            int line;
            while ((line = buffer.AsSpan(read, filled - read).IndexOf("\r\n"u8)) < 0)
                Receive();
            var size = int.Parse(buffer.AsSpan(read, line), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            read += line + 2;
            while (filled < read + size + 2)
                Receive();
            if (size == 0)
                return (start, written - start);
            buffer.AsSpan(read, size).CopyTo(buffer.AsSpan(written));
            (read, written) = (read + size + 2, written + size);
        }
    }

    private void Receive()
    {
        if (filled == buffer.Length)
            Array.Resize(ref buffer, 2 * buffer.Length);
        var received = socket.Receive(buffer.AsSpan(filled));
        filled += received > 0 ? received : throw new IOException("The connection was closed in the middle of an answer.");
    }
}

/// <summary>An answer as it came.</summary>
internal readonly record struct HttpAnswer(int Status, string Headers, ReadOnlyMemory<byte> Body);
