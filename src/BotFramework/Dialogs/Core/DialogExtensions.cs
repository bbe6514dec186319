namespace Microsoft.Bot.Builder.Dialogs;

public static class DialogExtensions
{
    // A handler that says it handled an error which comes back would otherwise never end the turn.
    private const int MostErrorsInATurn = 10;

    /// <summary>Continues the conversation with this dialog, or begins it.</summary>
    public static async Task RunAsync(
        this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        ArgumentNullException.ThrowIfNull(turnContext);
        var dialogs = new DialogSet(accessor) { TelemetryClient = turnContext.TurnState.Get<IBotTelemetryClient>() ?? dialog.TelemetryClient };
        dialogs.Add(dialog);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        for (var errors = 0; ; errors++)
        {
            try
            {
                await ContinueOrBeginAsync(dc, dialog.Id, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (Exception e) when (e is not OperationCanceledException && errors < MostErrorsInATurn)
            {
                if (!await dc.EmitEventAsync(DialogEvents.Error, e, bubble: true, fromLeaf: true, cancellationToken).ConfigureAwait(false))
                {
                    throw;
                }
            }
        }
    }

    private static async Task ContinueOrBeginAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        var result = await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        if (result.Status == DialogTurnStatus.Empty)
        {
            await dc.BeginDialogAsync(dialogId, options: null, cancellationToken).ConfigureAwait(false);
        }
    }
}
