using System.CommandLine;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PPI.Helpdesk.Web.Hosting.Commands;

/// <summary><c>create-key-certificate PATH</c>: what <c>Keys:Certificate</c> names. A file that is there is left as it is, so that a start of all services may ask for it each time.</summary>
public static class CreateKeyCertificateCommand
{
    private const int KeyBits = 3072;
    private static readonly TimeSpan Validity = TimeSpan.FromDays(3_650);

    public static Command Make(TimeProvider clock)
    {
        var path = new Argument<string>("PATH") { Description = "The file to write, readable by this account alone. One that exists is kept." };
        var password = new Option<string?>("--password") { Description = "What opens the file; then write it in Keys:CertificatePassword as well." };
        var command = new Command("create-key-certificate", "Creates the certificate that closes the key ring in the database. Keep it apart from the backups.") { path, password };
        command.SetAction(async (parsed, cancel) =>
        {
            var target = Path.GetFullPath(parsed.GetRequiredValue(path));
            var written = !File.Exists(target) && await WriteAsync(target, Certificate(clock.GetUtcNow(), parsed.GetValue(password)), cancel);
            await Console.Out.WriteLineAsync(written
                ? $"Wrote {target}. Name it in Keys:Certificate on every node, and keep it apart from the backups: with both, one can sign in as anybody."
                : $"{target} is there already and was left as it is.");
            return CommandLine.Done;
        });
        return command;
    }

    private static byte[] Certificate(DateTimeOffset now, string? password)
    {
        using var key = RSA.Create(KeyBits);
        var request = new CertificateRequest("CN=helpdesk keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now + Validity);
        return certificate.Export(X509ContentType.Pkcs12, password);
    }

    /// <summary>Whole or not at all, and false when somebody else was faster: two services that start together end with one file.</summary>
    private static async Task<bool> WriteAsync(string target, byte[] content, CancellationToken cancel)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var draft = $"{target}.{Guid.NewGuid():N}";
        try
        {
            await using (var file = new FileStream(draft, options))
                await file.WriteAsync(content, cancel);
            File.Move(draft, target, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(target))
        {
            File.Delete(draft);
            return false;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"{target} cannot be written: {failure.Message}", failure);
        }
    }
}
