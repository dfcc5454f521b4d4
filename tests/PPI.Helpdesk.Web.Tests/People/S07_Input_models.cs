using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.People;

public sealed class S07_Input_models(HelpdeskApp app) : IClassFixture<HelpdeskApp>
{
    [Fact]
    public async Task No_page_binds_an_entity()
    {
        var entities = await app.DoAsync<HelpdeskDbContext, HashSet<Type>>(db => Task.FromResult(db.Model.GetEntityTypes().Select(entity => entity.ClrType).ToHashSet()));
        var bound = typeof(Program).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PageModel))).SelectMany(Bound).ToList();

        Assert.NotEmpty(entities);
        Assert.Contains(bound, one => one.Type == typeof(Pages.Account.SignInInput));
        Assert.Contains(bound, one => one.Type == typeof(Pages.People.RolesInput));
        Assert.DoesNotContain(bound, one => Reaches(one.Type, entities, []));
    }

    private static IEnumerable<(string Where, Type Type)> Bound(Type page) =>
        page.GetProperties()
            .Where(property => property.IsDefined(typeof(BindPropertyAttribute)) || page.IsDefined(typeof(BindPropertiesAttribute)))
            .Select(property => ($"{page.Name}.{property.Name}", property.PropertyType))
            .Concat(page.GetMethods().Where(method => method.Name.StartsWith("On", StringComparison.Ordinal))
                .SelectMany(method => method.GetParameters().Where(parameter => !parameter.IsDefined(typeof(FromServicesAttribute)))
                    .Select(parameter => ($"{page.Name}.{method.Name}({parameter.Name})", parameter.ParameterType))));

    /// <summary>Whether a value of this type has an entity in it, however deep.</summary>
    private static bool Reaches(Type type, HashSet<Type> entities, HashSet<Type> seen)
    {
        if (!seen.Add(type))
            return false;
        if (entities.Contains(type))
            return true;
        var parts = type.GetGenericArguments().Concat(type.HasElementType ? [type.GetElementType()!] : []);
        if (type.Assembly == typeof(Program).Assembly || type.Assembly == typeof(HelpdeskDbContext).Assembly)
            parts = parts.Concat(type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).Select(property => property.PropertyType));
        return parts.Any(part => Reaches(part, entities, seen));
    }
}
