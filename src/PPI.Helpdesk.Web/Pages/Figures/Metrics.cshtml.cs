using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Figures;

/// <summary>The metric dictionary in words.</summary>
[Authorize(Policy = Policies.Reports)]
public sealed class MetricsModel : PageModel;
