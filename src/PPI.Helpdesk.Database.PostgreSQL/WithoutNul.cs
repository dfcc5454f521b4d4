using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PPI.Helpdesk.Database.PostgreSQL;

/// <summary>Takes the character U+0000 out of every text: PostgreSQL holds none, and would fail a search in which somebody typed one.</summary>
internal sealed class WithoutNul : DbCommandInterceptor
{
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        foreach (DbParameter parameter in result.Parameters)
            if (parameter.Value is string text && text.Contains('\0', StringComparison.Ordinal))
                parameter.Value = text.Replace("\0", "", StringComparison.Ordinal);
        return result;
    }
}
