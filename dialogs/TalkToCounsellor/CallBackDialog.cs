using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Handoff.CallBacks;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace EmploisEnRegions.Dialogs.TalkToCounsellor;

/// <summary>How, where and when a person is called back: read back, and agreed to before anything is kept.</summary>
internal sealed class CallBackDialog : ComponentDialog
{
    private const string Steps = "callBack";
    private const string Agreement = "callBackAgreement";

    private readonly CallBackTime _time;
    private readonly Bilingual<TalkTexts> _texts;

    public CallBackDialog(QuestionDialog question, CallBackTime time, Bilingual<TalkTexts> texts) : base(nameof(CallBackDialog))
    {
        (_time, _texts) = (time, texts);
        AddDialog(new WaterfallDialog(Steps, [AskContact, AskAddress, AskTime, Note]));
        AddDialog(new WaterfallDialog(Agreement, [AskConsent, Record]));
        AddDialog(question);
        InitialDialogId = Steps;
    }

    private Task<DialogTurnResult> AskContact(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        Forget(step.Context.Interview());
        step.Context.Replies().Lead(_texts.In(step.Context.Language()).OfferCallBack);
        return step.BeginDialogAsync(nameof(QuestionDialog), TalkAnswers.Contact, cancellationToken);
    }

    /// <summary>A number that is written at once is one to call, unless the words say otherwise; a channel alone needs its number or address.</summary>
    private Task<DialogTurnResult> AskAddress(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var interview = Tidy(step.Context, TalkAnswers.Contact);
        if (step.Result is not Answer { Kind: AnswerKind.Given } answer) return StopAsync(step, cancellationToken);
        interview.CallBackChannel = answer.Choice switch
        {
            "phone" => CallBackChannel.Phone,
            "text" => CallBackChannel.Sms,
            "email" => CallBackChannel.Email,
            "here" when !string.IsNullOrEmpty(step.Context.Activity.ServiceUrl) => CallBackChannel.Here,
            _ => SaysText(answer.Text) ? CallBackChannel.Sms : CallBackChannel.Phone,
        };
        return interview.CallBackChannel is CallBackChannel.Here || answer.Heard?.Contact is not null
            ? step.NextAsync(answer, cancellationToken)
            : step.BeginDialogAsync(nameof(QuestionDialog), interview.CallBackChannel is CallBackChannel.Email ? TalkAnswers.Email : TalkAnswers.Number, cancellationToken);
    }

    private Task<DialogTurnResult> AskTime(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        Tidy(step.Context, TalkAnswers.Number);
        var interview = Tidy(step.Context, TalkAnswers.Email);
        var contact = (step.Result as Answer)?.Heard?.Contact;
        if (contact is null && interview.CallBackChannel is not CallBackChannel.Here) return StopAsync(step, cancellationToken);
        interview.Contact = contact?.Address ?? "";
        if (contact is { Kind: ContactKind.Email }) interview.CallBackChannel = CallBackChannel.Email;
        else if (interview.CallBackChannel is CallBackChannel.Email) interview.CallBackChannel = CallBackChannel.Phone;
        return step.BeginDialogAsync(nameof(QuestionDialog), TalkAnswers.Time, cancellationToken);
    }

    private async Task<DialogTurnResult> Note(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context.Turn();
        var interview = Tidy(step.Context, TalkAnswers.Time);
        var choices = _texts.In(turn.Language).CallbackTime.Choices;
        interview.CallBackTime = step.Result is Answer { Kind: AnswerKind.Given } answer
            ? answer.Choice is { } choice ? choices[choice] : answer.Text.Trim()
            : choices["anytime"];
        interview.CallBackDue = await _time.DueAsync(interview.CallBackTime, turn, cancellationToken);
        return await step.ReplaceDialogAsync(Agreement, null, cancellationToken);
    }

    private Task<DialogTurnResult> AskConsent(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        ReadBack(step.Context);
        return step.BeginDialogAsync(nameof(QuestionDialog), TalkAnswers.Consent, cancellationToken);
    }

    private async Task<DialogTurnResult> Record(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context.Turn();
        var interview = Tidy(step.Context, TalkAnswers.Consent);
        var texts = _texts.In(turn.Language);
        var answer = step.Result as Answer;
        if (answer?.Choice == "change") return await step.ReplaceDialogAsync(Steps, null, cancellationToken);
        if (answer?.Choice is "fr" or "en") return await ChangeLanguageAsync(step, answer.Choice, cancellationToken);
        var agreed = answer is { Choice: "yes" or "voicemail" };
        turn.Consent("callback", agreed);
        if (agreed && interview is { Contact: { } address, CallBackTime: { } when, CallBackChannel: { } channel })
        {
            turn.AskForCallBack(new CallBackRequest(channel, address, when, turn.Now) { Due = interview.CallBackDue, VoicemailMaySayWhy = answer!.Choice == "voicemail" }, interview.CallBackLanguage);
            await step.Context.Replies().SayForDeskAsync(Filled(texts.Recorded, step.Context), cancellationToken);
        }
        else
        {
            step.Context.Replies().Lead(texts.NotRecorded);
        }

        Forget(interview);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    private Task<DialogTurnResult> StopAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Context.Replies().Lead(_texts.In(step.Context.Language()).NoContact);
        return step.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>Another language for the call is no wish to go on in another language here: what is noted is read back once more.</summary>
    private static Task<DialogTurnResult> ChangeLanguageAsync(WaterfallStepContext step, string language, CancellationToken cancellationToken)
    {
        var turn = step.Context.Turn();
        turn.Language = turn.Conversation.Language;
        step.Context.Interview().CallBackLanguage = language;
        return step.ReplaceDialogAsync(Agreement, null, cancellationToken);
    }

    /// <summary>Asked once more after something else, also in another language: what is to be agreed to comes along.</summary>
    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        if (turnContext.Interview() is { CallBackTime: not null }) ReadBack(turnContext);
        return base.RepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    private void ReadBack(ITurnContext context) => context.Replies().Lead(Filled(_texts.In(context.Language()).ReadBack, context));

    private string Filled(string sentence, ITurnContext context)
    {
        var (turn, interview) = (context.Turn(), context.Interview());
        var texts = _texts.In(turn.Language);
        var ways = texts.CallBackWays;
        var way = interview.CallBackChannel switch
        {
            CallBackChannel.Sms => ways["text"],
            CallBackChannel.Email => ways["email"],
            CallBackChannel.Here => ways["here"],
            _ => ways["phone"],
        };
        return sentence.With("way", way.With("contact", ContactWords.Of(interview.Contact ?? ""))).With("when", interview.CallBackTime ?? "")
            .With("language", texts.CallBackLanguages[TalkAnswers.CallLanguage(context)])
            .With("due", _time.Words(interview.CallBackDue ?? turn.Now, turn));
    }

    private bool SaysText(string said)
    {
        var folded = $" {Fold.Of(said)} ";
        return _texts.French.TextWords.Split('|').Any(word => folded.Contains($" {word} ", StringComparison.Ordinal));
    }

    /// <summary>These questions are asked anew each time: nothing of them stays in the interview's history.</summary>
    private static Interview Tidy(ITurnContext context, string question)
    {
        var interview = context.Interview();
        interview.Passed.Remove(question);
        interview.History.Remove(question);
        return interview;
    }

    private static void Forget(Interview interview) =>
        (interview.Contact, interview.CallBackTime, interview.CallBackChannel, interview.CallBackDue, interview.CallBackLanguage) = (null, null, null, null, null);
}
