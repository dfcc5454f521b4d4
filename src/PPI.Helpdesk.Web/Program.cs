using PPI.Helpdesk.Audit;
using PPI.Helpdesk.Demo;
using PPI.Helpdesk.Imports;
using PPI.Helpdesk.LoopWatch;
using PPI.Helpdesk.Mail;
using PPI.Helpdesk.Operations;
using PPI.Helpdesk.Search;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Web.Attachments;
using PPI.Helpdesk.Web.Figures;
using PPI.Helpdesk.Web.Hosting;
using PPI.Helpdesk.Web.Hosting.Commands;
using PPI.Helpdesk.Web.Mail;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.Queue;
using PPI.Helpdesk.Web.WorkOrders;

return await CommandLine.RunAsync(args, Rooms);

// The table of contents: one line per room.
static WebApplicationBuilder Rooms(string[] args)
{
    var builder = WebApplication.CreateBuilder(args);

    builder.AddLogging();
    builder.AddDatabase();
    builder.AddKeyRing();
    builder.AddSecurity();
    builder.AddJobs();
    builder.AddHealth();
    builder.AddStop();
    builder.AddPages();

    builder.AddPeople();
    builder.Services.AddAudit();
    builder.AddAttachments();
    builder.Services.AddServiceOffer();
    builder.AddMail();
    builder.AddWorkOrders();
    builder.Services.AddServiceLevels();
    builder.Services.AddLoopWatch();
    builder.Services.AddOperations();
    builder.AddQueue();
    builder.Services.AddSearch();
    builder.AddFigures();
    builder.Services.AddImports();
    builder.Services.AddDemo();

    return builder;
}

/// <summary>Named so that tests can start the same program.</summary>
public partial class Program;
