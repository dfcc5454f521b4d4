namespace PPI.Helpdesk.Web.Components;

/// <summary>The words for an HTTP error: what happened, and what to do next.</summary>
public sealed record Trouble(string Title, string Icon, string Text, string Next)
{
    public static Trouble Of(int code) => code switch
    {
        400 => new("This could not be understood", Icon: "help-hexagon",
            "What your browser sent was incomplete, or the page had been open for too long.",
            "Go back, reload the page and try once more. What you typed may still be there: copy it first."),
        403 => new("This is not open to you", Icon: "lock",
            "You are signed in, but your role does not include this page.",
            "If you need it for your work, ask your team leader or an administrator."),
        404 => new("There is nothing here", Icon: "map-off",
            "There is nothing at this address, or it is not yours to see.",
            "Check the number or the link. Work orders that you may see are listed on the home page."),
        409 => new("Somebody was faster", Icon: "git-merge",
            "What you wanted to change has been changed by someone else in the meantime.",
            "Go back, reload the page to see what is new, and decide again."),
        413 => new("That is too large", Icon: "file-alert",
            "What you sent is larger than the helpdesk accepts.",
            "Go back and send fewer or smaller files."),
        429 => new("A little slower, please", Icon: "hourglass",
            "There were too many requests in a short time.",
            "Wait a minute, then try again."),
        503 => new("Back in a moment", Icon: "plug-connected-x",
            "The helpdesk cannot work just now: it is starting, or its database does not answer.",
            "Nothing you saved is lost. Try again in a few minutes; if it is urgent, call the helpdesk."),
        >= 500 => new("Something broke on our side", Icon: "tools",
            "This was our mistake, not yours. It has been recorded.",
            "Try once more. If it happens again, tell the helpdesk."),
        _ => new("That did not work", Icon: "help-hexagon",
            "The helpdesk could not do what was asked.",
            "Go back and try once more, or start from the home page."),
    };
}
