using System.Globalization;
using System.Text;
using QRCoder;

namespace PPI.Helpdesk.Web.People;

/// <summary>Draws a text as a QR code: one path, black on white in every theme, because cameras want it so.</summary>
public static class QrCode
{
    /// <summary>What an authenticator app reads from the picture.</summary>
    public static string AppAddress(string organisation, string userName, string key)
    {
        var issuer = Uri.EscapeDataString($"{organisation} Helpdesk");
        return $"otpauth://totp/{issuer}:{Uri.EscapeDataString(userName)}?secret={key}&issuer={issuer}";
    }

    /// <returns>The path's data, and how wide the picture is in modules, its quiet rim included.</returns>
    public static (string Path, int Width) Draw(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
            for (var x = 0; x < code.ModuleMatrix[y].Length; x++)
                if (code.ModuleMatrix[y][x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return (path.ToString(), code.ModuleMatrix.Count);
    }
}
