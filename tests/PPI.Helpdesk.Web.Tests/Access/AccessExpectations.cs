using System.Globalization;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Tests.Access;

/// <summary>Who may reach what: one line per door, and what a test sends there. A door without a line here fails the matrix.</summary>
internal static class AccessExpectations
{
    /// <summary>A page for anybody, with a form whose token a test may borrow.</summary>
    public const string PageWithForm = "/account/theme";

    private const string Words = "Paper jam, third drawer.";

    /// <summary>A row of a policy that somebody has changed since.</summary>
    private static readonly (string, string?)[] Stale = [("Seen.Id", "1"), ("Seen.Version", "999")];

    /// <summary>The acknowledgement of the first order.</summary>
    private const int FirstMessage = 1;

    /// <summary>The first of those that ship.</summary>
    private const int FirstQuestion = 1;

    private static readonly Reach Anybody = Reach.By(Principal.All);
    private static readonly Reach Employee = Reach.By([.. Principal.All.Where(principal => principal.HasSession)]);
    private static readonly Reach Helpdesk = Reach.By(Principal.Consultant, Principal.TeamLeader);
    private static readonly Reach Staff = Reach.By(Principal.Consultant, Principal.Specialist, Principal.TeamLeader);
    private static readonly Reach TeamLeader = Reach.By(Principal.TeamLeader);
    private static readonly Reach Administrator = Reach.By(Principal.Administrator);
    private static readonly Reach Settings = Reach.By(Principal.TeamLeader, Principal.Administrator);

    private static readonly Reach Reports = Reach.By(Principal.Reviewer, Principal.TeamLeader);

    private static readonly Reach OfEmployee = Employee.OnOrder();
    private static readonly Reach OfHelpdesk = Helpdesk.OnOrder();
    private static readonly Reach OfStaff = Staff.OnOrder();
    private static readonly Reach OfTeamLeader = TeamLeader.OnOrder();

