namespace PPI.Helpdesk.ServiceOffer;

/// <summary>Something the helpdesk offers PPI's people, in their words: "E-mail and calendar", "Warehouse systems". Groups categories.</summary>
public sealed class Service
{
    public const int NameLength = 80;
    public const int DescriptionLength = 500;

    private Service()
    {
    }

    public int Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Upper case, for comparing: every database treats "VPN" and "vpn" as the same name.</summary>
    public string NormalizedName { get; private set; } = "";

    /// <summary>What it covers, shown to the employee who chooses.</summary>
    public string Description { get; private set; } = "";

    /// <summary>No longer offered; orders that name it keep it.</summary>
    public bool IsRetired { get; private set; }

    public int Version { get; private set; }

    public static Service Offer(string name, string description)
    {
        var service = new Service();
        service.Describe(name, description);
        return service;
    }

    public void Describe(string name, string description)
    {
        Name = OfferedName.Of(name, NameLength, "service");
        NormalizedName = OfferedName.Normalize(Name);
        Description = OfferedName.Limited(description, DescriptionLength, "description");
        Version++;
    }

    public Ruling CanRetire(int activeCategories) => activeCategories == 0
        ? Ruling.Allowed
        : Ruling.Refused($"{Name} still has {(activeCategories == 1 ? "one category" : $"{activeCategories} categories")} in use. Retire them or move them to another service first.");

    public void Retire(int activeCategories)
    {
        CanRetire(activeCategories).Enforce();
        IsRetired = true;
        Version++;
    }

    public void BringBack()
    {
        IsRetired = false;
        Version++;
    }
}
