namespace PPI.Helpdesk.People;

public sealed partial class Person
{
    /// <summary>Only administrators change other people's accounts.</summary>
    public static Ruling CanAdminister(Actor actor) =>
        actor.IsAdministrator || actor.IsSystem
            ? Ruling.Allowed
            : Ruling.Refused("Only an administrator changes people. Ask one of them.");

    /// <param name="actor">Who wants to change the roles.</param>
    /// <param name="isLastAdministrator">Whether nobody else is an administrator who can sign in.</param>
    public Ruling CanChangeRoles(Actor actor, Roles to, bool isLastAdministrator)
    {
        if (CanAdminister(actor) is { IsAllowed: false } refused)
            return refused;
        if (actor.PersonId == Id)
            return Ruling.Refused("Nobody changes their own roles. Ask another administrator.");
        return isLastAdministrator && !to.HasFlag(Roles.Administrator)
            ? Ruling.Refused("This is the last administrator. Make somebody else an administrator first.")
            : Ruling.Allowed;
    }

    public Ruling CanDisable(Actor actor, bool isLastAdministrator)
    {
        if (CanAdminister(actor) is { IsAllowed: false } refused)
            return refused;
        if (actor.PersonId == Id)
            return Ruling.Refused("Nobody disables their own account. Ask another administrator.");
        return isLastAdministrator
            ? Ruling.Refused("This is the last administrator. Make somebody else an administrator first.")
            : Ruling.Allowed;
    }

    /// <summary>An invitation is for people who have never had a password; others ask for a new one themselves.</summary>
    public Ruling CanInvite(Actor actor)
    {
        if (CanAdminister(actor) is { IsAllowed: false } refused)
            return refused;
        if (IsDisabled)
            return Ruling.Refused("This account is disabled. Enable it first.");
        return PasswordHash is null
            ? Ruling.Allowed
            : Ruling.Refused("This person has a password already. They can ask for a new one on the sign-in page.");
    }

    public void Disable()
    {
        IsDisabled = true;
        SignOutEverywhere();
    }

    public void Enable() => IsDisabled = false;
}
