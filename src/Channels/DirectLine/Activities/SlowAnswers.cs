using EmploisEnRegions.Conversations;

namespace EmploisEnRegions.Channels.DirectLine.Activities;

/// <summary>Shows on the open socket that an answer is coming, when it takes longer than a person expects, and again for as long as it takes.</summary>
internal sealed class SlowAnswers(IConversationFeed feed, TimeProvider time)
{
    private static readonly TimeSpan Expected = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(3);

    public async Task<T> UntilAsync<T>(ConversationKey key, Task<T> turn)
    {
        await using var timer = time.CreateTimer(_ => feed.Signal(new ConversationSignal(key, SignalKind.BotTyping)), state: null, Expected, Again);
        return await turn;
    }
}
