namespace Microsoft.Bot.Builder;

/// <summary>State of a person on a channel, in all conversations there.</summary>
public class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    /// <exception cref="InvalidOperationException">The activity has no channel or no sender.</exception>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var channel = turnContext.Activity.ChannelId ?? throw new InvalidOperationException("invalid activity-missing channelId");
        var person = turnContext.Activity.From?.Id ?? throw new InvalidOperationException("invalid activity-missing From.Id");
        return $"{channel}/users/{person}";
    }
}
