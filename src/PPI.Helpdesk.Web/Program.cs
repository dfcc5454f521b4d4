using PPI.Helpdesk.Audit;
using PPI.Helpdesk.Mail;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Web.Attachments;
using PPI.Helpdesk.Web.Hosting;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.WorkOrders;

try
{
    var builder = WebApplication.CreateBuilder(args);

    builder.AddDatabase();
    builder.AddPeople();
    builder.Services.AddAudit();
    builder.AddAttachments();
    builder.Services.AddServiceOffer();
    builder.Services.AddMail();
    builder.Services.AddWorkOrders();
    builder.AddPages();

    var app = builder.Build();
    app.UseHelpdesk();
    await app.PrepareDatabaseAsync();
    await app.RunAsync();
    return 0;
}
catch (StartRefusedException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}

/// <summary>The table of contents: one line per room. Named so that tests can start the same program.</summary>
public partial class Program;
