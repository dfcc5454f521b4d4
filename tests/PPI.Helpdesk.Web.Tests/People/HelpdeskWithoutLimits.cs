using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.People;

/// <summary>For tests that try more passwords in a minute than anybody may.</summary>
public sealed class HelpdeskWithoutLimits : HelpdeskApp
{
    public HelpdeskWithoutLimits() => (this["People:TriesPerAddress"], this["People:TriesPerAccount"]) = ("100000", "100000");
}
