using PPI.Helpdesk.CrashTest;

// kill -9 at random while many people log work orders. R-18: SIGTERM under load. What was acknowledged must be there, once and whole.
if (args is ["two-nodes"])
    return await TwoNodes.ShowAsync();
var plan = Plan.Read(args);
if (plan is null)
    return 2;
await using var run = await Run.PrepareAsync(plan);
await run.EndRepeatedlyAsync();
var verdict = await Verdict.ReadAsync(run);
Console.WriteLine(verdict.ToString());
return verdict.Holds ? 0 : 1;
