using PPI.Helpdesk.Benchmarks;

// dotnet run -c Release --project tests/PPI.Helpdesk.Benchmarks -- [--orders 10000,100000] [--seconds 5] [--postgresql CONNECTION] [--answers 200]
if (args is [BarePage.Verb, var provider, var connectionString])
{
    await BarePage.RunAsync(provider, connectionString);
    return 0;
}
var settings = BenchmarkSettings.Parse(args);
if (settings is null)
    return 2;
if (settings.Answers > 0)
{
    await S11_Answer_times.RunAsync(settings);
    return 0;
}
foreach (var (size, database) in settings.Runs())
    await LoadBenchmark.RunAsync(settings, size, database);
return 0;
