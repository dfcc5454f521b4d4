namespace PPI.Helpdesk.Search;

/// <summary>Which words of an order are looked at.</summary>
public enum SearchScope
{
    /// <summary>Those of its title.</summary>
    Title,

    /// <summary>All that its customer may read, the title among it.</summary>
    Public,

    /// <summary>All, internal notes too.</summary>
    All,
}
