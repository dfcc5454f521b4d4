using System.Text;

namespace PPI.Helpdesk.People;

/// <summary>Bytes as the letters and digits (RFC 4648) that people type into an authenticator app.</summary>
public static class Base32
{
    public const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private const int BitsPerLetter = 5;

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (bits, count) = (0, 0);
        foreach (var one in bytes)
        {
            (bits, count) = ((bits << 8) | one, count + 8);
            for (; count >= BitsPerLetter; count -= BitsPerLetter)
                text.Append(Alphabet[(bits >> (count - BitsPerLetter)) & 31]);
            bits &= (1 << count) - 1;
        }
        if (count > 0)
            text.Append(Alphabet[(bits << (BitsPerLetter - count)) & 31]);
        return text.ToString();
    }

    /// <exception cref="FormatException">The text holds something else than the alphabet's letters.</exception>
    public static byte[] Read(string text)
    {
        var bytes = new List<byte>();
        var (bits, count) = (0, 0);
        foreach (var letter in text)
        {
            var value = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0)
                throw new FormatException($"\"{letter}\" is no letter of Base32.");
            (bits, count) = ((bits << BitsPerLetter) | value, count + BitsPerLetter);
            if (count < 8)
                continue;
            count -= 8;
            bytes.Add((byte)(bits >> count));
            bits &= (1 << count) - 1;
        }
        return [.. bytes];
    }
}
