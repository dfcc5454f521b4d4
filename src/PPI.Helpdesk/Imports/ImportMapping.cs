using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Imports;

/// <summary>What the other system's groups and states mean here: a JSON file that one can edit. Names are compared without regard to case.</summary>
public sealed class ImportMapping
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <summary>The tier of each group.</summary>
    public Dictionary<string, Tier> Groups { get; init; } = [];

    /// <summary>The tier of every group that is not named; null: rows of such a group are refused.</summary>
    public Tier? OtherGroups { get; init; } = Tier.Applications;

    /// <summary>The tier while no group has the incident.</summary>
    public Tier NoGroup { get; init; } = Tier.Helpdesk;

    public Dictionary<string, LogState> States { get; init; } = [];

    /// <summary>What a state means that is not named.</summary>
    public LogState OtherStates { get; init; } = LogState.Unchanged;

    /// <summary>The mapping that ships.</summary>
    public static ImportMapping Default()
    {
        using var shipped = typeof(ImportMapping).Assembly.GetManifestResourceStream("servicenow-log.mapping.json")!;
        return JsonSerializer.Deserialize<ImportMapping>(shipped, Format)!.IgnoringCase();
    }

    /// <exception cref="UnusableFileException">The file is not there, or is no mapping.</exception>
    public static ImportMapping Read(string path)
    {
        try
        {
            var mapping = JsonSerializer.Deserialize<ImportMapping>(File.ReadAllText(path), Format);
            return mapping is { Groups: not null, States: not null }
                ? mapping.IgnoringCase()
                : throw new UnusableFileException($"The mapping \"{path}\" is empty. Let --write-mapping make one, and edit it.");
        }
        catch (JsonException failure)
        {
            throw new UnusableFileException($"The mapping \"{path}\" cannot be used: line {failure.LineNumber + 1}, {failure.Path}: {failure.Message.ReplaceLineEndings(" ")} Tiers are {Names<Tier>()}; states are {Names<LogState>()}.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableFileException($"The mapping \"{path}\" cannot be read: {failure.Message}");
        }
    }

    /// <summary>Writes this mapping with a line for each of the groups, to be edited. Never over a file that is there.</summary>
    public void Write(string path, IEnumerable<string> groups)
    {
        var written = new ImportMapping
        {
            Groups = groups.Order(StringComparer.OrdinalIgnoreCase).ToDictionary(group => group, group => TierOf(group) ?? Tier.Helpdesk),
            OtherGroups = OtherGroups,
            NoGroup = NoGroup,
            States = States,
            OtherStates = OtherStates,
        };
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew);
            JsonSerializer.Serialize(file, written, Format);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableFileException($"The mapping cannot be written to \"{path}\": {failure.Message}");
        }
    }

    /// <summary>Null: the group is not named, and groups that are not named are refused.</summary>
    public Tier? TierOf(string? group) => group is null ? NoGroup : Groups.TryGetValue(group, out var tier) ? tier : OtherGroups;

    public bool Names(string state) => States.ContainsKey(state);

    public LogState StateOf(string? state) => state is null ? LogState.Unchanged : States.GetValueOrDefault(state, OtherStates);

    private ImportMapping IgnoringCase() => new()
    {
        Groups = Ignoring(Groups),
        OtherGroups = OtherGroups,
        NoGroup = NoGroup,
        States = Ignoring(States),
        OtherStates = OtherStates,
    };

    private static Dictionary<string, TValue> Ignoring<TValue>(Dictionary<string, TValue> named)
    {
        var ignoring = new Dictionary<string, TValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in named)
            ignoring[name.Trim()] = value;
        return ignoring;
    }

    private static string Names<TEnum>() where TEnum : struct, Enum => string.Join(", ", Enum.GetNames<TEnum>());
}
