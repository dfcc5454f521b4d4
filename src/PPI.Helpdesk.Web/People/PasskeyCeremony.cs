using System.Globalization;
using Microsoft.AspNetCore.Identity;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Web.People;

/// <summary>Asks a device for a passkey and checks its answer, by Identity's own ceremony; each challenge is answered once.</summary>
public sealed class PasskeyCeremony(IPasskeyHandler<Person> handler, UserManager<Person> people, PasskeyChallenges challenges, SignInByPasskey signIn, ILogger<PasskeyCeremony> log)
{
    public const string Refused = "This passkey was not taken: it is not known here, it was made for another site, or the page had been open for too long. Try again, or sign in with your password.";

    /// <summary>Asks for a passkey that is known: of one person, or, where nobody has said who they are, of anybody.</summary>
    public async Task<PasskeyPrompt> AskAsync(HttpContext http, int? personId)
    {
        var person = personId is { } id ? await people.FindByIdAsync(Text(id)) : null;
        var asked = await handler.MakeRequestOptionsAsync(person, http);
        return new(asked.RequestOptionsJson, challenges.HandOut(ToProve(personId), asked.AssertionState!));
    }

    /// <returns>Whose passkey it is; null when it proves nothing, or not this person.</returns>
    public async Task<Person?> ProveAsync(HttpContext http, PasskeyInput input, int? personId)
    {
        if (await challenges.TakeBackAsync(ToProve(personId), input.Challenge, http.RequestAborted) is not { } challenge)
            return null;
        var result = await handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = input.Credential, AssertionState = challenge });
        if (result.Succeeded)
            return await signIn.RunAsync(result.User.Id, result.Passkey, http.RequestAborted);
        log.LogInformation("A passkey was refused: {Reason}", result.Failure.Message);
        return null;
    }

    /// <summary>Asks a device to make a new passkey for this person.</summary>
    public async Task<PasskeyPrompt> InviteAsync(HttpContext http, Actor actor)
    {
        var id = Text(actor.PersonId!.Value);
        var person = await people.FindByIdAsync(id) ?? throw new NotFoundException();
        var invited = await handler.MakeCreationOptionsAsync(new() { Id = id, Name = person.UserName!, DisplayName = person.Name }, http);
        return new(invited.CreationOptionsJson, challenges.HandOut(ToMake(actor), invited.AttestationState!));
    }

    /// <exception cref="RuleBrokenException">The device's answer does not hold.</exception>
    public async Task<UserPasskeyInfo> ReadNewAsync(HttpContext http, Actor actor, PasskeyInput input)
    {
        const string refusal = "The passkey was not added: the page had been open for too long, or the device answered for another site. Try again.";
        if (await challenges.TakeBackAsync(ToMake(actor), input.Challenge, http.RequestAborted) is not { } challenge)
            throw new RuleBrokenException(refusal);
        var result = await handler.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = input.Credential, AttestationState = challenge });
        if (result.Succeeded)
            return result.Passkey;
        log.LogInformation("A new passkey was refused: {Reason}", result.Failure.Message);
        throw new RuleBrokenException(refusal);
    }

    private static string ToMake(Actor actor) => $"make:{Text(actor.PersonId!.Value)}";

    private static string ToProve(int? personId) => personId is { } id ? $"prove:{Text(id)}" : "sign-in";

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
