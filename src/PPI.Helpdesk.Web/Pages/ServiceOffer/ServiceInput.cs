using System.ComponentModel.DataAnnotations;
using PPI.Helpdesk.ServiceOffer;

namespace PPI.Helpdesk.Web.Pages.ServiceOffer;

/// <summary>The fields of a service.</summary>
public sealed class ServiceInput
{
    [Required(ErrorMessage = "Write a name, for example “E-mail and telephony”.")]
    [StringLength(Service.NameLength, ErrorMessage = "The name may have up to {1} characters.")]
    public string Name { get; set; } = "";

    [StringLength(Service.DescriptionLength, ErrorMessage = "The description may have up to {1} characters.")]
    public string? Description { get; set; }

    /// <summary>Which version was shown, so that a faster change of somebody else is noticed.</summary>
    public int Version { get; set; }
}
