using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Unit.BotFramework.SampleBot;

public class BookingDialog : CancelAndHelpDialog
{
    public BookingDialog()
        : base(nameof(BookingDialog))
    {
        AddDialog(new TextPrompt(nameof(TextPrompt)));
        AddDialog(new ConfirmPrompt(nameof(ConfirmPrompt)));
        AddDialog(new DateResolverDialog());
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), new WaterfallStep[]
        {
            DestinationStepAsync,
            OriginStepAsync,
            TravelDateStepAsync,
            ConfirmStepAsync,
            FinalStepAsync,
        }));

        InitialDialogId = nameof(WaterfallDialog);
    }

    private static async Task<DialogTurnResult> DestinationStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var bookingDetails = (BookingDetails)stepContext.Options!;
        if (bookingDetails.Destination == null)
        {
            var promptMessage = MessageFactory.Text("Where to?", "Where to?", InputHints.ExpectingInput);
            return await stepContext.PromptAsync(nameof(TextPrompt), new PromptOptions { Prompt = promptMessage }, cancellationToken);
        }

        return await stepContext.NextAsync(bookingDetails.Destination, cancellationToken);
    }

    private static async Task<DialogTurnResult> OriginStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var bookingDetails = (BookingDetails)stepContext.Options!;
        bookingDetails.Destination = (string)stepContext.Result!;
        if (bookingDetails.Origin == null)
        {
            var promptMessage = MessageFactory.Text("From where?", "From where?", InputHints.ExpectingInput);
            return await stepContext.PromptAsync(nameof(TextPrompt), new PromptOptions { Prompt = promptMessage }, cancellationToken);
        }

        return await stepContext.NextAsync(bookingDetails.Origin, cancellationToken);
    }

    private static async Task<DialogTurnResult> TravelDateStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var bookingDetails = (BookingDetails)stepContext.Options!;
        bookingDetails.Origin = (string)stepContext.Result!;
        if (bookingDetails.TravelDate == null || bookingDetails.TravelDate.Contains('X', StringComparison.Ordinal))
        {
            return await stepContext.BeginDialogAsync(nameof(DateResolverDialog), bookingDetails.TravelDate, cancellationToken);
        }

        return await stepContext.NextAsync(bookingDetails.TravelDate, cancellationToken);
    }

    private static async Task<DialogTurnResult> ConfirmStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var bookingDetails = (BookingDetails)stepContext.Options!;
        bookingDetails.TravelDate = (string)stepContext.Result!;
        var messageText = $"From {bookingDetails.Origin} to {bookingDetails.Destination} on {bookingDetails.TravelDate}?";
        var promptMessage = MessageFactory.Text(messageText, messageText, InputHints.ExpectingInput);
        return await stepContext.PromptAsync(nameof(ConfirmPrompt), new PromptOptions { Prompt = promptMessage }, cancellationToken);
    }

    private static async Task<DialogTurnResult> FinalStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        if ((bool)stepContext.Result!)
        {
            var bookingDetails = (BookingDetails)stepContext.Options!;
            return await stepContext.EndDialogAsync(bookingDetails, cancellationToken);
        }

        return await stepContext.EndDialogAsync(null, cancellationToken);
    }
}
