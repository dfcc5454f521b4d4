using System.Net;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Tests.Attachments;

/// <summary>R-11, S-31: from the form to the order's page and back to the browser.</summary>
public sealed class Logging_a_work_order_with_files(AttachmentScene scene) : IClassFixture<AttachmentScene>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_order_is_saved_with_the_good_files_and_the_person_is_told_of_the_others()
    {
        using var form = await FormAsync("Scanner drops its connection");
        form.Add(new ByteArrayContent([1, 2, 3]), "files", "..\\scan <1>.log");
        form.Add(new ByteArrayContent(new byte[AttachmentScene.MaxBytes + 1]), "files", "dump.bin");

        using var answer = await scene.Requester.PostAsync("/work-orders/new", form, Cancel);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await scene.Requester.OpenAsync(answer.Headers.Location!.ToString(), Cancel);
        Assert.Contains("“dump.bin” was not attached: it is larger than 100000 bytes", page.Body!.TextContent, StringComparison.Ordinal);
        var link = Assert.Single(page.QuerySelectorAll("a[href*='/attachments/']"));
        Assert.Contains("scan _1_.log", link.TextContent, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], await scene.Requester.GetByteArrayAsync(link.GetAttribute("href"), Cancel));
    }

    [Fact]
    public async Task S07_a_form_cannot_say_what_a_file_is_or_to_whom_it_belongs()
    {
        using var form = await FormAsync("Label printer jams");
        form.Add(new ByteArrayContent([1]), "files", "label.html");
        foreach (var name in (string[])["IsInternal", "Input.IsInternal", "WorkOrderId", "UploadedById", "ContentType", "files[0].ContentType", "Input.Files[0].Id", "OwnerId", "Priority", "Input.Priority"])
            form.Add(new StringContent("1"), name);

        using var answer = await scene.Requester.PostAsync("/work-orders/new", form, Cancel);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var attachment = await scene.InDatabaseAsync(db => db.Attachments.AsNoTracking().SingleAsync(file => file.FileName == "label.html", Cancel));
        var order = await scene.InDatabaseAsync(db => db.WorkOrders.AsNoTracking().SingleAsync(one => one.Id == attachment.WorkOrderId, Cancel));
        Assert.Equal("Label printer jams", order.Title);
        Assert.Equal((false, order.RequesterId, "application/octet-stream"), (attachment.IsInternal, attachment.UploadedById, attachment.ContentType));
        Assert.Equal(Priority.P3, order.Priority);
    }

    [Fact]
    public async Task Without_the_forms_token_nothing_is_logged()
    {
        using var form = new MultipartFormDataContent { { new StringContent("Forged"), "Input.Title" }, { new ByteArrayContent([1]), "files", "forged.txt" } };

        using var answer = await scene.Requester.PostAsync("/work-orders/new", form, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(await scene.InDatabaseAsync(db => db.WorkOrders.AnyAsync(order => order.Title == "Forged", Cancel)));
        Assert.False(await scene.InDatabaseAsync(db => db.Attachments.AnyAsync(file => file.FileName == "forged.txt", Cancel)));
    }

    [Fact]
    public async Task Who_is_not_signed_in_stores_nothing()
    {
        var before = FilesOnDisk();
        using var nobody = scene.Browser();
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1]), "files", "anonymous.txt" } };

        using var answer = await nobody.PostAsync("/work-orders/new", form, Cancel);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(before, FilesOnDisk());
    }

    private int FilesOnDisk() =>
        Directory.Exists(scene["Attachments:Folder"]) ? Directory.EnumerateFiles(scene["Attachments:Folder"]!, "*", SearchOption.AllDirectories).Count() : 0;

    private async Task<MultipartFormDataContent> FormAsync(string title)
    {
        var page = await scene.Requester.OpenAsync("/work-orders/new", Cancel);
        var form = new MultipartFormDataContent { { new StringContent(title), "Input.Title" } };
        foreach (var hidden in page.QuerySelectorAll("main form input[type=hidden]"))
            form.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        return form;
    }
}
