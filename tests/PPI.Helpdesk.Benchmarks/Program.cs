using PPI.Helpdesk.Benchmarks;

// dotnet run -c Release --project tests/PPI.Helpdesk.Benchmarks -- [--orders 10000,100000] [--seconds 5] [--postgresql CONNECTION] [--answers 200]
var settings = BenchmarkSettings.Parse(args);
if (settings is null)
    return 2;
if (settings.Answers > 0)
{
    await S11_Answer_times.RunAsync(settings);
    return 0;
}
foreach (var orders in settings.Orders)
    await LoadBenchmark.RunAsync(settings, orders);
return 0;
