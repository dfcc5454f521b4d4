using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace PPI.Helpdesk.Web.Components;

/// <summary>A message that the next page shows once: <c>this.Tell("Work order WO-000123 is logged.")</c> before a redirect.</summary>
public static class Notices
{
    private const string Text = "Notice.Text";
    private const string Kind = "Notice.Kind";

    public static void Tell(this PageModel page, string text, NoticeKind kind = NoticeKind.Done)
    {
        page.TempData[Text] = text;
        page.TempData[Kind] = kind.ToString();
    }

    /// <summary>The message told before, if any; it is gone afterwards.</summary>
    public static (string Text, NoticeKind Kind)? TakeNotice(this ITempDataDictionary told) =>
        told[Text] is string text ? (text, Enum.TryParse<NoticeKind>(told[Kind] as string, out var kind) ? kind : NoticeKind.Note) : null;
}
