using EmploisEnRegions.Dialogs.Shared;

namespace EmploisEnRegions.Dialogs.Feedback;

internal sealed record FeedbackTexts
{
    public required QuestionTexts Rating { get; init; }
    public required QuestionTexts CounsellorRating { get; init; }
    public required QuestionTexts RatingWord { get; init; }
    public required string Thanks { get; init; }
}
