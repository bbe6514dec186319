using Azure.Identity;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.BotConnector.Delivery;

/// <summary>Shows that an answer is coming, when it takes longer than a person expects. A sign of the moment: not kept, not tried again, in nobody's way.</summary>
internal sealed class TypingSign(SignedRequests requests, ServiceHosts hosts, SendingPace pace, TimeProvider time)
{
    private static readonly TimeSpan Expected = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <param name="said">What the person wrote, as it arrived. Read before the turn begins, which may change it.</param>
    public async Task<T> UntilAsync<T>(Activity said, Func<Task<T>> turn)
    {
        if (Sign(said) is not { } sign || ConnectorAddress.Of(sign) is not { } address || !hosts.Trusts(address)) return await turn();
        using var over = new CancellationTokenSource();
        var showing = ShowAsync(address, sign, over.Token);
        try
        {
            return await turn();
        }
        finally
        {
            await over.CancelAsync();
            await showing;
        }
    }

    private static Activity? Sign(Activity said) => said.Type is ActivityTypes.Message && !string.IsNullOrEmpty(said.ServiceUrl) && said.DeliveryMode != DeliveryModes.ExpectReplies
        ? new Activity(ActivityTypes.Typing)
        {
            ChannelId = said.ChannelId,
            ServiceUrl = said.ServiceUrl,
            Conversation = said.Conversation,
            From = said.Recipient,
            Recipient = said.From,
        }
        : null;

    private async Task ShowAsync(Uri address, Activity sign, CancellationToken over)
    {
        try
        {
            await Task.Delay(Expected, time, over);
            if (pace.Ask(sign) > TimeSpan.Zero) return;
            using var patience = new CancellationTokenSource(Patience, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(over, patience.Token);
            using var response = await requests.SendAsync(() => ConnectorRequest.Of(address, sign, idempotencyKey: null), either.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or HttpRequestException or AuthenticationFailedException)
        {
            // The answer itself comes through the outbox, and says what is wrong.
        }
    }
}
