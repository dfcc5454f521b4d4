using System.Net;
using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Web.Hosting;
using PPI.Helpdesk.Web.Tests.People;

namespace PPI.Helpdesk.Web.Tests.Hosting;

public sealed class S63_JobsDashboardTests(HelpdeskApp app) : IClassFixture<HelpdeskApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("e", Roles.Employee, SupportChannels.None)]
    [InlineData("c", Roles.Consultant, SupportChannels.None)]
    [InlineData("s", Roles.Specialist, SupportChannels.Applications)]
    [InlineData("t", Roles.TeamLeader, SupportChannels.None)]
    [InlineData("r", Roles.Reviewer, SupportChannels.None)]
    public async Task Only_administrators_see_the_jobs(string name, Roles roles, SupportChannels channels)
    {
        using var browser = await app.SignInAsync("jobs-" + name, roles, channels);
        foreach (var path in (string[])["/jobs", "/jobs/recurring", "/jobs/servers", "/jobs/js1234"])
        {
            using var answer = await browser.GetAsync(path, Cancel);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
        using var trigger = await browser.PostAsync("/jobs/recurring/trigger", new FormUrlEncodedContent([new("jobs[]", "send-mail")]), Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, trigger.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public async Task Nobody_gets_in_by_being_on_the_same_machine(string? forwardedFor)
    {
        await using var local = new HelpdeskOnThisMachine();
        await local.InitializeAsync();
        using var employee = await local.SignInAsync("jobs-l", Roles.Employee);
        using var refused = await employee.GetAsync("/jobs", Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var browser = local.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/jobs");
        if (forwardedFor is not null)
            request.Headers.Add("X-Forwarded-For", forwardedFor);

        using var answer = await browser.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in", new Uri(HelpdeskApp.Address, answer.Headers.Location!).AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_sees_them_but_changes_nothing_without_a_form_token()
    {
        using var browser = await app.SignInAsync("jobs-a", Roles.Administrator);
        using var seen = await browser.GetAsync("/jobs/recurring", Cancel);
        using var trigger = await browser.PostAsync("/jobs/recurring/trigger", new FormUrlEncodedContent([new("jobs[]", "send-mail")]), Cancel);

        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        Assert.False(trigger.IsSuccessStatusCode);
        Assert.InRange((int)trigger.StatusCode, 400, 499);
    }

    [Fact]
    public async Task The_dashboards_scripts_keep_to_our_content_policy()
    {
        using var browser = await app.SignInAsync("jobs-p", Roles.Administrator);
        var page = await browser.OpenAsync("/jobs", Cancel);

        Assert.NotEmpty(page.Scripts);
        Assert.All(page.Scripts, script => Assert.False(string.IsNullOrEmpty(script.Source), $"an inline script: {script.Text}"));
    }

    [Fact]
    public void Every_schedule_names_a_job_that_the_container_can_make()
    {
        using var scope = app.NewScope();

        Assert.NotEmpty(JobSchedules.All);
        Assert.Equal(JobSchedules.All.Count, JobSchedules.All.Select(schedule => schedule.Name).Distinct().Count());
        Assert.All(JobSchedules.All, schedule => Assert.NotNull(ActivatorUtilities.GetServiceOrCreateInstance(scope.ServiceProvider, schedule.Job)));
    }

    [Fact]
    public void Every_schedule_is_one_that_the_job_server_understands()
    {
        var jobs = app.Services.GetRequiredService<IRecurringJobManager>();

        foreach (var schedule in JobSchedules.All)
            schedule.Register(jobs);

        using var connection = app.Services.GetRequiredService<JobStorage>().GetConnection();
        Assert.Equal(JobSchedules.All.Count, Hangfire.Storage.StorageConnectionExtensions.GetRecurringJobs(connection).Count(job => job.Error is null));
    }

    /// <summary>Every request comes from the machine itself, as behind a proxy beside the program.</summary>
    private sealed class HelpdeskOnThisMachine : HelpdeskBehindProxy
    {
        protected override string Peer => "127.0.0.1";
    }
}
