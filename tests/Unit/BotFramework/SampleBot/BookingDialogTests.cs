using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Xunit;

namespace EmploisEnRegions.Unit.BotFramework.SampleBot;

/// <summary>One dialog alone, as the documentation of testing shows it.</summary>
public sealed class BookingDialogTests
{
    [Fact]
    public async Task The_dialog_gives_back_what_was_booked()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var client = new DialogTestClient(Channels.Msteams, new BookingDialog(), new BookingDetails { Origin = "Laval" });

        Assert.Equal("Where to?", (await client.SendActivityAsync<IMessageActivity>("hi", cancellationToken))!.Text);
        Assert.Equal("When?", (await client.SendActivityAsync<IMessageActivity>("Gaspé", cancellationToken))!.Text);
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);
        var confirm = await client.SendActivityAsync<IMessageActivity>("2027-06-01", cancellationToken);
        Assert.Equal(2, ((HeroCard)confirm!.Attachments![0].Content!).Buttons!.Count);
        await client.SendActivityAsync<IMessageActivity>("yes", cancellationToken);

        var result = (BookingDetails)client.DialogTurnResult.Result!;
        Assert.Equal(("Gaspé", "Laval", "2027-06-01"), (result.Destination, result.Origin, result.TravelDate));
    }

    [Fact]
    public async Task Cancelling_ends_the_dialog_without_a_booking()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var client = new DialogTestClient(Channels.Test, new BookingDialog(), new BookingDetails());

        Assert.Equal("Where to?", (await client.SendActivityAsync<IMessageActivity>("hi", cancellationToken))!.Text);
        Assert.Equal("Cancelled.", (await client.SendActivityAsync<IMessageActivity>("cancel", cancellationToken))!.Text);
        Assert.Null(client.DialogTurnResult.Result);
    }
}
