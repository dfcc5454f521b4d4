using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace PPI.Helpdesk.Attachments;

/// <summary>What attachments bring to the container.</summary>
public static class AttachmentsSetup
{
    public static IServiceCollection AddAttachments(this IServiceCollection services)
    {
        services.AddOptions<AttachmentOptions>().BindConfiguration(AttachmentOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<AttachmentOptions>, AttachmentOptionsCheck>()
            .AddSingleton<IFileStore, FolderFileStore>()
            .AddScoped<ReceiveAttachment>()
            .AddScoped<RemoveOrphanedFiles>();
    }
}
