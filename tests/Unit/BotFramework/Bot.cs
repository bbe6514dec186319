using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Unit.BotFramework;

/// <summary>A bot on real state: everything it remembers goes through JSON between two messages.</summary>
internal sealed class Bot
{
    private readonly ConversationState state;
    private readonly IStatePropertyAccessor<DialogState> dialogState;

    public Bot(IStorage? storage = null, string channel = "test", string? locale = null)
    {
        state = new ConversationState(storage ?? new MemoryStorage());
        dialogState = state.CreateProperty<DialogState>("DialogState");
        Adapter = new TestAdapter(channel) { Locale = locale ?? "en-us" };
        Adapter.Use(new AutoSaveStateMiddleware(state));
    }

    public TestAdapter Adapter { get; }

    /// <summary>Runs a root dialog, as the product does.</summary>
    public TestFlow Runs(Dialog root) =>
        new(Adapter, (turn, cancellationToken) => root.RunAsync(turn, dialogState, cancellationToken));

    /// <summary>Asks with one prompt, then says what it got.</summary>
    public TestFlow Asks<T>(Prompt<T> prompt, PromptOptions options, Func<T, string> say) => Runs(new WaterfallDialog("root", [
        (step, cancellationToken) => step.PromptAsync(prompt.Id, options, cancellationToken),
        async (step, cancellationToken) =>
        {
            await step.Context.SendActivityAsync(say((T)step.Result!), cancellationToken: cancellationToken);
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        },
    ]), prompt);

    public TestFlow Runs(Dialog first, params Dialog[] others)
    {
        var root = new ComponentDialog("component");
        root.AddDialog(first);
        Array.ForEach(others, dialog => root.AddDialog(dialog));
        return Runs(root);
    }

    public static PromptOptions Question(string text, string? retry = null) => new()
    {
        Prompt = MessageFactory.Text(text),
        RetryPrompt = retry is null ? null : MessageFactory.Text(retry),
    };
}
