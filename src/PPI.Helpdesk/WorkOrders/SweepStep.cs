using Microsoft.Extensions.Logging;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>One order of a sweep: what fails on it does not keep the others waiting.</summary>
internal static class SweepStep
{
    public static async Task RunAsync(HelpdeskDbContext db, ILogger log, int workOrderId, Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception overtaken) when (overtaken is ChangedMeanwhileException or RuleBrokenException)
        {
            log.LogInformation("The sweep leaves {WorkOrder} as it is: {Reason}", WorkOrder.NumberOf(workOrderId), overtaken.Message);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The sweep failed on {WorkOrder} and goes on with the next", WorkOrder.NumberOf(workOrderId));
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
