using PPI.Helpdesk.Imports;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Tests.Imports;

public sealed class Reading_an_incident_log
{
    private readonly List<RefusedRow> refused = [];

    [Fact]
    public void Every_row_is_read_with_its_line_and_what_is_unknown_is_not_there()
    {
        var rows = Read(new LogFile().Row("INC1", "New", "29-02-2016 01:23", ("location", "?"), ("category", "")).Row("INC2", "Active", "?"));

        Assert.Equal([(2, "INC1"), (3, "INC2")], rows.Select(row => (row.Line, row.Number)));
        Assert.Equal(new DateTimeOffset(2016, 2, 29, 1, 23, 0, TimeSpan.Zero), rows[0].UpdatedAt);
        Assert.Null(rows[0]["location"]);
        Assert.Null(rows[0]["category"]);
        Assert.Null(rows[1].UpdatedAt);
        Assert.Empty(refused);
    }

    [Theory]
    [InlineData("\n", false, false)]
    [InlineData("\r\n", true, false)]
    [InlineData("\r\n", true, true)]
    public void Line_ends_a_byte_order_mark_and_a_missing_last_line_end_make_no_difference(string lineEnd, bool withByteOrderMark, bool endsInMidLine)
    {
        var file = new LogFile().Row("INC1", "New", "02-03-2015 09:10").Row("INC1", "Closed", "02-03-2015 10:10", ("closed_at", "02-03-2015 10:10"));
        file.Save(lineEnd, withByteOrderMark, endsInMidLine);

        var rows = new IncidentLog(file.Path, LogTime.In("UTC")).Rows(refused.Add).ToList();

        Assert.Equal(["New", "Closed"], rows.Select(row => row.State));
        Assert.Equal(new DateTimeOffset(2015, 3, 2, 10, 10, 0, TimeSpan.Zero), rows[1].ClosedAt);
        Assert.Empty(refused);
    }

    [Fact]
    public void Quoted_fields_may_hold_commas_and_line_ends()
    {
        var rows = Read(new LogFile().Row("INC1", "New", "02-03-2015 09:10", ("category", "\"Printers, \"\"old\"\"\""), ("location", "\"Hall 1\nrow 2\"")).Row("INC2", "New", "02-03-2015 09:10"));

        Assert.Equal("Printers, \"old\"", rows[0]["category"]);
        Assert.Equal("Hall 1\nrow 2", rows[0]["location"]);
        Assert.Equal(4, rows[1].Line);
    }

    [Fact]
    public void Doubled_spaces_and_control_characters_do_not_make_another_name()
    {
        var rows = Read(new LogFile().Row("INC1", "New", "02-03-2015 09:10", ("opened_by", " Opened by  8\0 ")));

        Assert.Equal("Opened by 8", rows[0]["opened_by"]);
    }

    [Theory]
    [InlineData("opened_at", "31-02-2016 10:00", "opened_at \"31-02-2016 10:00\" is no date and time such as 29-02-2016 01:16")]
    [InlineData("sys_updated_at", "yesterday", "sys_updated_at \"yesterday\" is no date and time such as 29-02-2016 01:16")]
    [InlineData("closed_at", "31-12-9999 00:00", "closed_at \"31-12-9999 00:00\" is no date and time such as 29-02-2016 01:16")]
    [InlineData("reopen_count", "-1", "reopen_count \"-1\" is no count")]
    [InlineData("reassignment_count", "two", "reassignment_count \"two\" is no count")]
    [InlineData("number", "?", "it names no incident in the column \"number\"")]
    public void A_bad_value_refuses_the_row_with_line_and_reason(string column, string value, string reason)
    {
        var rows = Read(new LogFile().Row("INC1", "New", "02-03-2015 09:10").Row("INC2", "New", "02-03-2015 09:10", (column, value)));

        Assert.Equal(["INC1"], rows.Select(row => row.Number));
        Assert.Equal((3, reason), Assert.Single(refused.Select(row => (row.Line, row.Reason))));
    }

