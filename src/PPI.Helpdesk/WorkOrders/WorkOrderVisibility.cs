using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>The one rule of who sees which orders: lists, counts, search, export, API and downloads all start with it.</summary>
public static class WorkOrderVisibility
{
    /// <summary>Staff see every order; everybody else their own and those they take part in.</summary>
    public static IQueryable<WorkOrder> VisibleTo(this IQueryable<WorkOrder> orders, Actor actor)
    {
        if (actor.IsStaff)
            return orders;
        var me = actor.PersonId;
        return orders.Where(order => order.RequesterId == me || order.Participants.Any(participant => participant.PersonId == me));
    }

    /// <summary>Of an order that the actor sees: all records for staff, the public ones for its customer and participants.</summary>
    public static bool SeesInternalRecords(this Actor actor, int requesterId) => actor.IsStaff && actor.PersonId != requesterId;
}
