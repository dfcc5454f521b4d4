namespace PPI.Helpdesk.Web.Hosting;

/// <summary>For pages: <c>&lt;script nonce="@Context.Nonce()"&gt;</c>.</summary>
public static class CspNonce
{
    /// <inheritdoc cref="SecurityHeaders.NonceOf"/>
    public static string Nonce(this HttpContext context) => SecurityHeaders.NonceOf(context);
}
