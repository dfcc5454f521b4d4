namespace PPI.Helpdesk.CrashTest;

/// <summary>One order that somebody sends, until it is acknowledged or they give up.</summary>
internal sealed class Submission(int index)
{
    /// <summary>The same in every attempt to send it.</summary>
    public Guid Key { get; } = Guid.NewGuid();

    public string Title => $"Crash test {Key:N}";

    public bool HasFile => index % 4 == 0;

    /// <summary>Some people do not try again: whether their order is there is unknown to them, but it must be whole or absent.</summary>
    public bool IsTriedAgain => index % 5 != 0;

    public bool IsAcknowledged { get; set; }

    public MultipartFormDataContent Form(string token)
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent(Key.ToString()), "Input.SubmissionKey" },
            { new StringContent("Incident"), "Input.Kind" },
            { new StringContent(Title), "Input.Title" },
            { new StringContent("The program ended while I was typing."), "Input.Description" },
        };
        if (HasFile)
            form.Add(new ByteArrayContent(new byte[2000]), "files", "screen.bin");
        return form;
    }
}
