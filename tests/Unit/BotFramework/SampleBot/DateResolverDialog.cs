using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Unit.BotFramework.SampleBot;

public class DateResolverDialog : CancelAndHelpDialog
{
    public DateResolverDialog(string? id = null)
        : base(id ?? nameof(DateResolverDialog))
    {
        AddDialog(new DateTimePrompt(nameof(DateTimePrompt), DateTimePromptValidator));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), new WaterfallStep[]
        {
            InitialStepAsync,
            FinalStepAsync,
        }));

        InitialDialogId = nameof(WaterfallDialog);
    }

    private static async Task<DialogTurnResult> InitialStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var timex = (string?)stepContext.Options;
        if (timex != null)
        {
            return await stepContext.NextAsync(new List<DateTimeResolution> { new DateTimeResolution { Timex = timex } }, cancellationToken);
        }

        return await stepContext.PromptAsync(
            nameof(DateTimePrompt),
            new PromptOptions
            {
                Prompt = MessageFactory.Text("When?", "When?", InputHints.ExpectingInput),
                RetryPrompt = MessageFactory.Text("Which day, month and year?", "Which day, month and year?", InputHints.ExpectingInput),
            },
            cancellationToken);
    }

    private static async Task<DialogTurnResult> FinalStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var timex = ((List<DateTimeResolution>)stepContext.Result!)[0].Timex;
        return await stepContext.EndDialogAsync(timex, cancellationToken);
    }

    private static Task<bool> DateTimePromptValidator(PromptValidatorContext<IList<DateTimeResolution>> promptContext, CancellationToken cancellationToken)
    {
        if (promptContext.Recognized.Succeeded)
        {
            // A day of a known year, not "a Friday".
            var timex = promptContext.Recognized.Value![0].Timex!.Split('T')[0];
            return Task.FromResult(!timex.Contains('X', StringComparison.Ordinal));
        }

        return Task.FromResult(false);
    }
}
