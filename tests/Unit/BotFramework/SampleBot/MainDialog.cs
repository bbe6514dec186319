using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Unit.BotFramework.SampleBot;

public class MainDialog : ComponentDialog
{
    private readonly IStatePropertyAccessor<UserProfile> _profileAccessor;

    public MainDialog(UserState userState, BookingDialog bookingDialog)
        : base(nameof(MainDialog))
    {
        _profileAccessor = userState.CreateProperty<UserProfile>(nameof(UserProfile));

        AddDialog(new TextPrompt(nameof(TextPrompt)));
        AddDialog(bookingDialog);
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), new WaterfallStep[]
        {
            IntroStepAsync,
            ActStepAsync,
            FinalStepAsync,
        }));

        InitialDialogId = nameof(WaterfallDialog);
    }

    private static async Task<DialogTurnResult> IntroStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var messageText = stepContext.Options?.ToString() ?? "What can I do?";
        var promptMessage = MessageFactory.Text(messageText, messageText, InputHints.ExpectingInput);
        return await stepContext.PromptAsync(nameof(TextPrompt), new PromptOptions { Prompt = promptMessage }, cancellationToken);
    }

    private static async Task<DialogTurnResult> ActStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var said = (string)stepContext.Result!;
        if (said.StartsWith("fail", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(said);
        }

        var bookingDetails = new BookingDetails { Destination = said.StartsWith("to ", StringComparison.Ordinal) ? said[3..] : null };
        return await stepContext.BeginDialogAsync(nameof(BookingDialog), bookingDetails, cancellationToken);
    }

    private async Task<DialogTurnResult> FinalStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        if (stepContext.Result is BookingDetails result)
        {
            var profile = await _profileAccessor.GetAsync(stepContext.Context, () => new UserProfile(), cancellationToken);
            profile.Bookings++;
            var message = MessageFactory.Text($"Booked {result.Destination} on {result.TravelDate}. Bookings: {profile.Bookings}.");
            await stepContext.Context.SendActivityAsync(message, cancellationToken);
        }

        return await stepContext.ReplaceDialogAsync(InitialDialogId!, "What else?", cancellationToken);
    }
}
