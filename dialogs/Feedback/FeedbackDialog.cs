using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Handoff.Satisfaction;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace EmploisEnRegions.Dialogs.Feedback;

/// <summary>Was this useful? A mark in one tap, and a word for who wants. Of the bot when the person takes leave after suggestions, of the counsellor when
/// that conversation ends; each once, and dropped when the person speaks of something else.</summary>
internal sealed class FeedbackDialog : ComponentDialog
{
    /// <summary>Option: the counsellor is who the marks are about; without it, the bot.</summary>
    public const string OfCounsellor = "counsellor";

    private readonly QuestionBook _book;
    private readonly Bilingual<FeedbackTexts> _texts;

    public FeedbackDialog(QuestionDialog question, QuestionBook book, Bilingual<FeedbackTexts> texts) : base(nameof(FeedbackDialog))
    {
        (_book, _texts) = (book, texts);
        AddDialog(new WaterfallDialog("feedback", [AskRating, AskWord, HearWord]));
        AddDialog(question);
        InitialDialogId = "feedback";
    }

    /// <summary>Which opinion is still to be asked when somebody takes leave; null: none.</summary>
    public static object? ToAsk(Interview interview) => interview switch
    {
        { Counselled: true, CounsellorRating: null } => OfCounsellor,
        { SuggestionsShown: true, Rating: null } => "",
        _ => null,
    };

    /// <summary>Whether the message answers what this dialog asked.</summary>
    public bool IsAnswered(DialogContext dc)
    {
        while (dc.Child is { } child) dc = child;
        var waiting = dc.ActiveDialog is { Id: nameof(QuestionDialog) } active ? _book.Find(new QuestionState(active).Question) : null;
        return waiting is not null && FeedbackAnswers.Answers(waiting, dc.Context.Activity.Text ?? "", dc.Context.Turn().Understood);
    }

    private static Task<DialogTurnResult> AskRating(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        // Asked is asked: who passes it by is not asked a second time.
        var interview = step.Context.Interview();
        if (AboutOf(step) is About.Counsellor) interview.CounsellorRating = 0;
        else interview.Rating = 0;
        return step.BeginDialogAsync(nameof(QuestionDialog), AboutOf(step) is About.Counsellor ? FeedbackAnswers.CounsellorRating : FeedbackAnswers.Rating, cancellationToken);
    }

    private Task<DialogTurnResult> AskWord(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var interview = Tidy(step.Context);
        if (step.Result is not Answer answer || FeedbackAnswers.MarkOf(answer) is not { } mark) return step.EndDialogAsync(null, cancellationToken);
        if (AboutOf(step) is About.Counsellor) interview.CounsellorRating = mark;
        else interview.Rating = mark;
        Record(step, mark, null);
        return step.BeginDialogAsync(nameof(QuestionDialog), FeedbackAnswers.Word, cancellationToken);
    }

    private Task<DialogTurnResult> HearWord(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var interview = Tidy(step.Context);
        var mark = AboutOf(step) is About.Counsellor ? interview.CounsellorRating : interview.Rating;
        if (step.Result is Answer answer && !FeedbackAnswers.IsNoWord(answer)) Record(step, mark ?? 0, step.Context.Turn().MaskedText ?? answer.Text.Trim());
        step.Context.Replies().Lead(_texts.In(step.Context.Language()).Thanks);
        return step.EndDialogAsync(null, cancellationToken);
    }

    private static void Record(WaterfallStepContext step, int mark, string? word)
    {
        var turn = step.Context.Turn();
        turn.Enlist(new RecordSatisfaction(turn.Conversation.Key, AboutOf(step), mark, word, turn.Now));
    }

    private static About AboutOf(WaterfallStepContext step) => step.Options as string == OfCounsellor ? About.Counsellor : About.Bot;

    private static Interview Tidy(ITurnContext context)
    {
        var interview = context.Interview();
        foreach (var question in (string[])[FeedbackAnswers.Rating, FeedbackAnswers.CounsellorRating, FeedbackAnswers.Word])
        {
            interview.History.Remove(question);
            interview.Passed.Remove(question);
        }

        return interview;
    }
}
