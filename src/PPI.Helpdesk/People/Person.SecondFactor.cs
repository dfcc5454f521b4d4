namespace PPI.Helpdesk.People;

public sealed partial class Person
{
    public const int MostPasskeys = 20;

    /// <summary>Sealed by the key ring; null without an authenticator app.</summary>
    public string? SealedAuthenticatorKey { get; private set; }

    public DateTimeOffset? AuthenticatorSince { get; private set; }

    /// <summary>The half minute of the last code that was taken: neither it nor an earlier one is taken again.</summary>
    public long LastCodeStep { get; private set; }

    /// <summary>Codes tried since the last right one.</summary>
    public int CodeTries { get; private set; }

    public DateTimeOffset? CodesLockedUntil { get; private set; }

    public int PasskeyCount { get; private set; }

    public bool UsesAuthenticator => SealedAuthenticatorKey is not null;

    /// <summary>Whether a password alone does not sign this person in.</summary>
    public bool HasSecondFactor => UsesAuthenticator || PasskeyCount > 0;

    public Ruling CanUseAuthenticator() => UsesAuthenticator
        ? Ruling.Refused("An authenticator app is set up already. Stop using that one first.")
        : Ruling.Allowed;

    /// <param name="step">Of the code that proved the app: it is used up.</param>
    public void UseAuthenticator(string sealedKey, long step, DateTimeOffset now)
    {
        CanUseAuthenticator().Enforce();
        (SealedAuthenticatorKey, AuthenticatorSince, LastCodeStep) = (sealedKey, now, step);
        (CodeTries, CodesLockedUntil) = (0, null);
        MarkChanged();
    }

    public Ruling CanStopAuthenticator(SecondFactorPolicy policy) => UsesAuthenticator
        ? CanLoseFactor(policy)
        : Ruling.Refused("No authenticator app is set up.");

    public void StopAuthenticator(SecondFactorPolicy policy)
    {
        CanStopAuthenticator(policy).Enforce();
        (SealedAuthenticatorKey, AuthenticatorSince) = (null, null);
        MarkChanged();
    }

    public Ruling CanAddPasskey() => PasskeyCount < MostPasskeys
        ? Ruling.Allowed
        : Ruling.Refused($"There are {MostPasskeys} passkeys already. Remove one that is not used any more.");

    public void CountNewPasskey()
    {
        CanAddPasskey().Enforce();
        PasskeyCount++;
        MarkChanged();
    }

    public Ruling CanRemovePasskey(SecondFactorPolicy policy) => PasskeyCount > 0
        ? CanLoseFactor(policy)
        : Ruling.Refused("There is no passkey.");

    public void CountLostPasskey(SecondFactorPolicy policy)
    {
        CanRemovePasskey(policy).Enforce();
        PasskeyCount--;
        MarkChanged();
    }

    /// <summary>For somebody who has lost their device: an administrator takes every factor away. One's own are kept on one's own page, where they are proved.</summary>
    public Ruling CanResetSecondFactor(Actor actor)
    {
        if (CanAdminister(actor) is { IsAllowed: false } refused)
            return refused;
        if (actor.PersonId == Id)
            return Ruling.Refused("Nobody resets their own second factor. Change it under My account, or ask another administrator.");
        return HasSecondFactor ? Ruling.Allowed : Ruling.Refused("This person has no second factor.");
    }

    public void ResetSecondFactor(Actor actor)
    {
        CanResetSecondFactor(actor).Enforce();
        (SealedAuthenticatorKey, AuthenticatorSince, PasskeyCount) = (null, null, 0);
        (CodeTries, CodesLockedUntil) = (0, null);
        SignOutEverywhere();
    }

    private Ruling CanLoseFactor(SecondFactorPolicy policy) => policy.Requires(Roles) && PasskeyCount + (UsesAuthenticator ? 1 : 0) < 2
        ? Ruling.Refused("With these roles one must have a second factor, and this is the last. Add another one first, then remove this one.")
        : Ruling.Allowed;
}
