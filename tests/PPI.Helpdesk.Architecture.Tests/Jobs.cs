using Microsoft.Extensions.DependencyInjection;
using Mono.Cecil;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Web.Hosting;

namespace PPI.Helpdesk.Architecture.Tests;

/// <summary>The table of schedules names jobs that exist, each once.</summary>
public sealed class Jobs
{
    [Fact]
    public void Every_schedule_runs_a_job_of_the_core() =>
        Rule.NoneOf(JobSchedules.All, schedule => schedule.Job.Assembly != typeof(Clock).Assembly || schedule.Job.GetMethod("RunAsync") is null, schedule => $"{schedule.Name} runs {schedule.Job}");

    [Fact]
    public void Every_schedule_has_a_name_and_a_job_of_its_own()
    {
        Rule.NoneOf(JobSchedules.All.GroupBy(schedule => schedule.Name), names => names.Count() > 1, names => names.Key);
        Rule.NoneOf(JobSchedules.All.GroupBy(schedule => schedule.Job), jobs => jobs.Count() > 1, jobs => jobs.Key.FullName!);
    }

    /// <summary>Run when the database is prepared, or for a demonstration, and not by the schedule.</summary>
    private static readonly string[] AtStart = ["InstallPolicyDefaults", "InstallServiceLevelDefaults", "AddDemoPeople", "SeedDemo"];

    [Fact]
    public void Every_job_of_the_core_is_scheduled()
    {
        var scheduled = JobSchedules.All.Select(schedule => schedule.Job.FullName).ToHashSet();
        var jobs = House.Core.WrittenTypes().Where(type => type.Methods.Any(IsSweep) && !AtStart.Contains(type.Name));

        Rule.NoneOf(jobs, job => !scheduled.Contains(job.FullName), job => job.FullName);
    }

    /// <summary>Nobody asks for it, nothing is handed to it, and it answers nothing but a count.</summary>
    private static bool IsSweep(MethodDefinition method) =>
        method is { Name: "RunAsync", IsPublic: true, Parameters: [{ ParameterType.Name: nameof(CancellationToken) }] }
        && method.ReturnType.FullName is "System.Threading.Tasks.Task" or "System.Threading.Tasks.Task`1<System.Int32>";

    [Fact]
    public async Task Every_scheduled_job_can_be_made()
    {
        await using var app = new HelpdeskApp();
        await app.InitializeAsync();
        await using var scope = app.NewScope();

        Rule.NoneOf(JobSchedules.All, schedule => ActivatorUtilities.GetServiceOrCreateInstance(scope.ServiceProvider, schedule.Job) is null, schedule => schedule.Name);
    }
}
