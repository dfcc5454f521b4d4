namespace PPI.Helpdesk.Web.Pages.People;

/// <summary>A page with the fields of a person's profile.</summary>
public interface IHasProfile
{
    ProfileInput Profile { get; }
}
