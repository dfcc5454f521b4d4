using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Mail;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Testing.Mail;

namespace PPI.Helpdesk.Tests.Mail;

public sealed class MessageIdTests
{
    private static readonly MessageIds Ids = MailRoom.Ids;

    [Fact]
    public void Our_own_id_tells_its_order()
    {
        var id = Ids.New(123);

        Assert.Matches(@"\A<wo-123\.[A-Za-z0-9_-]{100,}@ppi\.example>\z", id);
        Assert.Equal(123, Ids.WorkOrderOf(id));
        Assert.Equal(123, Ids.WorkOrderOf(id.Trim('<', '>')));
        Assert.InRange(id.Length, 1, OutgoingMessage.MessageIdLength);
    }

    [Fact]
    public void No_two_ids_are_alike() => Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => Ids.New(1)).Distinct().Count());

    [Fact]
    public void The_seal_cannot_be_moved_to_another_order() =>
        Assert.Null(Ids.WorkOrderOf(Ids.New(123).Replace("wo-123", "wo-124", StringComparison.Ordinal)));

    [Fact]
    public void A_seal_of_another_key_ring_is_not_ours()
    {
        var foreign = new MessageIds(new EphemeralDataProtectionProvider(), Options.Create(new MailOptions { From = MailRoom.From }));

        Assert.Null(Ids.WorkOrderOf(foreign.New(123)));
    }

    [Fact]
    public void Every_flipped_character_is_noticed()
    {
        var id = Ids.New(5);
        var seal = id.IndexOf('.', StringComparison.Ordinal) + 1;

        // The last character of a seal carries bits that stand for nothing.
        for (var i = seal; i < id.IndexOf('@', StringComparison.Ordinal) - 1; i++)
            Assert.Null(Ids.WorkOrderOf(id[..i] + (id[i] == 'A' ? 'B' : 'A') + id[(i + 1)..]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<>")]
    [InlineData("<wo-123@ppi.example>")]
    [InlineData("<wo-123.@ppi.example>")]
    [InlineData("<wo-.x@ppi.example>")]
    [InlineData("<wo-99999999999999999999.AAAA@ppi.example>")]
    [InlineData("<CAF=abc.def@mail.example.com>")]
    public void What_is_not_ours_tells_nothing(string id) => Assert.Null(Ids.WorkOrderOf(id));

    [Fact]
    public void A_message_about_no_order_has_an_id_that_names_none() => Assert.Null(Ids.WorkOrderOf(Ids.New(null)));
}
