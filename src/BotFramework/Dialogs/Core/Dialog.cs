namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One piece of conversation. It keeps nothing in itself: what it must remember stands in its <see cref="DialogInstance"/>.</summary>
public abstract class Dialog
{
    /// <summary>The dialog waits for the person.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string? id;

    protected Dialog(string? dialogId = null) => id = dialogId;

    /// <summary>Its name, unique in its set.</summary>
    public string Id
    {
        get => id ??= OnComputeId();
        set => id = value;
    }

    /// <summary>Null counts nothing.</summary>
    public virtual IBotTelemetryClient TelemetryClient
    {
        get;
        set => field = value ?? NullBotTelemetryClient.Instance;
    } = NullBotTelemetryClient.Instance;

    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default);

    /// <summary>The person answered while this dialog was active; by default it ends.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(result: null, cancellationToken);

    /// <summary>A dialog that this one began has ended; by default this one ends too, with the same result.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ThrowIfToken(result, nameof(result));
        return dc.EndDialogAsync(result, cancellationToken);
    }

    /// <summary>Ask again.</summary>
    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    public virtual Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Changes when a conversation begun with the old dialog may not fit the new one.</summary>
    public virtual string GetVersion() => Id;

    /// <summary>Handles an event here, or in the parents, or here again. True once it is handled.</summary>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (await OnPreBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        if (e.Bubble && dc.Parent is { } parent
            && await parent.EmitEventAsync(e.Name!, e.Value, bubble: true, fromLeaf: false, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        return await OnPostBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Before the parents see the event; true keeps it from them.</summary>
    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>After no parent handled the event.</summary>
    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Task.FromResult(false);

    protected virtual string OnComputeId() => GetType().Name;

    // `object` parameters stand before the token in every signature: forgetting one would silently pass the token as a value.
    internal static void ThrowIfToken(object? value, string name)
    {
        if (value is CancellationToken)
        {
            throw new ArgumentException($"{name} cannot be a cancellation token", name);
        }
    }
}
