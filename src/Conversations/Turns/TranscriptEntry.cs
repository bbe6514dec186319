using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Conversations.Turns;

/// <summary>One line of a transcript. Said in this turn it has its activity, read from storage its bytes; the other is made once, when asked for.
/// Not to be changed.</summary>
public sealed class TranscriptEntry
{
    private Activity? _activity;
    private byte[]? _utf8;

    public TranscriptEntry(long sequence, DateTimeOffset at, Speaker speaker, Activity activity)
        : this(sequence, at, speaker) => _activity = activity;

    /// <param name="utf8">As <see cref="ToUtf8"/> gave it.</param>
    public TranscriptEntry(long sequence, DateTimeOffset at, Speaker speaker, byte[] utf8)
        : this(sequence, at, speaker) => _utf8 = utf8;

    private TranscriptEntry(long sequence, DateTimeOffset at, Speaker speaker) => (Sequence, At, Speaker) = (sequence, at, speaker);

    /// <summary>1, 2, 3 … within the conversation; gaps are possible, going back is not.</summary>
    public long Sequence { get; }

    public DateTimeOffset At { get; }

    public Speaker Speaker { get; }

    /// <summary>Id is <c>{conversationId}|{sequence, 7 digits}</c>; ReplyToId of a reply is the id of the message it answers,
    /// as a channel with a ServiceUrl named it.</summary>
    /// <exception cref="System.Text.Json.JsonException">What was stored is not an activity.</exception>
    public Activity Activity => _activity ??= ActivityJson.Read(_utf8);

    /// <summary>Of the activity, without making it.</summary>
    public string? Type => _activity is { } made ? made.Type : ActivityJson.TypeOf(_utf8);

    /// <summary>The activity as JSON, UTF-8. The same array each time.</summary>
    public byte[] ToUtf8() => _utf8 ??= ActivityJson.Write(_activity!);
}
