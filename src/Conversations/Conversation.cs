using EmploisEnRegions.Regions.Profiles;

namespace EmploisEnRegions.Conversations;

/// <summary>Identity of a conversation: the channel's id and the channel's own conversation id. Case matters.</summary>
public readonly record struct ConversationKey(string ChannelId, string ConversationId);

/// <summary>Who speaks. Changed only by named operations of the desk.</summary>
public enum ConversationStatus { Bot, Waiting, Counsellor, Closed }

/// <summary>What is stored of a conversation beside its transcript and its dialog state. Immutable: a turn makes the next version.</summary>
public sealed record Conversation
{
    public required ConversationKey Key { get; init; }

    /// <summary>0 = not stored yet; each commit adds one. A commit against an older version is a conflict.</summary>
    public long Version { get; init; }

    /// <summary>Sequence number of the last transcript entry, 0 when empty. Never falls, not even by erasure: it is the watermark.</summary>
    public long LastSequence { get; init; }

    public ConversationStatus Status { get; init; }

    /// <summary>"fr" or "en".</summary>
    public string Language { get; init; } = "fr";

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the person last wrote: retention counts from here.</summary>
    public DateTimeOffset LastWordAt { get; init; }

    /// <summary>Channel id of the person, as the channel gave it.</summary>
    public string? PersonId { get; init; }

    /// <summary>Account id of the counsellor who has the floor; null unless the status is Counsellor.</summary>
    public string? CounsellorId { get; init; }

    public Dossier Dossier { get; init; } = Dossier.Empty;

    /// <summary>Turns in a row that ended in an apology instead of an answer.</summary>
    public int FailedTurns { get; init; }
}

/// <summary>What the conversation has gathered, as counsellors and "my data" see it. Empty before consent.</summary>
public sealed record Dossier
{
    public static Dossier Empty { get; } = new();

    public Profile Profile { get; init; } = Profile.Empty;

    /// <summary>The suggestions shown last, best first.</summary>
    public IReadOnlyList<ShownSuggestion> Suggestions { get; init; } = [];

    public IReadOnlyList<Consent> Consents { get; init; } = [];

    /// <summary>Name of the question that waits for an answer, or null.</summary>
    public string? Question { get; init; }

    /// <summary>True once the person agreed to be asked: decides how long the conversation is kept.</summary>
    public bool Consented { get; init; }

    /// <summary>Answers that a counsellor corrected, the latest last; null when none was. They stay when the person answers otherwise since.</summary>
    public IReadOnlyList<Correction>? Corrections { get; init; }

    /// <summary>What the person said of regions, each kind once per region, the latest last; null when nothing.</summary>
    public IReadOnlyList<Reaction>? Reactions { get; init; }

    /// <summary>What the person was last asked to let a partner read; null when nothing is asked or agreed.</summary>
    public PartnerAsk? PartnerAsk { get; init; }

    /// <summary>True once the person wrote something: from then on the language is theirs, no longer the page's.</summary>
    public bool Heard { get; init; }
}

/// <summary>An answer that a counsellor corrected.</summary>
/// <param name="Field">JSON name of the profile's field.</param>
/// <param name="Before">That field alone; empty when it was not given.</param>
/// <param name="After">That field alone; empty when the answer was taken out.</param>
public sealed record Correction(string Field, Profile Before, Profile After, string By, string Organisation, DateTimeOffset At)
{
    /// <summary>False once the person answered otherwise.</summary>
    public bool Holds(Profile profile) => profile.Only(Field) == After;
}

/// <param name="Items">Labels in the person's language, in the order of their numbers.</param>
/// <param name="Answered">Agreed to in part at least; it can be taken back.</param>
public sealed record PartnerAsk(string Id, string Partner, string ByName, IReadOnlyList<string> Items, bool Answered);

/// <param name="Region">Two-digit code.</param>
public sealed record Reaction(string Region, ReactionKind Kind, DateTimeOffset At)
{
    /// <summary>More say nothing more.</summary>
    public const int Most = 40;
}

/// <summary>Asked: why, why not, tell me more. Visit: what to look at there.</summary>
public enum ReactionKind { Liked, TooFar, Compared, Asked, Visit }

/// <param name="Purpose">"conversation", "handoff", "callback", "partner", "partnerDossier".</param>
public sealed record Consent(string Purpose, bool Given, DateTimeOffset At);
