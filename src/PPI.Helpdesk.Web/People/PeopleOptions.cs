using System.ComponentModel.DataAnnotations;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Web.People;

/// <summary>How often signing in may be tried, and who must prove more than a password. The lock after five wrong passwords holds besides.</summary>
public sealed record PeopleOptions
{
    public const string Section = "People";

    /// <summary>From one network address, each minute. A site behind one address signs in together in the morning.</summary>
    [Range(1, 100_000, ErrorMessage = "People:TriesPerAddress is not between 1 and 100000. Write how many sign-ins a minute one network address may try, for example 60.")]
    public int TriesPerAddress { get; init; } = 60;

    /// <summary>For one name, from wherever, each minute.</summary>
    [Range(1, 100_000, ErrorMessage = "People:TriesPerAccount is not between 1 and 100000. Write how many sign-ins a minute may be tried for one name, for example 10.")]
    public int TriesPerAccount { get; init; } = 10;

    /// <summary>Who must have a second factor. Unsaid: administrators; in Development nobody, so that the demonstration can be tried at once.</summary>
    [EnumDataType(typeof(SecondFactorFor), ErrorMessage = "People:SecondFactor is unknown. Write None, Administrators or Staff.")]
    public SecondFactorFor? SecondFactor { get; init; }

    public SecondFactorPolicy PolicyIn(IHostEnvironment environment) =>
        new(SecondFactor ?? (environment.IsDevelopment() ? SecondFactorFor.None : SecondFactorFor.Administrators));
}
