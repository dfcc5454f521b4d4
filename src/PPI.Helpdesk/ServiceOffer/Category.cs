using PPI.Helpdesk.People;

namespace PPI.Helpdesk.ServiceOffer;

/// <summary>What a work order is about: "VPN and remote access". Names the skill it is routed by and the channel it would be escalated to.</summary>
public sealed class Category
{
    public const int NameLength = 80;
    public const int SkillLength = 60;

    private Category()
    {
    }

    public int Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Upper case, for comparing: every database treats "VPN" and "vpn" as the same name.</summary>
    public string NormalizedName { get; private set; } = "";

    public int? ServiceId { get; private set; }
    public Service? Service { get; private set; }

    /// <summary>The channel proposed when such an order is escalated; None when the helpdesk usually settles it.</summary>
    public SupportChannels SuggestedChannel { get; private set; }

    /// <summary>Routing prefers a consultant who has this skill; empty when anyone will do.</summary>
    public string Skill { get; private set; } = "";

    /// <summary>No longer chosen for new orders; orders that name it keep it.</summary>
    public bool IsRetired { get; private set; }

    public int Version { get; private set; }

    public static Category Define(CategoryTerms terms)
    {
        var category = new Category();
        category.Change(terms);
        return category;
    }

    public void Change(CategoryTerms terms)
    {
        if (!Enum.IsDefined(terms.SuggestedChannel))
            throw new RuleBrokenException("A category suggests one support channel at most. Choose one, or the helpdesk.");
        Name = OfferedName.Of(terms.Name, NameLength, "category");
        NormalizedName = OfferedName.Normalize(Name);
        ServiceId = terms.ServiceId;
        SuggestedChannel = terms.SuggestedChannel;
        Skill = OfferedName.Limited(terms.Skill, SkillLength, "skill");
        Version++;
    }

    public void Retire()
    {
        IsRetired = true;
        Version++;
    }

    public void BringBack()
    {
        IsRetired = false;
        Version++;
    }
}
