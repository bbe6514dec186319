namespace Microsoft.Bot.Builder.Dialogs;

public partial class DialogContext
{
    private const string ActivityReceivedKey = "activityReceivedEmitted";

    /// <exception cref="ArgumentException">No dialog here or in the parents has that id.</exception>
    public async Task<DialogTurnResult> BeginDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        Dialog.ThrowIfToken(options, nameof(options));
        if (string.IsNullOrEmpty(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        var dialog = FindDialog(dialogId)
            ?? throw new ArgumentException($"DialogContext.BeginDialogAsync(): A dialog with an id of '{dialogId}' wasn't found.", nameof(dialogId));
        Stack.Insert(0, new DialogInstance { Id = dialogId });
        return await dialog.BeginDialogAsync(this, options, cancellationToken).ConfigureAwait(false);
    }

    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>
    /// Lets the active dialog take the activity. A conversation that waits in a dialog which no longer exists is dropped
    /// and the result is <see cref="DialogTurnStatus.Empty"/>: whoever runs the dialogs begins again, instead of failing on every message.
    /// </summary>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        if (Context.TurnState.TryAdd(ActivityReceivedKey, true))
        {
            // Before anybody handles the activity: a dialog around the one that is gone would ask nothing, or ask it again.
            if (!await IsWholeAsync().ConfigureAwait(false))
            {
                return await DropStackAsync(cancellationToken).ConfigureAwait(false);
            }

            await EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, bubble: true, fromLeaf: true, cancellationToken).ConfigureAwait(false);
        }

        if (ActiveDialog is not { } active)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        return FindDialog(active.Id) is { } dialog
            ? await dialog.ContinueDialogAsync(this, cancellationToken).ConfigureAwait(false)
            : await DropStackAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the active dialog and gives its result to the one that began it.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        Dialog.ThrowIfToken(result, nameof(result));
        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken).ConfigureAwait(false);
        if (ActiveDialog is not { } active)
        {
            return new DialogTurnResult(DialogTurnStatus.Complete, result);
        }

        return FindDialog(active.Id) is { } dialog
            ? await dialog.ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken).ConfigureAwait(false)
            : await DropStackAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(cancelParents: false, cancellationToken: cancellationToken);

    /// <summary>Cancels every dialog here, and in the parents if asked; a parent that handles the event stops that.</summary>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents, string? eventName = null, object? eventValue = null, CancellationToken cancellationToken = default)
    {
        Dialog.ThrowIfToken(eventValue, nameof(eventValue));
        if (Stack.Count == 0 && Parent is null)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        // The dialog that cancels is not asked; all others are.
        var ask = false;
        for (var dc = this; dc is not null; ask = true)
        {
            if (dc.Stack.Count == 0)
            {
                dc = cancelParents ? dc.Parent : null;
                continue;
            }

            if (ask && await dc.EmitEventAsync(
                eventName ?? DialogEvents.CancelDialog, eventValue, bubble: false, fromLeaf: false, cancellationToken).ConfigureAwait(false))
            {
                break;
            }

            await dc.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken).ConfigureAwait(false);
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Ends the active dialog, without a result, and begins another in its place.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        Dialog.ThrowIfToken(options, nameof(options));
        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken).ConfigureAwait(false);
        return await BeginDialogAsync(dialogId, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks the question of the active dialog again.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        if (!await EmitEventAsync(DialogEvents.RepromptDialog, value: null, bubble: false, fromLeaf: false, cancellationToken).ConfigureAwait(false)
            && ActiveDialog is { } active && FindDialog(active.Id) is { } dialog)
        {
            await dialog.RepromptDialogAsync(Context, active, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Whether every dialog that is active here or inside still exists.</summary>
    private async Task<bool> IsWholeAsync()
    {
        for (var dc = this; dc?.ActiveDialog is { } active; dc = dc.Child)
        {
            var dialog = dc.FindDialog(active.Id);
            if (dialog is null)
            {
                return false;
            }

            // A component may add its dialogs when it is first used.
            if (dialog is ComponentDialog component)
            {
                await component.EnsureInitializedAsync(dc).ConfigureAwait(false);
            }
        }

        return true;
    }

    /// <summary>Without the dialog on top, nothing below it can be given a result.</summary>
    internal async Task<DialogTurnResult> DropStackAsync(CancellationToken cancellationToken)
    {
        while (Stack.Count > 0)
        {
            await EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken).ConfigureAwait(false);
        }

        return new DialogTurnResult(DialogTurnStatus.Empty);
    }

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } active)
        {
            return;
        }

        if (FindDialog(active.Id) is { } dialog)
        {
            await dialog.EndDialogAsync(Context, active, reason, cancellationToken).ConfigureAwait(false);
        }

        Stack.Remove(active);
    }
}
