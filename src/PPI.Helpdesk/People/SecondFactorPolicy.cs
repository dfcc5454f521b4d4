namespace PPI.Helpdesk.People;

/// <summary>Who must prove more than a password when signing in.</summary>
public sealed record SecondFactorPolicy(SecondFactorFor Who)
{
    public bool Requires(Roles roles) => Who switch
    {
        SecondFactorFor.Administrators => roles.HasFlag(Roles.Administrator),
        SecondFactorFor.Staff => (roles & (Roles.Consultant | Roles.Specialist | Roles.TeamLeader | Roles.Administrator)) != 0,
        _ => false,
    };
}

/// <summary>For whom a second factor is required; everybody else may have one.</summary>
public enum SecondFactorFor
{
    None,
    Administrators,

    /// <summary>Consultants, specialists, team leaders and administrators.</summary>
    Staff,
}
