using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks until the answer is understood and accepted.</summary>
public abstract partial class Prompt<T> : Dialog
{
    internal const string AttemptCountKey = "AttemptCount";
    internal const string PersistedOptions = "options";
    internal const string PersistedState = "state";

    private readonly PromptValidator<T>? validator;

    protected Prompt(string dialogId, PromptValidator<T>? validator = null)
        : base(dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        this.validator = validator;
    }

    /// <summary>
    /// After so many answers that were not accepted the prompt ends with null, and the dialog that asked goes on. Null, the default, asks
    /// for ever, as the official prompts do.
    /// </summary>
    public int? MaxTurnCount { get; set; }

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var prompt = PromptMessages.ReadOptions(options);
        var state = new Dictionary<string, object?> { [AttemptCountKey] = 0 };
        dc.ActiveDialog!.State[PersistedOptions] = prompt;
        dc.ActiveDialog.State[PersistedState] = state;
        await OnPromptAsync(dc.Context, state, prompt, isRetry: false, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var instance = dc.ActiveDialog!;
        var state = instance.ReadValues(PersistedState);
        var options = instance.Read<PromptOptions>(PersistedOptions);
        var recognized = await RecognizeOnceAsync(dc.Context, instance, cancellationToken).ConfigureAwait(false);
        state[AttemptCountKey] = (state.ReadInt(AttemptCountKey) ?? 0) + 1;
        var accepted = validator is null
            ? recognized.Succeeded
            : await validator(new PromptValidatorContext<T>(dc.Context, recognized, state, options), cancellationToken).ConfigureAwait(false);
        if (accepted)
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken).ConfigureAwait(false);
        }

        if (state.ReadInt(AttemptCountKey) >= MaxTurnCount)
        {
            return await dc.EndDialogAsync(result: null, cancellationToken).ConfigureAwait(false);
        }

        // A validator that said why has asked already.
        if (!dc.Context.Responded)
        {
            await OnPromptAsync(dc.Context, state, options, isRetry: true, cancellationToken).ConfigureAwait(false);
        }

        return EndOfTurn;
    }

    /// <summary>A dialog that was put on top of this one has ended: the question is asked again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ThrowIfToken(result, nameof(result));
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        OnPromptAsync(turnContext, instance.ReadValues(PersistedState), instance.Read<PromptOptions>(PersistedOptions), isRetry: false, cancellationToken);

    /// <summary>What this prompt understands is an answer to it, and no interruption.</summary>
    protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (e.Name != DialogEvents.ActivityReceived || dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return false;
        }

        return (await RecognizeOnceAsync(dc.Context, dc.ActiveDialog!, cancellationToken).ConfigureAwait(false)).Succeeded;
    }

    protected abstract Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default);

    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default);

    // The activity is looked at before it bubbles and again when it is taken: the same answer is not recognized twice.
    private async Task<PromptRecognizerResult<T>> RecognizeOnceAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken)
    {
        var text = turnContext.Activity.Text;
        if (turnContext.TurnState.Get<Recognition>(RecognitionKey) is { } earlier && earlier.Instance == instance && earlier.Text == text)
        {
            turnContext.TurnState.Remove(RecognitionKey);
            return earlier.Result;
        }

        var result = await OnRecognizeAsync(
            turnContext, instance.ReadValues(PersistedState), instance.Read<PromptOptions>(PersistedOptions), cancellationToken).ConfigureAwait(false);
        turnContext.TurnState.Set(RecognitionKey, new Recognition(instance, text, result));
        return result;
    }

    private const string RecognitionKey = "Microsoft.Bot.Builder.Dialogs.Prompt.Recognition";

    private sealed record Recognition(DialogInstance Instance, string? Text, PromptRecognizerResult<T> Result);
}
