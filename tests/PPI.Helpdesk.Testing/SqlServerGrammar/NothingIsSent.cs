using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PPI.Helpdesk.Testing.SqlServerGrammar;

/// <summary>Stands where SQL Server would: takes every statement, sends none, and answers that there are no rows.</summary>
internal sealed class NothingIsSent(List<string> statements) : DbCommandInterceptor, IDbConnectionInterceptor
{
    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        statements.Add(command.CommandText);
        return InterceptionResult<DbDataReader>.SuppressWithResult(NoRows());
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        statements.Add(command.CommandText);
        return InterceptionResult<int>.SuppressWithResult(0);
    }

    private static DataTableReader NoRows()
    {
        using var none = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        return none.CreateDataReader();
    }
}
