using System.ComponentModel.DataAnnotations;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Web.Pages.Account;

/// <summary>A code of the authenticator app, or a recovery code.</summary>
public sealed class CodeInput
{
    public const string Refused = "The code was not taken: it is wrong, or it was used before. Wait for the app's next one, or use a recovery code. After five wrong codes none is taken for 15 minutes.";

    [Required(ErrorMessage = "Write the code."), MaxLength(SignInByCode.MaxLength, ErrorMessage = "No code is that long. Check it.")]
    public string Code { get; set; } = "";
}
