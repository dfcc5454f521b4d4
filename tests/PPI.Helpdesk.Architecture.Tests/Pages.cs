using Microsoft.EntityFrameworkCore;
using Mono.Cecil;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.Architecture.Tests;

/// <summary>A page binds, checks, calls and redirects; it says who may open it; it never binds an entity.</summary>
public sealed class Pages
{
    /// <summary>The pages that a person without a session may open, and why.</summary>
    private static readonly Dictionary<string, string> Anonymous = new()
    {
        ["SignInModel"] = "how a session begins",
        ["SecondStepModel"] = "how a session begins for whoever has a second factor; the proved password is its credential",
        ["VerdictModel"] = "the customer's answer by the sealed link of a mail, which is its credential",
        ["WayLinkModel"] = "the customer's choice by the sealed link of a mail, which is its credential",
        ["ErrorModel"] = "says in plain words what went wrong, to anybody",
        ["ThemeModel"] = "light or dark, also before signing in",
        ["ForgottenModel"] = "asks for a link to choose a new password, and tells nothing",
        ["NewPasswordModel"] = "the link of a reset or an invitation, which is its credential",
        ["SetUpModel"] = "the first administrator, by the token printed at start; afterwards there is nothing",
    };

    [Fact]
    public void A_page_holds_no_database_context_and_no_query()
    {
        string[] forbidden = ["System.Linq.IQueryable", "System.Linq.Queryable", "Microsoft.EntityFrameworkCore.", "PPI.Helpdesk.Database."];
        var mentions = from page in House.Web.MainModule.Types
                       where IsPage(page)
                       from mention in page.Mentions()
                       select (page, mention);

        Rule.NoneOf(mentions, use => forbidden.Any(name => use.mention.FullName.StartsWith(name, StringComparison.Ordinal)), use => $"{use.page.FullName} mentions {use.mention.FullName}");
    }

    [Fact]
    public void Every_page_file_has_a_model_that_states_who_may_open_it()
    {
        var models = PageModels().ToList();
        var pages = House.Files("src/PPI.Helpdesk.Web/Pages", "*.cshtml").Where(file => File.ReadLines(file).Any(line => line.StartsWith("@page", StringComparison.Ordinal)));

        Rule.NoneOf(pages, page => !models.Exists(model => model.Name == ModelOf(page)), page => $"{Path.GetRelativePath(House.Root, page)} has no model {ModelOf(page)}");
        Rule.NoneOf(models, model => !StatesPolicy(model) && !model.Has("AllowAnonymousAttribute"), model => $"{model.FullName} states neither a policy nor that anybody may open it");
    }

    [Fact]
    public void Only_the_pages_of_the_list_may_be_opened_without_a_session()
    {
        var open = PageModels().Where(model => model.Has("AllowAnonymousAttribute")).Select(model => model.Name).ToList();

        Rule.NoneOf(open, name => !Anonymous.ContainsKey(name));
        Rule.NoneOf(Anonymous.Keys, name => !open.Contains(name), name => $"{name} is on the list, and no such page is open");
    }

    [Fact]
    public void S07_No_entity_is_bound_from_a_form()
    {
        using var db = new HelpdeskDbContext(new DbContextOptionsBuilder<HelpdeskDbContext>().UseSqlite().Options);
        var entities = db.Model.GetEntityTypes().Select(entity => entity.ClrType.FullName).ToHashSet();

        Assert.Contains("PPI.Helpdesk.People.Person", entities);
        Rule.NoneOf(Bound().SelectMany(WithMembers), bound => entities.Contains(bound.FullName), bound => bound.FullName);
    }

    private static bool IsPage(TypeDefinition type) =>
        type.Namespace.StartsWith("PPI.Helpdesk.Web.Pages", StringComparison.Ordinal) || type.Namespace.StartsWith("AspNetCoreGeneratedDocument", StringComparison.Ordinal) || Descends(type, "PageModel");

    private static IEnumerable<TypeDefinition> PageModels() => House.Web.WrittenTypes().Where(type => !type.IsAbstract && Descends(type, "PageModel"));

    private static bool Descends(TypeDefinition type, string ancestor)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.Resolve()?.BaseType)
            if (parent.Name == ancestor)
                return true;
        return false;
    }

    private static IEnumerable<TypeDefinition> WithBases(TypeDefinition? type)
    {
        for (; type is not null && type.Namespace.StartsWith("PPI.", StringComparison.Ordinal); type = type.BaseType?.Resolve())
            yield return type;
    }

    private static string? ModelOf(string page) =>
        File.ReadLines(page).FirstOrDefault(line => line.StartsWith("@model ", StringComparison.Ordinal))?["@model ".Length..].Trim().Split('.')[^1];

    private static bool StatesPolicy(TypeDefinition model) =>
        model.CustomAttributes.Any(a => a.AttributeType.Name == "AuthorizeAttribute" && (a.ConstructorArguments.Count == 1 || a.Properties.Any(p => p.Name == "Policy")));

    /// <summary>What a request can fill: bound properties, and the parameters of handlers.</summary>
    private static IEnumerable<TypeReference> Bound() =>
        PageModels().SelectMany(model => WithBases(model).SelectMany(type => type.Properties).Where(property => property.Has("BindPropertyAttribute") || model.Has("BindPropertiesAttribute")).Select(property => property.PropertyType)
            .Concat(model.Methods.Where(method => method.IsPublic && method.Name.StartsWith("On", StringComparison.Ordinal)).SelectMany(method => method.Parameters).Select(parameter => parameter.ParameterType)));

    private static IEnumerable<TypeReference> WithMembers(TypeReference type) => WithMembers(type, []);

    private static IEnumerable<TypeReference> WithMembers(TypeReference type, HashSet<string> seen)
    {
        if (type is GenericInstanceType generic)
            return generic.GenericArguments.SelectMany(argument => WithMembers(argument, seen));
        if (type is TypeSpecification wrapped)
            return WithMembers(wrapped.ElementType, seen);
        if (!type.Namespace.StartsWith("PPI.", StringComparison.Ordinal) && type.DeclaringType is null || !seen.Add(type.FullName))
            return [type];
        return (type.Resolve()?.Properties.Where(property => property.SetMethod is { IsPublic: true }).SelectMany(property => WithMembers(property.PropertyType, seen)) ?? []).Prepend(type);
    }
}
