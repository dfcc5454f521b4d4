using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.Database.SqlServer;

namespace PPI.Helpdesk.Testing.SqlServerGrammar;

/// <summary>
/// Follows a test's SQLite context: every query and every kind of save is translated for SQL Server too, and its statements are parsed with SQL Server's grammar.
/// A query that SQL Server cannot run thereby fails the very test that asks it, on a machine without SQL Server.
/// </summary>
public static class SqlServerTwin
{
    private static readonly MethodInfo RunMethod = typeof(SqlServerTwin).GetMethod(nameof(RunAs), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly ConcurrentDictionary<Expression, bool> SeenQueries = new(ExpressionEqualityComparer.Instance);
    private static readonly ConcurrentDictionary<string, bool> SeenSaves = new();
    private static readonly ConcurrentDictionary<string, bool> Parsed = new();

    /// <summary>The distinct statements that SQL Server's grammar has accepted in this run.</summary>
    public static IReadOnlyCollection<string> Statements => [.. Parsed.Keys];

    [SuppressMessage("Usage", "EF1001", Justification = "See FollowedQueries.")]
    public static void Follow(DbContextOptionsBuilder options) => options
        .ReplaceService<IQueryCompiler, FollowedQueries>()
        .AddInterceptors(FollowedSaves.Instance);

    internal static void Query(Expression query, IReadOnlyDictionary<string, object?> parameters)
    {
        if (!SeenQueries.TryAdd(query, true))
            return;
        var result = query.Type.GetInterfaces().Append(query.Type).FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQueryable<>)) is { } sequence
            ? typeof(IEnumerable<>).MakeGenericType(sequence.GenericTypeArguments)
            : query.Type;
        // A split query's further statements are only made when rows come; unsplit, all of it stands in one.
        foreach (var form in new[] { query, Unsplit.Instance.Visit(query) }.Distinct())
            Check(twin => RunMethod.MakeGenericMethod(result).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [twin, form, parameters], null), form.ToString);
    }

    internal static void Save(IEnumerable<EntityEntry> entries)
    {
        foreach (var entry in entries.Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            var changed = string.Join(',', entry.Properties.Where(property => property.IsModified).Select(property => property.Metadata.Name));
            if (SeenSaves.TryAdd($"{entry.State} {entry.Metadata.Name} {changed}", true))
                Check(twin => SaveCopy(twin, entry), () => $"{entry.State} {entry.Metadata.DisplayName()} ({changed})");
        }
    }

    private static void Check(Action<HelpdeskDbContext> act, Func<string> what)
    {
        var statements = new List<string>();
        var options = new DbContextOptionsBuilder<HelpdeskDbContext>();
        new SqlServerProvider().Configure(options, "Server=nowhere;Database=helpdesk");
        using var twin = new HelpdeskDbContext(options.AddInterceptors(new NothingIsSent(statements)).Options);
        twin.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        try
        {
            act(twin);
        }
        catch (Exception failure)
        {
            throw new NotForSqlServerException($"SQL Server cannot be asked this, although SQLite can: {failure.Message}\n{what()}", failure);
        }
        if (statements.Count == 0)
            throw new NotForSqlServerException($"This made no statement for SQL Server, so nothing was checked.\n{what()}");
        foreach (var statement in statements.Where(statement => Parsed.TryAdd(statement, true)))
            if (TSql.Objections(statement) is { Count: > 0 } objections)
                throw new NotForSqlServerException($"SQL Server's grammar refuses a statement: {string.Join("; ", objections)}\n{statement}");
    }

    private static void RunAs<TResult>(HelpdeskDbContext twin, Expression query, IReadOnlyDictionary<string, object?> parameters)
    {
        var run = twin.GetService<IDatabase>().CompileQuery<TResult>(new OnModelOf(twin).Visit(query), async: false);
        var context = twin.GetService<IQueryContextFactory>().Create();
        foreach (var (name, value) in parameters)
            context.Parameters[name] = value;
        try
        {
            if (run(context) is System.Collections.IEnumerable rows and not string)
                foreach (var _ in rows)
                    throw new InvalidOperationException("A row came from a server that does not exist.");
        }
        catch (InvalidOperationException nothing) when (MeansNoRow(nothing))
        {
            // The statement is made and taken; that no row came back is how the twin works.
        }
    }

    /// <summary>The second is said where rows are buffered, as for a split query.</summary>
    private static bool MeansNoRow(InvalidOperationException failure) =>
        failure.Message.Contains("no elements", StringComparison.Ordinal) || failure.Message.Contains("as many fields as expected", StringComparison.Ordinal);

    private static void SaveCopy(HelpdeskDbContext twin, EntityEntry entry)
    {
        var copy = twin.Entry(entry.CurrentValues.ToObject());
        copy.State = entry.State == EntityState.Modified ? EntityState.Unchanged : entry.State;
        foreach (var property in entry.Properties)
        {
            var twinProperty = copy.Property(property.Metadata.Name);
            if (property.Metadata.IsShadowProperty())
                twinProperty.CurrentValue = property.CurrentValue;
            if (entry.State == EntityState.Added && property.IsTemporary)
                twinProperty.IsTemporary = true;
            if (entry.State == EntityState.Modified && property.IsModified)
                twinProperty.IsModified = true;
        }
        try
        {
            twin.SaveChanges();
        }
        catch (DbUpdateException)
        {
            // No row came back from a server that does not exist; the statement is made and taken.
        }
    }

    private sealed class Unsplit : ExpressionVisitor
    {
        public static readonly Unsplit Instance = new();

        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Method.Name == nameof(RelationalQueryableExtensions.AsSplitQuery) ? Visit(node.Arguments[0]) : base.VisitMethodCall(node);
    }

    /// <summary>The same query on the twin's model.</summary>
    private sealed class OnModelOf(HelpdeskDbContext twin) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression root
            ? new EntityQueryRootExpression(twin.Model.FindEntityType(root.EntityType.Name)!)
            : base.VisitExtension(node);
    }
}
