using PPI.Helpdesk.Queue;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Queue;

/// <summary>A page on which a filter of the queue is chosen.</summary>
public interface IQueueForm
{
    QueueFilter Filter { get; }

    IReadOnlyList<PersonChoice> Owners { get; }

    IReadOnlyList<CategoryChoice> Categories { get; }
}