    [Fact]
    public void A_row_with_fields_too_few_or_too_many_is_refused()
    {
        var rows = Read(new LogFile().Line("INC1,New,0").Row("INC2", "New", "02-03-2015 09:10").Line(string.Join(',', Enumerable.Repeat("INC3", LogFile.Columns.Length + 1))));

        Assert.Equal(["INC2"], rows.Select(row => row.Number));
        Assert.Equal([(2, "INC1"), (4, "INC3")], refused.Select(row => (row.Line, row.Reference)));
    }

    [Fact]
    public void A_quote_that_is_never_closed_refuses_every_incident_it_swallows()
    {
        Read(new LogFile().Row("INC1", "New", "02-03-2015 09:10").Row("INC2", "\"New", "02-03-2015 09:10").Row("INC3", "New", "02-03-2015 09:10"));

        Assert.Equal(["INC2", "INC3"], refused.Select(row => row.Reference));
    }

    [Fact]
    public void A_missing_column_is_named()
    {
        var failure = Assert.Throws<UnusableFileException>(() => Read(new LogFile().Headed(header => header.Replace("opened_at", "opened"))));

        Assert.StartsWith("The file has no column \"opened_at\".", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_there_twice_is_named()
    {
        var failure = Assert.Throws<UnusableFileException>(() => Read(new LogFile().Headed(header => header.Replace("location", "category"))));

        Assert.Contains("\"category\" is in the file twice", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_in_any_case_with_further_ones_among_them()
    {
        var file = TestFolder.NewPath(".csv");
        File.WriteAllLines(file,
        [
            "Caller_ID;Opened_At;NUMBER;incident_state;reassignment_count;reopen_count;weather;sys_updated_at;assignment_group;assigned_to;resolved_at;closed_at",
            "Caller 1;2015-03-02 09:00:30;inc9;New;0;0;rainy;2/3/2015 9:05;?;?;?;?",
        ]);

        var row = Assert.Single(new IncidentLog(file, LogTime.In("UTC")).Rows(refused.Add));

        Assert.Equal("INC9", row.Number);
        Assert.Equal(new DateTimeOffset(2015, 3, 2, 9, 0, 30, TimeSpan.Zero), row.OpenedAt);
        Assert.Equal(new DateTimeOffset(2015, 3, 2, 9, 5, 0, TimeSpan.Zero), row.UpdatedAt);
        Assert.Equal("rainy", row["weather"]);
    }

    [Fact]
    public void An_empty_file_and_a_missing_one_are_unusable()
    {
        var empty = TestFolder.NewPath(".csv");
        File.WriteAllText(empty, "");

        Assert.Contains("does not start with a line of column names", Assert.Throws<UnusableFileException>(() => ReadFrom(empty)).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be read", Assert.Throws<UnusableFileException>(() => ReadFrom(empty + ".gone")).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be read", Assert.Throws<UnusableFileException>(() => ReadFrom(Path.GetTempPath())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_binary_file_is_unusable()
    {
        var file = TestFolder.NewPath(".csv");
        File.WriteAllBytes(file, [.. Enumerable.Range(0, 3_000_000).Select(i => (byte)(i * 7))]);

        Assert.Throws<UnusableFileException>(() => ReadFrom(file));
    }

    [Fact]
    public void Local_times_become_instants_by_the_named_zone()
    {
        var newYork = LogTime.In("America/New_York");

        Assert.True(newYork.TryRead("01-07-2016 12:00", out var summer));
        Assert.True(newYork.TryRead("13-03-2016 02:30", out var skipped));
        Assert.Equal(new DateTimeOffset(2016, 7, 1, 16, 0, 0, TimeSpan.Zero), summer);
        Assert.Equal(new DateTimeOffset(2016, 3, 13, 7, 30, 0, TimeSpan.Zero), skipped);
        Assert.Throws<UnusableFileException>(() => LogTime.In("Atlantis"));
    }

    private List<IncidentLogRow> Read(LogFile file) => ReadFrom(file.Save());

    private List<IncidentLogRow> ReadFrom(string path) => [.. new IncidentLog(path, LogTime.In("UTC")).Rows(refused.Add)];
}
