using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Testing;

/// <summary>Talks with one dialog: what is said goes in, the next reply comes back. The state goes through storage between turns.</summary>
public class DialogTestClient
{
    private readonly TestAdapter adapter;
    private readonly BotCallbackHandler callback;

    public DialogTestClient(
        string channelId,
        Dialog targetDialog,
        object? initialDialogOptions = null,
        IEnumerable<IMiddleware>? middlewares = null,
        ConversationState? conversationState = null)
        : this(new TestAdapter(channelId), targetDialog, initialDialogOptions, middlewares, conversationState)
    {
    }

    /// <exception cref="InvalidOperationException">Replies of another conversation still wait in the adapter.</exception>
    public DialogTestClient(
        TestAdapter testAdapter,
        Dialog targetDialog,
        object? initialDialogOptions = null,
        IEnumerable<IMiddleware>? middlewares = null,
        ConversationState? conversationState = null)
    {
        if (testAdapter.ActiveQueue.Count > 0)
        {
            throw new InvalidOperationException("Stale messages in the test adapter.");
        }

        ConversationState = conversationState ?? new ConversationState(new MemoryStorage());
        adapter = testAdapter.Use(new AutoSaveStateMiddleware(ConversationState));
        foreach (var middleware in middlewares ?? [])
        {
            adapter.Use(middleware);
        }

        callback = TalkWith(targetDialog, initialDialogOptions, ConversationState.CreateProperty<DialogState>("DialogState"));
    }

    public DialogContext? DialogContext { get; private set; }

    /// <summary>Where the dialog stands after the last turn.</summary>
    public DialogTurnResult DialogTurnResult { get; private set; } = new(DialogTurnStatus.Empty);

    public ConversationState ConversationState { get; }

    public virtual async Task<T?> SendActivityAsync<T>(Activity activity, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await adapter.ProcessActivityAsync(activity, callback, cancellationToken);
        return GetNextReply<T>();
    }

    public virtual async Task<T?> SendActivityAsync<T>(string text, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await adapter.SendTextToBotAsync(text, callback, cancellationToken);
        return GetNextReply<T>();
    }

    public virtual T? GetNextReply<T>()
        where T : IActivity => (T?)adapter.GetNextReply();

    private BotCallbackHandler TalkWith(Dialog dialog, object? options, IStatePropertyAccessor<DialogState> state) => async (turnContext, cancellationToken) =>
    {
        var dialogs = new DialogSet(state);
        dialogs.Add(dialog);
        DialogContext = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        DialogTurnResult = await DialogContext.ContinueDialogAsync(cancellationToken);
        if (DialogTurnResult.Status == DialogTurnStatus.Empty)
        {
            DialogTurnResult = await DialogContext.BeginDialogAsync(dialog.Id, options, cancellationToken);
        }
    };
}
