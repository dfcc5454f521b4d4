using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Web.Attachments;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>The helpdesk logs a work order on behalf of a caller, and, when it was fixed on the call, closes it in the same go.</summary>
[Authorize(Policy = Policies.Helpdesk), ReceivesFiles]
public sealed class LogCallModel(LogWorkOrder log, AddCall add, CategoryList categories, QuestionList questions, PeopleToChoose people, CallersOrders callersOrders)
    : IntakePage(categories, questions)
{
    [BindProperty]
    public CallerInput Call { get; set; } = new();

    [FromQuery]
    public string? Q { get; set; }

    /// <summary>The script asks for the part that it puts below the field.</summary>
    [FromQuery(Name = "part")]
    public bool AsPart { get; set; }

    public IReadOnlyList<PersonChoice> Found { get; private set; } = [];

    public PersonChoice? Caller { get; private set; }

    public CallersHistory History { get; private set; } = CallersHistory.None;

    /// <summary>Staff who call about a matter of their own are its customers, and write there as such.</summary>
    public bool CanAddTo => Caller is not null && Caller.Id != User.ToActor().PersonId;

    public bool IsDeviceOfLastOrder => History.Device.Length > 0 && Input.Asset == History.Device;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "caller")] int? callerId, CancellationToken cancel)
    {
        Found = await people.FindAsync(User.ToActor(), Q, cancel);
        if (Found is [var only] && !AsPart && callerId is null)
            return Redirect($"/work-orders/log-call?caller={only.Id}");
        Call.CallerId = callerId;
        await ReadForShowingAsync(cancel);
        Input = DraftInput.For(Caller);
        Input.Asset = History.Device;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Call.AddTo is null)
            await CheckAnswersAsync(cancel);
        if (!ModelState.IsValid)
            return Page();
        var (actor, callerId, files) = (User.ToActor(), Call.CallerId!.Value, HttpContext.ReceivedFiles());
        if (Call.Existing is { } seen)
        {
            await add.RunAsync(actor, seen, callerId, Call.SummaryOf(Input), Call.Fix, files.Stored, cancel);
            this.Tell($"The call is added to {WorkOrder.NumberOf(seen.Id)}{(Call.FixedOnCall ? ", which is resolved and confirmed" : "")}. {files.Complaint}");
            return Redirect($"/work-orders/{WorkOrder.NumberOf(seen.Id)}");
        }
        var draft = Input.Draft(callerId, Call.Intake) with { TriedOnCall = Call.Tried };
        var id = await log.RunAsync(actor, draft, files.Stored, Call.Fix, cancel);
        this.Tell($"{WorkOrder.NumberOf(id)} is logged{(Call.FixedOnCall ? ", resolved and confirmed" : "")}. {files.Complaint}");
        return Redirect($"/work-orders/{WorkOrder.NumberOf(id)}");
    }

    public override async Task ReadForShowingAsync(CancellationToken cancel)
    {
        if (Call.CallerId is not { } id || (Caller = await people.OneAsync(id, cancel)) is null)
            return;
        await base.ReadForShowingAsync(cancel);
        History = await callersOrders.RunAsync(User.ToActor(), id, cancel);
    }
}

/// <summary>What is typed about the call; the rest of the form is as for any new work order.</summary>
public sealed class CallerInput : IValidatableObject
{
    [Required(ErrorMessage = "Choose who is calling.")]
    public int? CallerId { get; set; }

    public IntakeChannel Intake { get; set; } = IntakeChannel.Phone;

    public bool FixedOnCall { get; set; }

    [MaxLength(WorkOrder.TextLength, ErrorMessage = "That is longer than 20,000 characters. Attach it as a file instead.")]
    public string? Done { get; set; }

    [Range(0, WorkOrder.MaxMinutes, ErrorMessage = "The time used is a whole number of minutes, from 0 to 43,200.")]
    public int MinutesUsed { get; set; }

    /// <summary>"12:7": the call belongs to order 12, as its version 7 was shown; without it a new order is logged.</summary>
    [RegularExpression(@"[1-9][0-9]{0,8}:[0-9]{1,9}", ErrorMessage = "Press the button beside the work order that the call is about.")]
    public string? AddTo { get; set; }

    internal SeenWorkOrder? Existing =>
        AddTo?.Split(':') is [var id, var version] ? new SeenWorkOrder(int.Parse(id, CultureInfo.InvariantCulture), int.Parse(version, CultureInfo.InvariantCulture)) : null;

    internal Resolution? Fix => FixedOnCall ? new Resolution(Done!, ResolutionKind.Permanent, MinutesUsed) : null;

    /// <summary>What was tried without success.</summary>
    internal string Tried => FixedOnCall || string.IsNullOrWhiteSpace(Done) ? "" : $"Tried: {Done}";

    internal string SummaryOf(DraftInput draft) =>
        string.Join("\n\n", new[] { draft.Title, draft.Description, Tried }.Where(part => !string.IsNullOrWhiteSpace(part)));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Choices.CallIntakes.Any(choice => choice.Value == Intake.ToString()))
            yield return new ValidationResult("Choose how they reached us from the list.", [nameof(Intake)]);
        if (FixedOnCall && string.IsNullOrWhiteSpace(Done))
            yield return new ValidationResult("Write what was done.", [nameof(Done)]);
    }
}
