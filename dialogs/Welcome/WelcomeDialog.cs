using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Shared;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace EmploisEnRegions.Dialogs.Welcome;

/// <summary>Greets, says what happens to the data, and asks for consent and the age of 14.</summary>
internal sealed class WelcomeDialog : ComponentDialog
{
    private readonly ProfileWords _words;
    private readonly Bilingual<SharedTexts> _shared;
    private readonly Bilingual<WelcomeTexts> _texts;

    public WelcomeDialog(QuestionDialog question, ProfileWords words, Bilingual<SharedTexts> shared, Bilingual<WelcomeTexts> texts) : base(nameof(WelcomeDialog))
    {
        (_words, _shared, _texts) = (words, shared, texts);
        AddDialog(new WaterfallDialog("welcome", [AskConsent, HearConsent, AskAge, HearAge]));
        AddDialog(question);
        InitialDialogId = "welcome";
    }

    /// <summary>Says who speaks, once, whatever the person begins with. False when that was said before.</summary>
    public async Task<bool> GreetAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var interview = context.Interview();
        if (interview.Greeted) return false;
        interview.Greeted = true;
        await context.Replies().SayAsync(_texts.In(context.Language()).Greeting, cancellationToken);
        return true;
    }

    private static Task<DialogTurnResult> AskConsent(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Context.Interview().Consent is null
            ? step.BeginDialogAsync(nameof(QuestionDialog), WelcomeAnswers.Consent, cancellationToken)
            : step.NextAsync(null, cancellationToken);

    private Task<DialogTurnResult> HearConsent(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is Answer answer)
        {
            var interview = step.Context.Interview();
            interview.Consent = answer.Yes;
            step.Context.Turn().Consent("conversation", answer.Yes);
            if (!answer.Yes) Forget(step.Context, interview, _texts.In(step.Context.Language()).Refused);
        }

        return step.NextAsync(null, cancellationToken);
    }

    private static Task<DialogTurnResult> AskAge(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var interview = step.Context.Interview();
        return interview.Consent is true && interview.OldEnough is null
            ? step.BeginDialogAsync(nameof(QuestionDialog), WelcomeAnswers.Age, cancellationToken)
            : step.NextAsync(null, cancellationToken);
    }

    private Task<DialogTurnResult> HearAge(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is Answer answer)
        {
            var interview = step.Context.Interview();
            var texts = _texts.In(step.Context.Language());
            interview.OldEnough = answer.Yes;
            if (answer.Yes) Open(step.Context, interview, texts);
            else RefuseForAge(step.Context, interview, texts);
        }

        return step.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>Everything is agreed: what was said before joins the profile.</summary>
    private void Open(ITurnContext context, Interview interview, WelcomeTexts texts)
    {
        var turn = context.Turn();
        turn.Dossier = turn.Dossier with { Consented = true };
        if (interview.TakeKeptAside() is { } said) turn.Remember(said);
        var noted = _words.Said(turn.Dossier.Profile, turn.Language);
        if (noted.Length > 0) context.Replies().Lead(_shared.In(turn.Language).Noted.With("facts", noted));
        interview.History.Clear();
        context.Replies().Lead(texts.ConsentThanks);
    }

    /// <summary>Under 14, the yes to the question before was no consent.</summary>
    private static void RefuseForAge(ITurnContext context, Interview interview, WelcomeTexts texts)
    {
        context.Turn().Consent("conversation", false);
        Forget(context, interview, texts.TooYoung);
    }

    private static void Forget(ITurnContext context, Interview interview, string sentence)
    {
        interview.KeptAside = null;
        context.Turn().Dossier = context.Turn().Dossier with { Consented = false };
        context.Replies().Lead(sentence);
    }
}
