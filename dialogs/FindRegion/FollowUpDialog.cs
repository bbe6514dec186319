using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Feedback;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace EmploisEnRegions.Dialogs.FindRegion;

/// <summary>After the suggestions, or when the bot only informs: listens until the person asks something. Never ends by itself.</summary>
internal sealed class FollowUpDialog(SuggestionTeller suggestions, Bilingual<FollowUpTexts> texts) : Dialog(nameof(FollowUpDialog))
{
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        dc.Context.Turn().Dossier = dc.Context.Turn().Dossier with { Question = null };
        return Task.FromResult(EndOfTurn);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var context = dc.Context;
        var interview = context.Interview();
        var heard = context.Turn().Understood;
        var t = texts.In(context.Language());
        if (heard?.Intent is Intent.Thanks or Intent.Bye || heard?.Request is Request.Decline)
        {
            context.Replies().Lead(heard.Intent is Intent.Bye ? t.Bye : heard.Request is Request.Decline ? t.Declined : t.Thanks);
            if (FeedbackDialog.ToAsk(interview) is { } about) return await dc.BeginDialogAsync(nameof(FeedbackDialog), about, cancellationToken);
        }
        else if (interview.Informing)
        {
            await context.Replies().SayAsync(t.Informing, cancellationToken);
        }
        else if (heard is not null && ProfileWords.Order.Any(field => Regions.Profiles.ProfileFields.Gives(heard.Facts, field)))
        {
            await suggestions.ShowBestAsync(context, cancellationToken);
        }
        else
        {
            await NotUnderstoodAsync(context, interview, t, cancellationToken);
            return EndOfTurn;
        }

        interview.NotUnderstood = 0;
        return EndOfTurn;
    }

    private async Task NotUnderstoodAsync(ITurnContext context, Interview interview, FollowUpTexts t, CancellationToken cancellationToken)
    {
        var sentence = (interview.NotUnderstood++ % 3) switch { 0 => t.NotUnderstood, 1 => t.Examples, _ => t.OfferPerson };
        await context.Replies().SayAsync(sentence, suggestions.Buttons(null, context.Language()), cancellationToken);
    }

    /// <summary>A side dialog is over: nothing waits here.</summary>
    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(EndOfTurn);
}
