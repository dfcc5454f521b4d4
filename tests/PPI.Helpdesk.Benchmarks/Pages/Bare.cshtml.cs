using System.Data.Common;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PPI.Helpdesk.Benchmarks.Pages;

/// <summary>Fifty rows by raw ADO.NET.</summary>
public sealed class BareModel(DbConnection connection) : PageModel
{
    public IReadOnlyList<BareRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await connection.OpenAsync(cancel);
        await using var query = connection.CreateCommand();
        query.CommandText = "SELECT \"Id\", \"Title\", \"Status\", \"Tier\", \"Location\", \"LoggedAt\" FROM \"WorkOrders\" WHERE \"ClosedAt\" IS NULL ORDER BY \"NextDueAt\", \"Id\" LIMIT 50";
        await using var reader = await query.ExecuteReaderAsync(cancel);
        List<BareRow> rows = [];
        while (await reader.ReadAsync(cancel))
            rows.Add(new BareRow(reader.GetInt32(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetDateTime(5)));
        Rows = rows;
    }
}

/// <summary>One row of the bare page.</summary>
public sealed record BareRow(int Id, string Title, string Status, string Tier, string Location, DateTime LoggedAt);
