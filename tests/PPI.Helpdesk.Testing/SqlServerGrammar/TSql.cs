using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace PPI.Helpdesk.Testing.SqlServerGrammar;

/// <summary>Microsoft's own grammar of SQL Server 2022.</summary>
public static class TSql
{
    /// <summary>What the grammar objects to, with the line; empty when the text is T-SQL.</summary>
    public static IReadOnlyList<string> Objections(string sql)
    {
        using var text = new StringReader(sql);
        _ = new TSql160Parser(initialQuotedIdentifiers: true).Parse(text, out var errors);
        return [.. errors.Select(error => $"line {error.Line}: {error.Message}")];
    }
}
