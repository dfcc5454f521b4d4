using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.Hosting;

/// <summary>A wrong setting stops the real executable with one line that names the key and what to write.</summary>
public sealed class BadSettingTests
{
    [Theory]
    [InlineData("Database:Provider", "Oracle", "Database:Provider is \"Oracle\". Write Sqlite, SqlServer or PostgreSql.")]
    [InlineData("Database:Provider", "SqlServer", "Database:ConnectionString is missing.")]
    [InlineData("Database:Provider", "PostgreSql", "Database:ConnectionString is missing.")]
    [InlineData("Database:ConnectionString", "Data Source=/dev/null/helpdesk/helpdesk.db", "Write \"Data Source=FILE\"")]
    [InlineData("Site:BaseUrl", "helpdesk", "Site:BaseUrl is \"helpdesk\". Write the address")]
    [InlineData("Database:ConnectionString", "rubbish", "Write it like \"Data Source=App_Data/helpdesk.db\".")]
    [InlineData("Site:BaseUrl", "", "Write the address")]
    [InlineData("Attachments:Folder", "/dev/null/attachments", "Write a folder")]
    [InlineData("Attachments:MaxBytes", "many", "Attachments:MaxBytes is \"many\", which cannot be read. Write a whole number.")]
    [InlineData("Proxy:Trusted:0", "everybody", "Proxy:Trusted holds \"everybody\". Write the address")]
    [InlineData("OpenTelemetry:Endpoint", "collector", "OpenTelemetry:Endpoint is \"collector\". Write the address of a collector")]
    [InlineData("Jobs:Workers", "0", "Jobs:Workers must lie between 1 and 64.")]
    public async Task One_line_names_the_key_and_what_to_write(string key, string value, string line)
    {
        var (code, _, errors) = await HelpdeskProcess.RunAsync(new Dictionary<string, string> { [key] = value }, "", TestContext.Current.CancellationToken);

        Assert.NotEqual(0, code);
        Assert.Contains(line, errors, StringComparison.Ordinal);
        Assert.StartsWith(key.Split(':')[0] + ":", errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', errors.Trim());
    }

    [Theory]
    [InlineData("PostgreSql", "Host=127.0.0.1;Port=1;Username=helpdesk;Password=secret-of-the-house")]
    [InlineData("SqlServer", "Server=127.0.0.1,1;User Id=helpdesk;Password=secret-of-the-house;Connect Timeout=2;ConnectRetryCount=0;Encrypt=false")]
    public async Task A_database_that_cannot_be_reached_is_said_in_one_line_without_its_password(string provider, string connectionString)
    {
        var settings = new Dictionary<string, string> { ["Database:Provider"] = provider, ["Database:ConnectionString"] = connectionString };

        var (code, output, errors) = await HelpdeskProcess.RunAsync(settings, "", TestContext.Current.CancellationToken);

        Assert.NotEqual(0, code);
        Assert.Contains($"The {provider} database cannot be used", errors, StringComparison.Ordinal);
        Assert.Contains("Check Database:ConnectionString", errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', errors.Trim());
        Assert.DoesNotContain("secret-of-the-house", output + errors, StringComparison.Ordinal);
    }
}
