using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Imports;

namespace PPI.Helpdesk.Web.Hosting.Commands;

/// <summary><c>import PATH</c>: the incidents of another system, with their timelines.</summary>
public static class ImportCommand
{
    /// <summary>The exit code when the file, the mapping or the arguments cannot be used at all, and nothing was changed.</summary>
    public const int Unusable = 2;

    private const string Format = "servicenow-log";

    public static Command Make(Func<WebApplication> open)
    {
        var path = new Argument<string?>("PATH") { Description = "The file to read: CSV with a header, one row per change of an incident.", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string>("--format") { Description = $"What the file is. There is one format: {Format}, an incident event log of ServiceNow.", DefaultValueFactory = _ => Format };
        var mapping = new Option<string?>("--mapping") { Description = "A JSON file that says which tier each group is and what each state means. Without it, the one that ships." };
        var writeMapping = new Option<string?>("--write-mapping") { Description = "Writes a mapping with the groups of the file, to be edited, and imports nothing." };
        var timeZone = new Option<string>("--time-zone") { Description = "The zone of the file's local times, for example America/New_York.", DefaultValueFactory = _ => "UTC" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Says what would come in and what would be refused, and changes nothing." };
        var command = new Command("import",
            "Imports incidents of another system as work orders with their timelines. What is here already stays as it is, so an import may be repeated or continued. " +
            "Exit code 0: everything is in; 1: incidents were left out because of the rows that are listed; 2: the file, the mapping or an argument cannot be used.")
        {
            path, format, mapping, writeMapping, timeZone, dryRun,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            try
            {
                if (!string.Equals(parsed.GetValue(format), Format, StringComparison.OrdinalIgnoreCase))
                    throw new UnusableFileException($"There is no format \"{parsed.GetValue(format)}\". Write --format {Format}.");
                var file = parsed.GetValue(path) ?? throw new UnusableFileException($"Which file? Write: import --format {Format} PATH");
                var request = new ImportRequest(file, Mapping(parsed.GetValue(mapping)), parsed.GetValue(timeZone)!, parsed.GetValue(dryRun));
                return parsed.GetValue(writeMapping) is { } target ? WriteMapping(request, target, cancel) : await ImportAsync(open, request, cancel);
            }
            catch (UnusableFileException unusable)
            {
                await Console.Error.WriteLineAsync(unusable.Message);
                return Unusable;
            }
        });
        return command;
    }

    private static ImportMapping Mapping(string? path) => path is null ? ImportMapping.Default() : ImportMapping.Read(path);

    private static int WriteMapping(ImportRequest request, string target, CancellationToken cancel)
    {
        var survey = IncidentLogSurvey.Of(new IncidentLog(request.Path, LogTime.In(request.TimeZone)), request.Mapping, cancel);
        request.Mapping.Write(target, survey.Groups);
        Console.Out.WriteLine($"Wrote {target} with {survey.Groups.Count} groups. Edit it, then import with --mapping {target}.");
        return CommandLine.Done;
    }

    private static async Task<int> ImportAsync(Func<WebApplication> open, ImportRequest request, CancellationToken cancel)
    {
        await using var app = open();
        await app.PrepareDatabaseAsync();
        try
        {
            var report = await app.InScopeAsync(services => services.GetRequiredService<ImportIncidentLog>().RunAsync(request, Console.Out.WriteLine, cancel));
            Console.Out.WriteLine(Told(report, request.DryRun));
            return report.IsComplete ? CommandLine.Done : CommandLine.Refused;
        }
        catch (DbUpdateException failure)
        {
            throw new StartRefusedException($"The database refused a part of the import: {failure.InnerException?.Message ?? failure.Message} What came in before stays. If another import was running, start this one again.", failure);
        }
    }

    private static string Told(ImportReport report, bool dryRun) =>
        $"{(dryRun ? "Would import" : "Imported")} {report.Imported} work orders; {report.AlreadyImported} were imported already; {report.RefusedIncidents} incidents left out because of {report.RefusedRows.Count} refused rows.";
}
