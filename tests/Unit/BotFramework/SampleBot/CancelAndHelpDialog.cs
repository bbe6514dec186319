using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Unit.BotFramework.SampleBot;

public class CancelAndHelpDialog : ComponentDialog
{
    public CancelAndHelpDialog(string id)
        : base(id)
    {
    }

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        var result = await InterruptAsync(innerDc, cancellationToken);
        if (result != null)
        {
            return result;
        }

        return await base.OnContinueDialogAsync(innerDc, cancellationToken);
    }

    private static async Task<DialogTurnResult?> InterruptAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        if (innerDc.Context.Activity.Type == ActivityTypes.Message)
        {
            switch (innerDc.Context.Activity.Text?.ToLowerInvariant())
            {
                case "help":
                case "?":
                    var help = MessageFactory.Text("Say where, from where and when.", inputHint: InputHints.ExpectingInput);
                    await innerDc.Context.SendActivityAsync(help, cancellationToken);
                    return new DialogTurnResult(DialogTurnStatus.Waiting);

                case "cancel":
                case "quit":
                    await innerDc.Context.SendActivityAsync(MessageFactory.Text("Cancelled.", inputHint: InputHints.IgnoringInput), cancellationToken);
                    return await innerDc.CancelAllDialogsAsync(cancellationToken);
            }
        }

        return null;
    }
}
