namespace PPI.Helpdesk.Web.People;

/// <summary>The names of the authorization policies. Every page states one of them, or stands on the anonymous list.</summary>
public static class Policies
{
    /// <summary>Anybody who is signed in.</summary>
    public const string Employee = nameof(Employee);

    /// <summary>First level: consultants and team leaders.</summary>
    public const string Helpdesk = nameof(Helpdesk);

    /// <summary>Works on other people's orders: first level and specialists.</summary>
    public const string Staff = nameof(Staff);

    public const string TeamLeader = nameof(TeamLeader);

    public const string Administrator = nameof(Administrator);

    /// <summary>Reads reports: the service review board and team leaders.</summary>
    public const string Reports = nameof(Reports);

    /// <summary>Keeps the service offer and the policies: team leaders and administrators.</summary>
    public const string Settings = nameof(Settings);
}
