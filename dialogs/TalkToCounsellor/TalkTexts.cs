using EmploisEnRegions.Dialogs.Shared;

namespace EmploisEnRegions.Dialogs.TalkToCounsellor;

internal sealed record TalkTexts
{
    public required string QueuedPresent { get; init; }
    public required string QueuedOpen { get; init; }
    public required string QueuedClosed { get; init; }
    public required string QueuedHoliday { get; init; }
    public required string QueuedSkipped { get; init; }
    public required string PlaceInLine { get; init; }
    public required string UsualWait { get; init; }
    public required string OneMinute { get; init; }
    public required string Minutes { get; init; }
    public required string MontrealTime { get; init; }
    public required string IslandsTime { get; init; }
    public required string AlreadyWaiting { get; init; }
    public required string OfferCallBack { get; init; }
    public required string TooYoung { get; init; }
    public required QuestionTexts Contact { get; init; }
    public required QuestionTexts ContactNumber { get; init; }
    public required QuestionTexts ContactEmail { get; init; }

    /// <summary>Words by which somebody asks to be called rather than answered here; folded, "|" between.</summary>
    public required string CallBackWords { get; init; }

    /// <summary>Words that make a number one to text; folded, "|" between.</summary>
    public required string TextWords { get; init; }

    public required IReadOnlyDictionary<string, string> CallBackWays { get; init; }
    public required IReadOnlyDictionary<string, string> CallBackLanguages { get; init; }
    public required QuestionTexts CallbackTime { get; init; }
    public required QuestionTexts CallbackConsent { get; init; }
    public required string ReadBack { get; init; }
    public required string Recorded { get; init; }
    public required string NotRecorded { get; init; }
    public required string NoContact { get; init; }
    public required string OpensAt { get; init; }
    public required string OpensToday { get; init; }
    public required IReadOnlyDictionary<string, string> Days { get; init; }
    public required IReadOnlyDictionary<string, string> Holidays { get; init; }
    public required string Hour { get; init; }

    /// <summary>An hour without minutes.</summary>
    public required string FullHour { get; init; }
}
