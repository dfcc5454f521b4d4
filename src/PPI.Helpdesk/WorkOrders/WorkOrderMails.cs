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
            Write(order, people);
    }

    /// <summary>Who would get a letter for the orders' new records; nothing is written.</summary>
    internal async Task<IReadOnlyList<MailReader>> ReadersAsync(IReadOnlyList<WorkOrder> orders, CancellationToken cancel)
    {
        var reached = await AddresseesAsync(orders, cancel);
        var meant = orders.SelectMany(order => LettersOf(order).Select(letter => (Order: order, letter.PersonId))).Distinct().ToList();
        var ids = meant.Select(letter => letter.PersonId).ToArray();
        var names = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancel);
        return
        [
            .. meant.Where(letter => names.ContainsKey(letter.PersonId))
                .Select(letter => new MailReader(letter.PersonId, names[letter.PersonId], reached.GetValueOrDefault(letter.PersonId)?.Address, letter.Order.Id, letter.PersonId == letter.Order.RequesterId)),
        ];
    }

    private void Write(WorkOrder order, Dictionary<int, Addressee> people)
    {
        foreach (var letter in LettersOf(order).Where(letter => people.ContainsKey(letter.PersonId)))
            WriteTo(people[letter.PersonId], letter, order, people);
    }

    /// <summary>Every letter that the order's new records cause, whether or not whom it is for can be reached.</summary>
    private IEnumerable<MeantLetter> LettersOf(WorkOrder order)
    {
        var worker = WhoWorks(order);
        foreach (var record in order.Timeline.Where(record => !IsOvertaken(order, record)))
        {
            var letters = WorkOrderLetters.ForCustomer(order, record, zone) is { } toCustomer ? ToCustomerSide(order, record, toCustomer) : [];
            var notices = StaffNotices.About(order, record, worker, zone).Select(notice => new MeantLetter(notice.PersonId, MessageKind.Notice, notice.Message, record));
            foreach (var letter in letters.Concat(notices).Where(letter => letter.PersonId != record.PersonId || letter.Message.AlsoToWhoActed))
                yield return letter;
        }
    }

    /// <summary>Fixed while the caller was on the line: one letter says so. Nobody is asked for what they have said, or called to an order that is closed.</summary>
    private static bool IsOvertaken(WorkOrder order, TimelineRecord record) =>
        !order.IsOpen && record.Step is (WorkOrder.Logged or WorkOrder.Routed or WorkOrder.Taken or WorkOrder.ResolutionProposed);

    private static IEnumerable<MeantLetter> ToCustomerSide(WorkOrder order, TimelineRecord record, WorkOrderMessage message)
    {
        yield return new(order.RequesterId, message.Kind, message, record);
        if (message.Kind == MessageKind.Acknowledgement)
            yield break;
        foreach (var participant in order.Participants.Where(participant => participant.PersonId != record.PersonId))
        {
            var asked = participant.Level == ParticipantLevel.Approve;
            yield return new(participant.PersonId, asked ? message.Kind : MessageKind.PublicStep, message, record);
        }
    }

    private void WriteTo(Addressee person, MeantLetter meant, WorkOrder order, Dictionary<int, Addressee> people)
    {
        var (personId, kind, message, record) = meant;
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

    private sealed record MeantLetter(int PersonId, MessageKind Kind, WorkOrderMessage Message, TimelineRecord Record);

    private sealed record Addressee(string Name, string Address, DutyHours Hours, DateTimeOffset? AbsentUntil)
    {
        /// <summary>Notices follow the reader's duty hours.</summary>
        public DateTimeOffset OnDutyAt(DateTimeOffset now) => Hours.NextFrom(AbsentUntil > now ? AbsentUntil.Value : now);
    }
}

/// <summary>Somebody whom a change is told by mail.</summary>
/// <param name="Address">Null when no mail reaches them.</param>
/// <param name="WorkOrderId">The order of which they are told.</param>
public sealed record MailReader(int PersonId, string Name, string? Address, int WorkOrderId, bool IsCustomer);
