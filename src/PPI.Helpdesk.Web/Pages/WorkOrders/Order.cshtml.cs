using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using PPI.Helpdesk.Attachments;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>One work order: its attempts as chapters, who has to do with it, and what the reader may do now.</summary>
[Authorize(Policy = Policies.Employee)]
public sealed class OrderModel(WorkOrderDetails details, TimeProvider clock) : WorkOrderPage(details)
{
    public IReadOnlyList<OrderAction> Actions { get; private set; } = [];

    public IReadOnlyList<OrderChapter> Chapters { get; private set; } = [];

    protected override Task PrepareAsync(CancellationToken cancel)
    {
        Actions = OrderActions.For(Order, Actor, clock.Now());
        Chapters = OrderChapters.Of(Order, View.Records);
        return Task.CompletedTask;
    }

    /// <summary>A file's size in words: "340 KB".</summary>
    public static string SizeOf(Attachment file) => file.Size switch
    {
        < 1024 => $"{file.Size} bytes",
        < 1024 * 1024 => $"{file.Size / 1024} KB",
        _ => string.Create(CultureInfo.InvariantCulture, $"{file.Size / 1024d / 1024:0.0} MB"),
    };
}
