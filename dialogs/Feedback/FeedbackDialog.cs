using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Dialogs.Shared;
using Microsoft.Bot.Builder.Dialogs;

namespace EmploisEnRegions.Dialogs.Feedback;

/// <summary>Was this useful? Asked once, when the person takes leave after suggestions.</summary>
internal sealed class FeedbackDialog : ComponentDialog
{
    private readonly Bilingual<FeedbackTexts> _texts;

    public FeedbackDialog(QuestionDialog question, Bilingual<FeedbackTexts> texts) : base(nameof(FeedbackDialog))
    {
        _texts = texts;
        AddDialog(new WaterfallDialog("feedback", [AskRating, HearRating]));
        AddDialog(question);
        InitialDialogId = "feedback";
    }

    private static Task<DialogTurnResult> AskRating(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.BeginDialogAsync(nameof(QuestionDialog), FeedbackAnswers.Rating, cancellationToken);

    private Task<DialogTurnResult> HearRating(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var interview = step.Context.Interview();
        interview.History.Remove(FeedbackAnswers.Rating);
        interview.Rating = step.Result is Answer answer ? FeedbackAnswers.MarkOf(answer) ?? 0 : 0;
        if (interview.Rating > 0) step.Context.Replies().Lead(_texts.In(step.Context.Language()).Thanks);
        return step.EndDialogAsync(null, cancellationToken);
    }
}
