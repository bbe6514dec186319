using EmploisEnRegions.Dialogs.Shared;

namespace EmploisEnRegions.Dialogs.Welcome;

internal sealed record WelcomeTexts
{
    public required string Greeting { get; init; }
    public required QuestionTexts Consent { get; init; }
    public required QuestionTexts Age { get; init; }
    public required string ConsentThanks { get; init; }
    public required string Refused { get; init; }
    public required string TooYoung { get; init; }
}
