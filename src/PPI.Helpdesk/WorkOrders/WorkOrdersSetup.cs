using Microsoft.Extensions.DependencyInjection;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>What the work orders bring to the container.</summary>
public static class WorkOrdersSetup
{
    public static IServiceCollection AddWorkOrders(this IServiceCollection services)
    {
        services.AddOptions<WorkOrderOptions>().BindConfiguration(WorkOrderOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddScoped<WorkOrderIntake>()
            .AddScoped<WorkOrderMails>()
            .AddScoped<PriorityRules>()
            .AddScoped<ChannelNeeds>()
            .AddScoped<PeopleToChoose>()
            .AddScoped<WorkOrderDetails>()
            .AddScoped<OwnWorkOrders>()
            .AddScoped<AcceptHandOver>()
            .AddScoped<AcceptResolution>()
            .AddScoped<AddNote>()
            .AddScoped<AddParticipant>()
            .AddScoped<AnswerVerdictLink>()
            .AddScoped<AskCustomer>()
            .AddScoped<CallersOrders>()
            .AddScoped<AttachmentDownload>()
            .AddScoped<ChangeWorkOrder>()
            .AddScoped<ContinueWorkOrder>()
            .AddScoped<DeclineHandOver>()
            .AddScoped<DeclineResolution>()
            .AddScoped<EscalateWorkOrder>()
            .AddScoped<EvaluateWorkOrder>()
            .AddScoped<HoldWorkOrder>()
            .AddScoped<InstallPolicyDefaults>()
            .AddScoped<LinkWorkOrders>()
            .AddScoped<LogWorkOrder>()
            .AddScoped<MarkDuplicate>()
            .AddScoped<OfferHandOver>()
            .AddScoped<OverridePriority>()
            .AddScoped<PassOnWorkOrder>()
            .AddScoped<PolicyChanges>()
            .AddScoped<ProposeResolution>()
            .AddScoped<PutBackWorkOrder>()
            .AddScoped<ReassignWorkOrder>()
            .AddScoped<ReclassifyWorkOrder>()
            .AddScoped<RecordCall>()
            .AddScoped<RemindCustomers>()
            .AddScoped<RemoveChannelRequirement>()
            .AddScoped<RemoveParticipant>()
            .AddScoped<RemovePriorityRule>()
            .AddScoped<ReopenWorkOrder>()
            .AddScoped<ReplaceLostOwners>()
            .AddScoped<ReplyToWorkOrder>()
            .AddScoped<ResumeHeldWorkOrders>()
            .AddScoped<ResumeWorkOrder>()
            .AddScoped<RetitleWorkOrder>()
            .AddScoped<ReturnWorkOrder>()
            .AddScoped<SaveChannelRequirement>()
            .AddScoped<SavePriorityRule>()
            .AddScoped<TakeWorkOrder>()
            .AddScoped<WithdrawHandOver>()
            .AddScoped<WithdrawWorkOrder>();
    }
}
