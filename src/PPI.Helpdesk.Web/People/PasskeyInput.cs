using System.ComponentModel.DataAnnotations;

namespace PPI.Helpdesk.Web.People;

/// <summary>What the page's script brings back from the device.</summary>
public sealed class PasskeyInput
{
    /// <summary>As JSON, in the form that browsers write.</summary>
    [MaxLength(20_000, ErrorMessage = "The answer of the device is too long. Try again.")]
    public string Credential { get; set; } = "";

    [MaxLength(4_000, ErrorMessage = "The page is not complete. Open it again.")]
    public string Challenge { get; set; } = "";
}
