using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPI.Helpdesk.ServiceOffer;

namespace PPI.Helpdesk.WorkOrders;

internal sealed class QuestionMapping : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> question)
    {
        question.ToTable("Questions");
        question.Ignore(q => q.Asked);
        question.Property(q => q.Wording).HasMaxLength(Question.WordingLength);
        question.Property(q => q.Help).HasMaxLength(Question.HelpLength);
        question.Property(q => q.Choices).HasMaxLength(4_000).HasConversion(
            choices => string.Join('\n', choices),
            column => column.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            new ValueComparer<IReadOnlyList<string>>((a, b) => a!.SequenceEqual(b!), choices => choices.Count, choices => choices));
        question.Property(q => q.Version).IsConcurrencyToken();
        question.HasOne<Category>().WithMany().HasForeignKey(q => q.CategoryId);
    }
}

/// <summary>The answers that an order bears, as text in its row: they are read with it, and never asked for by themselves.</summary>
internal static class GivenAnswersColumn
{
    private const int Length = 200_000;

    private static readonly JsonSerializerOptions Format = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Map(PropertyBuilder<IReadOnlyList<GivenAnswer>> answers) => answers.HasMaxLength(Length).HasConversion(
        given => given.Count == 0 ? "" : JsonSerializer.Serialize(given, Format),
        column => column.Length == 0 ? Array.Empty<GivenAnswer>() : JsonSerializer.Deserialize<List<GivenAnswer>>(column, Format)!,
        new ValueComparer<IReadOnlyList<GivenAnswer>>((a, b) => a!.SequenceEqual(b!), given => given.Count, given => given));
}
