using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PPI.Helpdesk.Testing.People;

/// <summary>A device that makes real passkeys (ES256) and answers with them. Whatever an attacker could change, a test can change here.</summary>
public sealed class SoftwareAuthenticator : IDisposable
{
    private const byte Present = 0x01, Verified = 0x04, Attested = 0x40;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public byte[] CredentialId { get; set; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>Whose passkey the device believes it is; taken from the site's invitation.</summary>
    public string? UserHandle { get; set; }

    /// <summary>The page's origin, as its browser tells it.</summary>
    public string Origin { get; set; } = HelpdeskApp.Address.GetLeftPart(UriPartial.Authority);

    public string Site { get; set; } = HelpdeskApp.Address.Host;

    public bool IsCrossOrigin { get; set; }

    public bool IsPresent { get; set; } = true;

    public bool IsVerified { get; set; } = true;

    /// <summary>The count of the next answer; a device that does not count says zero.</summary>
    public uint Count { get; set; }

    /// <summary>In the place of the site's challenge.</summary>
    public string? Challenge { get; set; }

    /// <summary>In the place of what is really done.</summary>
    public string? Type { get; set; }

    public bool SpoilsSignature { get; set; }

    /// <summary>What <c>navigator.credentials.create()</c> gives, as JSON.</summary>
    public string Make(string options)
    {
        var invitation = JsonNode.Parse(options)!;
        UserHandle ??= invitation["user"]!["id"]!.GetValue<string>();
        byte[] attestation =
        [
            0xa3, // a map of three
            .. Text("fmt"), .. Text("none"),
            .. Text("attStmt"), 0xa0,
            .. Text("authData"), .. Bytes([.. Data(Attested), .. new byte[16], .. BigEndian((ushort)CredentialId.Length), .. CredentialId, .. PublicKey()]),
        ];
        return Credential(new()
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(Said(invitation, "webauthn.create")),
            ["attestationObject"] = Base64Url.EncodeToString(attestation),
            ["transports"] = new JsonArray("internal"),
        });
    }

    /// <summary>What <c>navigator.credentials.get()</c> gives, as JSON.</summary>
    public string Answer(string options)
    {
        var said = Said(JsonNode.Parse(options)!, "webauthn.get");
        var data = Data(0);
        var signature = key.SignData([.. data, .. SHA256.HashData(said)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        if (SpoilsSignature)
            signature[^1] ^= 1;
        return Credential(new()
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(said),
            ["authenticatorData"] = Base64Url.EncodeToString(data),
            ["signature"] = Base64Url.EncodeToString(signature),
            ["userHandle"] = UserHandle,
        });
    }

    public void Dispose() => key.Dispose();

    private string Credential(JsonObject response) => new JsonObject
    {
        ["id"] = Base64Url.EncodeToString(CredentialId),
        ["rawId"] = Base64Url.EncodeToString(CredentialId),
        ["type"] = "public-key",
        ["authenticatorAttachment"] = "platform",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();

    private byte[] Said(JsonNode options, string type) => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["type"] = Type ?? type,
        ["challenge"] = Challenge ?? options["challenge"]!.GetValue<string>(),
        ["origin"] = Origin,
        ["crossOrigin"] = IsCrossOrigin,
    });

    private byte[] Data(byte more)
    {
        var flags = (byte)(more | (IsPresent ? Present : 0) | (IsVerified ? Verified : 0));
        var count = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Site)), flags, .. count];
    }

    /// <summary>As COSE: a map of kind (EC2), algorithm (ES256), curve (P-256), x and y.</summary>
    private byte[] PublicKey()
    {
        var point = key.ExportParameters(false).Q;
        return [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, .. Coordinate(point.X!), 0x22, .. Coordinate(point.Y!)];
    }

    private static byte[] Coordinate(byte[] bytes) => [0x58, (byte)bytes.Length, .. bytes];

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];

    private static byte[] Bytes(byte[] bytes) => [0x59, .. BigEndian((ushort)bytes.Length), .. bytes];

    private static byte[] BigEndian(ushort number) => [(byte)(number >> 8), (byte)number];
}
