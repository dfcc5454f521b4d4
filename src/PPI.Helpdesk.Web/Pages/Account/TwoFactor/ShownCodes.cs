namespace PPI.Helpdesk.Web.Pages.Account.TwoFactor;

/// <summary>Recovery codes on the one page that ever shows them, and where to go from there.</summary>
public sealed record ShownCodes(IReadOnlyList<string> Codes, string? ReturnUrl)
{
    /// <summary>A file that the browser makes itself: nothing is kept here for it.</summary>
    public string File => "data:text/plain;charset=utf-8," + Uri.EscapeDataString($"Recovery codes of the PPI helpdesk. Each works once.\r\n\r\n{string.Join("\r\n", Codes)}\r\n");
}
