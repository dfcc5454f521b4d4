using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Settings;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Which letters a change of an order causes, and to whom. They are saved with the change and sent afterwards.</summary>
public sealed class WorkOrderMails(HelpdeskDbContext db, Outbox outbox, SignedLinks links, IOptions<SiteOptions> site, IOptions<WorkOrderOptions> policy)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(site.Value.TimeZone);

    /// <summary>Adds the letters for what the orders' new records say to the running change; the caller saves.</summary>
    public async Task WriteAsync(IReadOnlyList<WorkOrder> orders, CancellationToken cancel)
    {
        var people = await AddresseesAsync(orders, cancel);
        foreach (var order in orders)
            Write(order, order.Timeline, people);
    }

    private void Write(WorkOrder order, IReadOnlyList<TimelineRecord> records, Dictionary<int, Addressee> people)
    {
        var worker = WhoWorks(order);
        foreach (var record in records.Where(record => !IsOvertaken(order, record)))
        {
            if (WorkOrderLetters.ForCustomer(order, record, zone) is { } toCustomer)
                WriteToCustomerSide(order, record, toCustomer, people);
            foreach (var (personId, message) in StaffNotices.About(order, record, worker, zone))
                WriteTo(personId, MessageKind.Notice, order, message, record, people);
        }
    }

    /// <summary>Fixed while the caller was on the line: one letter says so. Nobody is asked for what they have said, or called to an order that is closed.</summary>
    private static bool IsOvertaken(WorkOrder order, TimelineRecord record) =>
        !order.IsOpen && record.Step is (WorkOrder.Logged or WorkOrder.Routed or WorkOrder.Taken or WorkOrder.ResolutionProposed);

    private void WriteToCustomerSide(WorkOrder order, TimelineRecord record, WorkOrderMessage message, Dictionary<int, Addressee> people)
    {
        WriteTo(order.RequesterId, message.Kind, order, message, record, people);
        if (message.Kind == MessageKind.Acknowledgement)
            return;
        foreach (var participant in order.Participants.Where(participant => participant.PersonId != record.PersonId))
        {
            var asked = participant.Level == ParticipantLevel.Approve;
            WriteTo(participant.PersonId, asked ? message.Kind : MessageKind.PublicStep, order, message, record, people);
        }
    }

    private void WriteTo(int personId, MessageKind kind, WorkOrder order, WorkOrderMessage message, TimelineRecord record, Dictionary<int, Addressee> people)
    {
        if (!people.TryGetValue(personId, out var person) || (personId == record.PersonId && !message.AlsoToWhoActed))
            return;
        var letter = new Letter(kind, Recipient.Of(person.Name, person.Address), $"{order.Number}: {message.Subject}").About(order.Id).Greet(person.Name);
        foreach (var paragraph in message.Paragraphs)
            letter.Say(paragraph);
        if (message.Quote is { } quote)
            letter.Quote(quote);
        letter.Facts([("Work order", order.Number), .. message.Facts]);
        if (kind is MessageKind.Verdict or MessageKind.Reminder)
            OfferVerdict(letter, order, personId, record.At);
        if (kind == MessageKind.Choice && order.OpenWayOffer is { } offer)
            letter.Offer("Choose", links.Way(order.Id, offer.Number, personId, offer.ExpiresAt));
        if (message.Visit is { } visit)
            letter.Invite(CalendarOf(order, visit, message.IsVisitOff, people, record.At));
        if (kind == MessageKind.Notice && order.Priority != Priority.P1)
            letter.WaitUntil(person.OnDutyAt(record.At));
        letter.Offer("Open the work order", site.Value.AddressOf($"work-orders/{order.Number}"));
        outbox.Write(letter.Close(message.Footer));
    }

    private string CalendarOf(WorkOrder order, int number, bool isOff, Dictionary<int, Addressee> people, DateTimeOffset now)
    {
        var visit = order.Visits.Single(visit => visit.Number == number);
        var technician = people.TryGetValue(visit.TechnicianId, out var person) ? person.Name : "Visit";
        return VisitCalendar.Of(order, visit, technician, isOff, site.Value.BaseUrl.Host, now);
    }

    private void OfferVerdict(Letter letter, WorkOrder order, int personId, DateTimeOffset now)
    {
        var expires = now.AddDays(policy.Value.VerdictLinkDays);
        var attempt = order.Attempts[^1].Number;
        letter.Offer("It works", links.Verdict(order.Id, attempt, personId, expires, VerdictAnswer.ItWorks));
        letter.Offer("Not fixed", links.Verdict(order.Id, attempt, personId, expires, VerdictAnswer.NotFixed));
    }

    /// <summary>Who reads what the customer writes: of a merged order, whoever works the one that it follows.</summary>
    private static int WhoWorks(WorkOrder order) => order.MergedInto is { } surviving ? surviving.WorkerId ?? surviving.OwnerId : order.WorkerId ?? order.OwnerId;

    private async Task<Dictionary<int, Addressee>> AddresseesAsync(IReadOnlyList<WorkOrder> orders, CancellationToken cancel)
    {
        var wanted = orders.SelectMany(Concerned).Distinct().ToArray();
        var found = await db.People.AsNoTracking()
            .Where(person => wanted.Contains(person.Id) && !person.IsDisabled && !person.IsImported && person.Email != null)
            .Select(person => new { person.Id, person.Name, person.Email, person.DutyHours, person.AbsentUntil })
            .ToListAsync(cancel);
        return found.Where(person => Recipient.IsAddress(person.Email))
            .ToDictionary(person => person.Id, person => new Addressee(person.Name, person.Email!, person.DutyHours, person.AbsentUntil));
    }

    private IEnumerable<int> Concerned(WorkOrder order)
    {
        var worker = WhoWorks(order);
        return
        [
            order.RequesterId, order.OwnerId, worker,
            .. order.Participants.Select(participant => participant.PersonId),
            .. order.Visits.Select(visit => visit.TechnicianId),
            .. order.Timeline.SelectMany(record => StaffNotices.About(order, record, worker, zone)).Select(letter => letter.PersonId),
        ];
    }

    private sealed record Addressee(string Name, string Address, DutyHours Hours, DateTimeOffset? AbsentUntil)
    {
        /// <summary>Notices follow the reader's duty hours.</summary>
        public DateTimeOffset OnDutyAt(DateTimeOffset now) => Hours.NextFrom(AbsentUntil > now ? AbsentUntil.Value : now);
    }
}
