using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>The row of a policy that a form is about, as the page showed it; nothing for a new one.</summary>
public sealed class SeenPolicyInput
{
    public int Id { get; set; }
    public int Version { get; set; }

    internal SeenPolicy? OrNull => Id == 0 ? null : new(Id, Version);

    /// <summary>The version for a row's form: the one that was sent with it when it is shown again, and otherwise the saved one.</summary>
    internal int VersionOf(int id, int saved) => Id == id ? Version : saved;
}
