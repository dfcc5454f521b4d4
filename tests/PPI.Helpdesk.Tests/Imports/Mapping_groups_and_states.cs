using PPI.Helpdesk.Imports;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.Imports;

public sealed class Mapping_groups_and_states
{
    [Fact]
    public void The_shipped_mapping_knows_helpdesk_and_channels_and_has_a_rule_for_the_rest()
    {
        var mapping = ImportMapping.Default();

        Assert.Equal(Tier.Helpdesk, mapping.TierOf("Group 70"));
        Assert.Equal(Tier.NetworkAndDesktop, mapping.TierOf("network"));
        Assert.Equal(Tier.Applications, mapping.TierOf("Group 4711"));
        Assert.Equal(Tier.Helpdesk, mapping.TierOf(null));
        Assert.Equal(LogState.OnHoldForVendor, mapping.StateOf("awaiting vendor"));
        Assert.Equal(LogState.Unchanged, mapping.StateOf("-100"));
        Assert.Equal(LogState.Unchanged, mapping.StateOf(null));
    }

    [Fact]
    public void A_written_mapping_names_each_group_and_can_be_edited_and_read()
    {
        var path = TestFolder.NewPath(".json");
        ImportMapping.Default().Write(path, ["Group 70", "Printers"]);
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"Printers\": \"Applications\"", "\"Printers\": \"NetworkAndDesktop\"", StringComparison.Ordinal));

        var mapping = ImportMapping.Read(path);

        Assert.Equal(Tier.NetworkAndDesktop, mapping.TierOf("printers"));
        Assert.Equal(2, mapping.Groups.Count);
        Assert.Equal(LogState.Closed, mapping.StateOf("Closed"));
    }

    [Fact]
    public void An_edited_mapping_is_never_overwritten()
    {
        var path = TestFolder.NewPath(".json");
        File.WriteAllText(path, "{}");

        Assert.Throws<UnusableFileException>(() => ImportMapping.Default().Write(path, []));
    }

    [Theory]
    [InlineData("{ \"groups\": { \"A\": \"Moon\" } }", "Tiers are Helpdesk, NetworkAndDesktop, Applications, Intelligence")]
    [InlineData("{ \"grops\": {} }", "grops")]
    [InlineData("{ \"groups\": null }", "is empty")]
    [InlineData("null", "is empty")]
    [InlineData("not json", "cannot be used")]
    [InlineData("{ \"groups\": { \"A\": 1 } }", "cannot be used")]
    public void A_mapping_that_cannot_be_used_says_why(string json, string expected)
    {
        var path = TestFolder.NewPath(".json");
        File.WriteAllText(path, json);

        Assert.Contains(expected, Assert.Throws<UnusableFileException>(() => ImportMapping.Read(path)).Message, StringComparison.Ordinal);
    }
}
