namespace PPI.Helpdesk.Web.People;

/// <summary>What a page gives the browser to ask a device: the options, and the sealed challenge to send back with the answer.</summary>
public sealed record PasskeyPrompt(string Options, string Challenge);
