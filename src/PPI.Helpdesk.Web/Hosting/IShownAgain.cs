namespace PPI.Helpdesk.Web.Hosting;

/// <summary>A page that reads something before it is shown, and reads it again when what was sent is refused, so that the typed text stays.</summary>
public interface IShownAgain
{
    Task ReadForShowingAsync(CancellationToken cancel);

    /// <summary>Somebody was faster, and the page has been read again: from now on the form is for what is saved now, so that sending it once more goes through.</summary>
    void SeeChanges(Exception faster)
    {
    }
}
