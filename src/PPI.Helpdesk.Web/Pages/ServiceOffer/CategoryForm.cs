using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Web.Hosting;
using PPI.Helpdesk.Web.ServiceOffer;

namespace PPI.Helpdesk.Web.Pages.ServiceOffer;

/// <summary>What the pages that add and change a category have in common: the fields, and the services to choose from.</summary>
public abstract class CategoryForm(ServiceList services) : PageModel, IShownAgain
{
    [BindProperty]
    public CategoryInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> ServiceOptions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> ChannelOptions { get; } =
        [.. ChannelWords.All.Select(channel => new SelectListItem(channel.Suggestion(), channel.ToString()))];

    public virtual async Task ReadForShowingAsync(CancellationToken cancel) =>
        ServiceOptions = [new("None", ""), .. (await services.ChoicesAsync(cancel)).Select(service => new SelectListItem(service.Name, service.Id.ToString(CultureInfo.InvariantCulture)))];
}

/// <summary>The fields of a category.</summary>
public sealed class CategoryInput
{
    [Required(ErrorMessage = "Write a name, for example “VPN and remote access”.")]
    [StringLength(Category.NameLength, ErrorMessage = "The name may have up to {1} characters.")]
    public string Name { get; set; } = "";

    public int? ServiceId { get; set; }

    [StringLength(Category.SkillLength, ErrorMessage = "The skill may have up to {1} characters.")]
    public string? Skill { get; set; }

    public SupportChannels SuggestedChannel { get; set; }

    /// <summary>Which version was shown, so that a faster change of somebody else is noticed.</summary>
    public int Version { get; set; }

    public CategoryTerms ToTerms() => new(Name, ServiceId, SuggestedChannel, Skill ?? "");
}