    public static readonly IReadOnlyDictionary<string, Reach> All = new Dictionary<string, Reach>
    {
        // To begin and end a session.
        ["GET /sign-in"] = Anybody,
        ["POST /sign-in"] = Anybody,
        ["POST /sign-in Passkey"] = Anybody,
        ["GET /sign-in/second-step"] = Anybody,
        ["POST /sign-in/second-step"] = Anybody.With(("Input.Code", "000000")),
        ["POST /sign-in/second-step Passkey"] = Anybody,
        ["GET /sign-out"] = Employee,
        ["POST /sign-out"] = Employee.AndLeaves(),
        ["GET /set-up"] = Anybody.FindNothing(),
        ["POST /set-up"] = Anybody.FindNothing(),
        ["GET /account/forgotten"] = Anybody,
        ["POST /account/forgotten"] = Anybody.With(("Input.Email", "nobody@ppi.example")),
        ["GET /account/new-password"] = Anybody,
        ["POST /account/new-password"] = Anybody,
        ["GET /account/theme"] = Anybody,
        ["POST /account/theme"] = Anybody.With(("theme", "Dark")),

        // One's own account.
        ["GET /account"] = Employee,
        ["POST /account End"] = Employee.With(("session", "0")),
        ["POST /account Everywhere"] = Employee.AndLeaves(),
        ["GET /account/password"] = Employee,
        ["POST /account/password"] = Employee,

        ["GET /account/preferences"] = Employee,
        ["POST /account/preferences"] = Employee.With(("Input.SingleKeys", "True")),
        ["GET /account/prove"] = Employee,
        ["POST /account/prove"] = Employee,
        ["POST /account/prove Code"] = Employee.With(("Input.Code", "000000")),
        ["POST /account/prove Passkey"] = Employee,
        ["GET /account/two-factor"] = Employee,
        ["GET /account/two-factor/app"] = Employee,
        ["POST /account/two-factor/app"] = Employee.With(("Input.Code", "000000")),
        ["POST /account/two-factor/app Stop"] = Employee,
        ["GET /account/two-factor/passkeys"] = Employee,
        ["POST /account/two-factor/passkeys Passkey"] = Employee,
        ["POST /account/two-factor/passkeys Rename"] = Employee.FindNothing(),
        ["POST /account/two-factor/passkeys Remove"] = Employee.FindNothing(),
        ["GET /account/two-factor/codes"] = Employee,
        ["POST /account/two-factor/codes"] = Employee,

        // Work orders.
        ["GET /"] = Employee,
        ["GET /work-orders"] = Staff,
        ["GET /work-orders/mine"] = Employee,
        ["GET /work-orders/new"] = Employee,
        ["POST /work-orders/new"] = Employee.With(("Input.Title", Words)),
        ["POST /work-orders/new Questions"] = Employee,
        ["GET /work-orders/questions"] = Employee,
        ["GET /work-orders/log-call"] = Helpdesk,
        ["POST /work-orders/log-call"] = Helpdesk.With(("Input.Title", Words), ("Call.CallerId", AccessWorld.StrangersKey), ("Call.Intake", "Phone")),
        ["POST /work-orders/log-call Questions"] = Helpdesk.With(("Call.CallerId", AccessWorld.StrangersKey)),
        ["GET /work-orders/{number}"] = OfEmployee,
        ["GET /work-orders/{number}/timeline"] = OfEmployee,
        ["GET /work-orders/{number}/clocks"] = OfStaff,
        ["GET /work-orders/{number}/print"] = OfEmployee,
        ["GET /attachments/{id}"] = OfEmployee,
        ["GET /search"] = Employee,
        ["GET /work-orders/similar"] = Employee,

        // The queue.
        ["GET /work-orders/filter"] = Staff,
        ["GET /work-orders/news"] = Staff,
        ["GET /work-orders/views"] = Staff,
        ["POST /work-orders/views Up"] = Staff.Sending(("key", "mine")),
        ["POST /work-orders/views Down"] = Staff.Sending(("key", "mine")),
        ["POST /work-orders/views Hide"] = Staff.Sending(("key", "mine")),
        ["POST /work-orders/views Show"] = Staff.Sending(("key", "mine")),
        ["GET /work-orders/views/new"] = Staff,
        ["POST /work-orders/views/new"] = Staff,
        ["GET /work-orders/views/{id:int}"] = Staff.FindNothing(),
        ["POST /work-orders/views/{id:int} Save"] = Staff.FindNothing(),
        ["POST /work-orders/views/{id:int} Remove"] = Staff.FindNothing(),
        ["GET /work-orders/bulk"] = Staff,
        ["POST /work-orders/bulk"] = Staff,
        ["POST /work-orders/bulk Do"] = Staff.With(("What", "Remark"), ("Input.Reason", Words)),
        ["POST /work-orders/bulk Undo"] = Staff,

        // Its customer, and whoever works on it.
        ["POST /work-orders/{number}/reply Keep"] = OfEmployee.With(("Input.Message", Words)),
        ["POST /work-orders/{number}/reply Forget"] = OfEmployee,
        ["GET /work-orders/{number}/reply"] = OfEmployee,
        ["POST /work-orders/{number}/reply"] = OfEmployee.With(("Input.Message", Words)),
        ["GET /work-orders/{number}/title"] = OfEmployee,
        ["POST /work-orders/{number}/title"] = OfEmployee.With(("Input.Title", Words)),
        ["GET /work-orders/{number}/participants"] = OfEmployee,
        ["POST /work-orders/{number}/participants Add"] = OfEmployee.With(("Input.Who", $"{AccessWorld.StrangersName}@ppi.example"), ("Input.Level", "Follow")),
        ["POST /work-orders/{number}/participants Remove"] = OfEmployee.With(("personId", AccessWorld.StrangersKey)),
        ["GET /work-orders/{number}/accept"] = OfEmployee,
        ["POST /work-orders/{number}/accept"] = OfEmployee.With(("Input.Score", "9")),
        ["GET /work-orders/{number}/decline"] = OfEmployee,
        ["POST /work-orders/{number}/decline"] = OfEmployee.With(("Input.Reason", Words)),
        ["GET /work-orders/{number}/choose"] = OfEmployee,
        ["POST /work-orders/{number}/choose"] = OfEmployee.With(("offer", "1"), ("way", "1")),
        ["GET /work-orders/{number}/reopen"] = OfEmployee,
        ["POST /work-orders/{number}/reopen"] = OfEmployee.With(("Input.Reason", Words)),
        ["GET /work-orders/{number}/continue"] = OfEmployee,
        ["POST /work-orders/{number}/continue"] = OfEmployee.With(("Input.Reason", Words)),
        ["GET /work-orders/{number}/withdraw"] = OfEmployee,
        ["POST /work-orders/{number}/withdraw"] = OfEmployee.With(("Input.Reason", Words)),

        // Whoever holds the sealed link of a mail; without one it is shown why it cannot be used.
        ["GET /work-orders/{number}/way"] = Anybody.AreRefused(),
        ["POST /work-orders/{number}/way"] = Anybody.With(("T", "no-such-link"), ("way", "1")).AreRefused(),
        ["GET /work-orders/{number}/verdict"] = Anybody.AreRefused(),
        ["POST /work-orders/{number}/verdict"] = Anybody.With(("T", "no-such-link"), ("Input.Works", "true")).AreRefused(),

        // First and second level.
        ["GET /work-orders/{number}/ask"] = OfStaff,
        ["POST /work-orders/{number}/ask"] = OfStaff.With(("Input.Question", Words)),
        ["POST /work-orders/{number}/call Keep"] = OfStaff.With(("Input.Summary", Words)),
        ["POST /work-orders/{number}/call Forget"] = OfStaff,
        ["GET /work-orders/{number}/call"] = OfStaff,
        ["POST /work-orders/{number}/call"] = OfStaff.With(("Input.Direction", "Outgoing"), ("Input.Reached", "true"), ("Input.Summary", Words)),
        ["GET /work-orders/{number}/classify"] = OfStaff,
        ["POST /work-orders/{number}/classify"] = OfStaff.With(("Input.Kind", nameof(WorkOrderKind.Question))),
        ["GET /work-orders/{number}/hold"] = OfStaff,
        ["POST /work-orders/{number}/hold"] = OfStaff.With(("Input.Reason", "Vendor"), ("Input.Note", Words), ("Input.ResumeOn", "2026-03-09")),
        ["GET /work-orders/{number}/checklist"] = OfStaff,
        ["POST /work-orders/{number}/checklist"] = OfStaff.With(("Input.Item", "1"), ("Input.Mark", "Done")),
        ["GET /work-orders/{number}/link"] = OfStaff,
        ["POST /work-orders/{number}/link"] = OfStaff.With(("Input.Kind", "RelatedTo"), ("Input.Other", "WO-000001")),
        ["GET /callbacks"] = Staff,
        ["GET /work-orders/{number}/promise-call"] = OfStaff,
        ["POST /work-orders/{number}/promise-call"] = OfStaff.With(("Input.Caller", AccessWorld.ColleaguesKey), ("Input.On", "2026-03-09"), ("Input.At", "09:00"), ("Input.What", Words)),
        ["GET /work-orders/{number}/promised-call/{promise:int}"] = OfStaff,
        ["POST /work-orders/{number}/promised-call/{promise:int} Reached"] = OfStaff.With(("Said", Words)),
        ["POST /work-orders/{number}/promised-call/{promise:int} Again"] = OfStaff.With(("Said", Words), ("Again", "3")),
        ["POST /work-orders/{number}/promised-call/{promise:int} Drop"] = OfStaff.With(("Said", Words)),
        ["GET /work-orders/{number}/visit"] = OfStaff,
        ["POST /work-orders/{number}/visit"] = OfStaff.With(("Input.TechnicianId", AccessWorld.ColleaguesKey), ("Input.On", "2026-03-09"), ("Input.From", "09:00"), ("Input.Until", "11:00"), ("Input.Place", Words), ("Input.Purpose", Words)),
        ["GET /work-orders/{number}/visit/{visit:int}"] = OfStaff,
        ["POST /work-orders/{number}/visit/{visit:int} Done"] = OfStaff.With(("Outcome", Words)),
        ["POST /work-orders/{number}/visit/{visit:int} Move"] = OfStaff.With(("Input.TechnicianId", AccessWorld.ColleaguesKey), ("Input.On", "2026-03-09"), ("Input.From", "09:00"), ("Input.Until", "11:00"), ("Input.Reason", Words)),
        ["POST /work-orders/{number}/visit/{visit:int} Cancel"] = OfStaff.With(("CancelReason", Words)),
        ["GET /work-orders/{number}/ways"] = OfStaff,
        ["POST /work-orders/{number}/ways"] = OfStaff.With(("Input.Question", Words), ("Input.Until", "2026-03-09"), ("Input.Ways[0].Title", "Repair"), ("Input.Ways[0].Happens", Words), ("Input.Ways[0].Takes", "An hour"), ("Input.Ways[1].Title", "Replacement"), ("Input.Ways[1].Happens", Words), ("Input.Ways[1].Takes", "A day")),
        ["GET /work-orders/{number}/ways/withdraw"] = OfStaff,
        ["POST /work-orders/{number}/ways/withdraw"] = OfStaff.With(("Input.Reason", Words)),
        ["GET /work-orders/{number}/remote-help"] = OfStaff,
        ["POST /work-orders/{number}/remote-help"] = OfStaff.With(("Input.Tool", AccessWorld.Tool), ("Input.Consent", "OnThePhone")),
        ["GET /work-orders/{number}/remote-help/end"] = OfStaff,
        ["POST /work-orders/{number}/remote-help/end"] = OfStaff.With(("Input.Outcome", Words), ("Input.Minutes", "5")),
        ["POST /work-orders/{number}/link Remove"] = OfStaff.With(("kind", "RelatedTo"), ("otherId", "1")),
        ["GET /work-orders/{number}/merge"] = OfStaff,
        ["POST /work-orders/{number}/merge"] = OfStaff.With(("Input.Other", "WO-000001")),
        ["GET /work-orders/{number}/separate"] = OfStaff,
        ["POST /work-orders/{number}/separate"] = OfStaff.With(("Input.Reason", Words)),
        ["GET /work-orders/{number}/split"] = OfStaff,
        ["POST /work-orders/{number}/split"] = OfStaff.With(("Input.Messages", "1"), ("Input.Title", Words), ("Input.Description", Words)),
        ["POST /work-orders/{number}/note Keep"] = OfStaff.With(("Input.Text", Words)),
        ["POST /work-orders/{number}/note Forget"] = OfStaff,
        ["GET /work-orders/{number}/note"] = OfStaff,
        ["POST /work-orders/{number}/note"] = OfStaff.With(("Input.Text", Words)),
        ["GET /work-orders/{number}/pass-on"] = OfStaff,
        ["POST /work-orders/{number}/pass-on"] = OfStaff.With(("Input.Channel", nameof(Tier.Applications)), ("Input.Reason", Words)),
        ["POST /work-orders/{number}/resolve Keep"] = OfStaff.With(("Input.Done", Words)),
        ["POST /work-orders/{number}/resolve Forget"] = OfStaff,
        ["GET /work-orders/{number}/resolve"] = OfStaff,
        ["POST /work-orders/{number}/resolve"] = OfStaff.With(("Input.Done", Words), ("Input.Kind", "Permanent"), ("Input.MinutesUsed", "5")),
        ["GET /work-orders/{number}/resume"] = OfStaff,
        ["POST /work-orders/{number}/resume"] = OfStaff,
        ["GET /work-orders/{number}/return"] = OfStaff,
        ["POST /work-orders/{number}/return"] = OfStaff.With(("Input.Reason", "Incomplete"), ("Input.Note", Words)),
        ["GET /work-orders/{number}/peek"] = OfStaff,
        ["GET /work-orders/{number}/put-back"] = OfStaff,
        ["POST /work-orders/{number}/put-back"] = OfStaff,
        ["GET /work-orders/{number}/take"] = OfStaff,
        ["POST /work-orders/{number}/take"] = OfStaff,

        // First level.
        ["GET /work-orders/{number}/accept-hand-over"] = OfHelpdesk,
        ["POST /work-orders/{number}/accept-hand-over"] = OfHelpdesk,
        ["GET /work-orders/{number}/decline-hand-over"] = OfHelpdesk,
        ["POST /work-orders/{number}/decline-hand-over"] = OfHelpdesk.With(("Input.Reason", Words)),
        ["GET /work-orders/{number}/withdraw-hand-over"] = OfHelpdesk,
        ["POST /work-orders/{number}/withdraw-hand-over"] = OfHelpdesk,
        ["GET /work-orders/{number}/hand-over"] = OfHelpdesk,
        ["POST /work-orders/{number}/hand-over"] = OfHelpdesk.With(("Input.ToId", AccessWorld.ColleaguesKey), ("Input.Reason", Words)),
        ["GET /work-orders/{number}/duplicate"] = OfHelpdesk,
        ["POST /work-orders/{number}/duplicate"] = OfHelpdesk.With(("Input.Other", "WO-000001")),
        ["GET /work-orders/{number}/escalate"] = OfHelpdesk,
        ["POST /work-orders/{number}/escalate"] = OfHelpdesk.With(("Input.Channel", nameof(Tier.NetworkAndDesktop)), ("Input.Reason", "NotResolved"), ("Input.Answers[1]", Words), ("Input.Answers[2]", Words), ("Input.Answers[3]", Words)),
        ["GET /work-orders/{number}/evaluate"] = OfHelpdesk,
        ["POST /work-orders/{number}/evaluate"] = OfHelpdesk.With(("Input.Choice", "Explain"), ("Input.Text", Words)),
        ["GET /work-orders/{number}/priority"] = OfHelpdesk,
        ["POST /work-orders/{number}/priority"] = OfHelpdesk.With(("Input.Priority", nameof(Priority.P2)), ("Input.Reason", Words)),

        // The team leader.
        ["GET /work-orders/{number}/reassign"] = OfTeamLeader,
        ["POST /work-orders/{number}/reassign"] = OfTeamLeader.With(("Input.ToId", AccessWorld.ColleaguesKey), ("Input.Reason", Words)),
        ["GET /loop-watch"] = TeamLeader,
        ["GET /work-orders/{number}/step-in"] = OfTeamLeader,
        ["POST /work-orders/{number}/step-in"] = OfTeamLeader.With(("Input.Why", Words)),
        ["GET /work-orders/{number}/step-in/agreed"] = OfTeamLeader,
        ["POST /work-orders/{number}/step-in/agreed"] = OfTeamLeader.With(("Input.Agreed", Words)),
        ["GET /work-orders/{number}/step-in/end"] = OfTeamLeader,
        ["POST /work-orders/{number}/step-in/end"] = OfTeamLeader.With(("Input.Outcome", Words)),

        // Policies.
        ["GET /settings/loop-watch"] = Settings,
        ["POST /settings/loop-watch"] = Settings.With(("Input.Declines", "2"), ("Input.DeclinesForIntervention", "3"), ("Input.Moves", "3"), ("Input.IdleDays", "3"), ("Input.HandOverHours", "4"), ("Input.Version", "0")),
        ["GET /settings/intake-questions"] = Settings,
        ["GET /settings/hand-over-packages"] = Settings,
        ["GET /settings/questions/new"] = Settings,
        ["POST /settings/questions/new"] = Settings,
        ["GET /settings/questions/{id:int}"] = Settings,
        ["POST /settings/questions/{id:int}"] = Settings,
        ["POST /settings/questions/{id:int} Retire"] = Settings,
        ["POST /settings/questions/{id:int} BringBack"] = Settings,
        ["GET /settings/priorities"] = Settings,
        ["POST /settings/priorities Save"] = Settings.With(("Seen.Id", "0"), ("Seen.Version", "0"), ("Input.Priority", nameof(Priority.P3))),
        ["POST /settings/priorities Remove"] = Settings.Sending(Stale),
        ["GET /settings"] = Settings,
        ["GET /settings/categories"] = Settings,
        ["GET /settings/categories/new"] = Settings,
        ["POST /settings/categories/new"] = Settings,
        ["GET /settings/categories/{id:int}"] = Settings,
        ["POST /settings/categories/{id:int}"] = Settings,
        ["POST /settings/categories/{id:int} Retire"] = Settings,
        ["POST /settings/categories/{id:int} BringBack"] = Settings,
        ["GET /settings/routine-tasks"] = Settings,
        ["GET /settings/routine-tasks/new"] = Settings,
        ["POST /settings/routine-tasks/new"] = Settings,
        ["POST /settings/routine-tasks/new Try"] = Settings,
        ["GET /settings/routine-tasks/{id:int}"] = Settings,
        ["POST /settings/routine-tasks/{id:int}"] = Settings,
        ["POST /settings/routine-tasks/{id:int} Try"] = Settings,
        ["POST /settings/routine-tasks/{id:int} Pause"] = Settings,
        ["POST /settings/routine-tasks/{id:int} Resume"] = Settings,
        ["GET /settings/calendars"] = Settings,
        ["GET /settings/calendars/new"] = Settings,
        ["POST /settings/calendars/new Preview"] = Settings,
        ["POST /settings/calendars/new Import"] = Settings,
        ["POST /settings/calendars/new Save"] = Settings,
        ["GET /settings/calendars/{id:int}"] = Settings,
        ["POST /settings/calendars/{id:int} Preview"] = Settings,
        ["POST /settings/calendars/{id:int} Import"] = Settings,
        ["POST /settings/calendars/{id:int} Save"] = Settings,
        ["GET /settings/services"] = Settings,
        ["GET /settings/services/new"] = Settings,
        ["POST /settings/services/new"] = Settings,
        ["GET /settings/services/{id:int}"] = Settings,
        ["POST /settings/services/{id:int}"] = Settings,
        ["POST /settings/services/{id:int} Retire"] = Settings,
        ["POST /settings/services/{id:int} BringBack"] = Settings,

        // The desk in figures.
        ["GET /dashboard"] = Reports,
        ["GET /dashboard/metrics"] = Reports,
        ["GET /dashboard/flow"] = Reports,
        ["GET /dashboard/csv"] = Reports,
        ["GET /dashboard/orders"] = TeamLeader,

        // Administration.
        ["GET /people"] = Administrator,
        ["GET /people/new"] = Administrator,
        ["POST /people/new"] = Administrator,
        ["GET /people/{id:int}"] = Administrator,
        ["POST /people/{id:int} Profile"] = Administrator,
        ["POST /people/{id:int} Duty"] = Administrator,
        ["POST /people/{id:int} Roles"] = Administrator,
        ["POST /people/{id:int} Invite"] = Administrator,
        ["POST /people/{id:int} SignOut"] = Administrator,
        ["POST /people/{id:int} ResetSecondFactor"] = Administrator,
        ["POST /people/{id:int} Disable"] = Administrator,
        ["POST /people/{id:int} Enable"] = Administrator,
        ["GET /outbox"] = Administrator,
        ["GET /outbox/{id:long}"] = Administrator,
        ["POST /outbox/{id:long} Retry"] = Administrator,
        ["POST /outbox/{id:long} Resend"] = Administrator,
        ["GET /audit"] = Administrator,
        ["GET /jobs/{**path}"] = Administrator,

        // For whoever watches over the machine, and what stands in the place of a failed page.
        ["GET /health/live"] = Anybody,
        ["GET /health/ready"] = Anybody,
        ["GET /error/{code:int}"] = Anybody.FindNothing(),
        ["GET /{**path:file}"] = Employee.FindNothing(),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What stands in the place of a route's parameter.</summary>
    internal static string ValueOf(string route, string parameter, AccessWorld.Owned order, AccessWorld world) => (route, parameter) switch
    {
        (_, "number") => order.Number,
        (_, "visit") => "1",
        (_, "promise") => "1",
        (_, "code") => "403",
        ("/attachments/{id}", "id") => order.AttachmentId.ToString(),
        ("/work-orders/views/{id:int}", "id") => "999999",
        ("/people/{id:int}", "id") => Text(world.StrangerId),
        ("/outbox/{id:long}", "id") => Text(FirstMessage),
        ("/settings/categories/{id:int}", "id") => Text(world.CategoryId),
        ("/settings/questions/{id:int}", "id") => Text(FirstQuestion),
        ("/settings/routine-tasks/{id:int}", "id") => Text(world.RoutineTaskId),
        ("/settings/calendars/{id:int}", "id") => Text(world.CalendarId),
        ("/settings/services/{id:int}", "id") => Text(world.ServiceId),
        ("/jobs/{**path}", "path") => "",
        ("/{**path:file}", "path") => "no-such-file.css",
        _ => throw new InvalidOperationException($"Say in {nameof(AccessExpectations)}.{nameof(ValueOf)} what stands for {{{parameter}}} in {route}."),
    };
}
