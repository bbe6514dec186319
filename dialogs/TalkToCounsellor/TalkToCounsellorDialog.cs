using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace EmploisEnRegions.Dialogs.TalkToCounsellor;

/// <summary>Puts the person in the queue and says honestly what happens next; when nobody is there, offers a call-back.</summary>
internal sealed class TalkToCounsellorDialog : ComponentDialog
{
    private readonly IDesk _desk;
    private readonly DeskWords _words;
    private readonly HandoffInitiation _initiation;
    private readonly Bilingual<TalkTexts> _texts;

    public TalkToCounsellorDialog(QuestionDialog question, IDesk desk, DeskWords words, HandoffInitiation initiation, Bilingual<TalkTexts> texts)
        : base(nameof(TalkToCounsellorDialog))
    {
        (_desk, _words, _initiation, _texts) = (desk, words, initiation, texts);
        AddDialog(new WaterfallDialog("talk", [JoinQueue, AskContact, AskTime, AskConsent, Record]));
        AddDialog(question);
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

        return outlook.Present > 0 || already
            ? await step.EndDialogAsync(null, cancellationToken)
            : await step.NextAsync(null, cancellationToken);
    }

    private Task<DialogTurnResult> AskContact(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Context.Replies().Lead(_texts.In(step.Context.Language()).OfferCallBack);
        return step.BeginDialogAsync(nameof(QuestionDialog), TalkAnswers.Contact, cancellationToken);
    }

    private Task<DialogTurnResult> AskTime(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var interview = Tidy(step.Context, TalkAnswers.Contact);
        if (step.Result is Answer { Kind: AnswerKind.Given, Heard.Contact: { } contact })
        {
            interview.Contact = contact.Address;
            return step.BeginDialogAsync(nameof(QuestionDialog), TalkAnswers.Time, cancellationToken);
        }

        step.Context.Replies().Lead(_texts.In(step.Context.Language()).NoContact);
        return step.EndDialogAsync(null, cancellationToken);
    }

    private Task<DialogTurnResult> AskConsent(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var interview = Tidy(step.Context, TalkAnswers.Time);
        var texts = _texts.In(step.Context.Language());
        interview.CallBackTime = step.Result is Answer { Kind: AnswerKind.Given } answer
            ? answer.Choice is { } choice ? texts.CallbackTime.Choices[choice] : answer.Text.Trim()
            : texts.CallbackTime.Choices["anytime"];
        step.Context.Replies().Lead(Filled(texts.ReadBack, interview));
        return step.BeginDialogAsync(nameof(QuestionDialog), TalkAnswers.Consent, cancellationToken);
    }

    private async Task<DialogTurnResult> Record(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context.Turn();
        var interview = Tidy(step.Context, TalkAnswers.Consent);
        var texts = _texts.In(turn.Language);
        var agreed = step.Result is Answer { Yes: true };
        turn.Consent("callback", agreed);
        if (agreed && interview is { Contact: { } address, CallBackTime: { } when })
        {
            var channel = address.Contains('@', StringComparison.Ordinal) ? CallBackChannel.Email : CallBackChannel.Phone;
            turn.AskForCallBack(new CallBackRequest(channel, address, when, turn.Now));
            await step.Context.Replies().SayForDeskAsync(Filled(texts.Recorded, interview), cancellationToken);
        }
        else
        {
            step.Context.Replies().Lead(texts.NotRecorded);
        }

        (interview.Contact, interview.CallBackTime) = (null, null);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>These questions are asked anew each time: nothing of them stays in the interview's history.</summary>
    private static Interview Tidy(ITurnContext context, string question)
    {
        var interview = context.Interview();
        interview.Passed.Remove(question);
        interview.History.Remove(question);
        return interview;
    }

    private static string Filled(string sentence, Interview interview) =>
        sentence.With("contact", interview.Contact ?? "").With("when", interview.CallBackTime ?? "");
}
