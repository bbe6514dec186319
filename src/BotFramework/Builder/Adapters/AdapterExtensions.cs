namespace Microsoft.Bot.Builder;

public static class AdapterExtensions
{
    /// <summary>Puts the storage in every turn.</summary>
    public static BotAdapter UseStorage(this BotAdapter botAdapter, IStorage storage) =>
        botAdapter.Use(new RegisterClassMiddleware<IStorage>(storage ?? throw new ArgumentNullException(nameof(storage))));

    /// <summary>Puts the states in every turn and saves them at its end.</summary>
    public static BotAdapter UseBotState(this BotAdapter botAdapter, params BotState[] botStates)
    {
        ArgumentNullException.ThrowIfNull(botStates);
        foreach (var state in botStates)
        {
            var key = state.GetType().FullName ?? state.GetType().Name;
            botAdapter.Use(new RegisterClassMiddleware<BotState>(state, key));
        }

        return botAdapter.Use(new AutoSaveStateMiddleware(botStates));
    }

    /// <summary>Puts both states in every turn and, unless told otherwise, saves them at its end.</summary>
    [Obsolete("Use UseBotState.")]
    public static BotAdapter UseState(this BotAdapter botAdapter, UserState userState, ConversationState conversationState, bool auto = true)
    {
        ArgumentNullException.ThrowIfNull(userState);
        ArgumentNullException.ThrowIfNull(conversationState);
        botAdapter.Use(new RegisterClassMiddleware<UserState>(userState));
        botAdapter.Use(new RegisterClassMiddleware<ConversationState>(conversationState));
        return auto ? botAdapter.Use(new AutoSaveStateMiddleware(userState, conversationState)) : botAdapter;
    }
}
