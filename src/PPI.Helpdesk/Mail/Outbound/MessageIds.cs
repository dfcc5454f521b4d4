using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>Makes our Message-IDs and knows them again: <c>&lt;wo-123.{seal}@host&gt;</c>.</summary>
/// <remarks>
/// The seal is random, and authenticated (HMAC) by the key ring that all nodes share: nobody can guess one, or move it to another order.
/// It only proves that the message is ours. Who answers it has to be known by other means.
/// </remarks>
public sealed class MessageIds(IDataProtectionProvider protection, IOptions<MailOptions> options)
{
    private const string WithoutOrder = "hd";
    private readonly IDataProtector seals = protection.CreateProtector("PPI.Helpdesk.Mail.MessageId");

    private string Host => options.Value.From.Domain;

    public string New(int? workOrderId)
    {
        var subject = SubjectOf(workOrderId);
        return $"<{subject}.{Base64Url.EncodeToString(seals.Protect(Encoding.ASCII.GetBytes(subject)))}@{Host}>";
    }

    /// <summary>The root under which mail programs gather all messages of one order. Anybody can guess it, so it proves nothing.</summary>
    public string ThreadOf(int workOrderId) => $"<{SubjectOf(workOrderId)}@{Host}>";

    /// <summary>The order's number, when the seal is genuine; null when the id is not ours or is about no order.</summary>
    public int? WorkOrderOf(string messageId)
    {
        var parts = messageId.Trim().TrimStart('<').Split('@', 2)[0].Split('.', 2);
        if (parts.Length != 2 || !parts[0].StartsWith("wo-", StringComparison.Ordinal) || !IsGenuine(parts[0], parts[1]))
            return null;
        return int.Parse(parts[0]["wo-".Length..], NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static string SubjectOf(int? workOrderId) =>
        workOrderId is { } number ? string.Create(CultureInfo.InvariantCulture, $"wo-{number}") : WithoutOrder;

    private bool IsGenuine(string subject, string seal)
    {
        try
        {
            return Encoding.ASCII.GetString(seals.Unprotect(Base64Url.DecodeFromChars(seal))) == subject;
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return false;
        }
    }
}
