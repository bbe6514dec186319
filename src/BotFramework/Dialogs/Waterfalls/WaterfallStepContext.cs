namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a step of a waterfall sees.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog waterfall;
    private bool nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog waterfall, DialogContext dc, DialogInstance instance, int index, DialogReason reason, object? result)
        : base(dc.Dialogs, dc.Context, new DialogState(dc.Stack))
    {
        this.waterfall = waterfall;
        Parent = dc.Parent;
        Index = index;
        Options = instance.State.TryGetValue(WaterfallDialog.PersistedOptions, out var options) ? options : null;
        Values = instance.ReadValues(WaterfallDialog.PersistedValues);
        Reason = reason;
        Result = result;
        TakeServicesOf(dc);
    }

    public int Index { get; }

    /// <summary>What the waterfall was begun with; JSON once it has been stored, unless it is a string, a number or a bool.</summary>
    public object? Options { get; }

    public DialogReason Reason { get; }

    /// <summary>What the previous step gave: a prompt's answer, or the person's text.</summary>
    public object? Result { get; }

    /// <summary>What the steps keep for each other. A record of the bot's own is clearer.</summary>
    public IDictionary<string, object?> Values { get; }

    /// <summary>Goes to the next step at once.</summary>
    /// <exception cref="InvalidOperationException">This step already went on.</exception>
    public async Task<DialogTurnResult> NextAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        Dialog.ThrowIfToken(result, nameof(result));
        if (nextCalled)
        {
            throw new InvalidOperationException($"WaterfallStepContext.NextAsync(): method already called for dialog and step '{waterfall.Id}[{Index}]'.");
        }

        nextCalled = true;
        return await waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken).ConfigureAwait(false);
    }
}
