using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace EmploisEnRegions.Dialogs.TalkToCounsellor;

/// <summary>Puts the person in the queue and says honestly what happens next; when nobody is there, or when the person wants it, offers a call-back.</summary>
internal sealed class TalkToCounsellorDialog : ComponentDialog
{
    private readonly IDesk _desk;
    private readonly DeskWords _words;
    private readonly HandoffInitiation _initiation;
    private readonly Bilingual<TalkTexts> _texts;

    public TalkToCounsellorDialog(CallBackDialog callBack, IDesk desk, DeskWords words, HandoffInitiation initiation, Bilingual<TalkTexts> texts)
        : base(nameof(TalkToCounsellorDialog))
    {
        (_desk, _words, _initiation, _texts) = (desk, words, initiation, texts);
        AddDialog(new WaterfallDialog("talk", [JoinQueue, OfferCallBack]));
        AddDialog(callBack);
        InitialDialogId = "talk";
    }

    private async Task<DialogTurnResult> JoinQueue(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context.Turn();
        var replies = step.Context.Replies();
        var texts = _texts.In(turn.Language);
        if (step.Context.Interview().OldEnough is false)
        {
            await replies.SayAsync(texts.TooYoung, cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }

        var already = turn.Status is ConversationStatus.Waiting;
        var outlook = await _desk.LookAsync(turn.Language, turn.Now, cancellationToken);
        turn.AskForCounsellor("asked", urgent: false, someonePresent: outlook.Present > 0);
        if (already)
        {
            await replies.SayForDeskAsync(texts.AlreadyWaiting, cancellationToken);
        }
        else
        {
            // Asking for a person is agreeing that one reads this, for as long as it takes to answer.
            turn.Consent("handoff", true);
            turn.Dossier = turn.Dossier with { Consented = true };
            await _initiation.SendAsync(step.Context, cancellationToken);
            await replies.SayForDeskAsync(_words.Queued(outlook, turn), cancellationToken);
        }

        return (outlook.Present > 0 || already) && !AsksForCall(step.Context)
            ? await step.EndDialogAsync(null, cancellationToken)
            : await step.NextAsync(null, cancellationToken);
    }

    /// <summary>Who is called back has a place all the same: whoever is there first, answers.</summary>
    private static Task<DialogTurnResult> OfferCallBack(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.BeginDialogAsync(nameof(CallBackDialog), null, cancellationToken);

    private bool AsksForCall(ITurnContext context)
    {
        var said = Fold.Of(context.Activity.Text ?? "");
        return new[] { _texts.French, _texts.English }.Any(t => t.CallBackWords.Split('|').Any(words => said.Contains(words, StringComparison.Ordinal)));
    }
}
