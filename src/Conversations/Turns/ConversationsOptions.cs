using System.ComponentModel.DataAnnotations;

namespace EmploisEnRegions.Conversations.Turns;

/// <summary>Section <c>Conversations</c>.</summary>
public sealed class ConversationsOptions
{
    public const string Section = "Conversations";

    /// <summary>Characters of a message that are read for meaning; what follows is only kept. Words of crisis are looked for in all that is kept.</summary>
    [Range(200, 20_000)]
    public int UnderstoodCharacters { get; set; } = 2_000;

    /// <summary>Characters of a message that the transcript keeps.</summary>
    [Range(1_000, 100_000)]
    public int KeptCharacters { get; set; } = 20_000;

    /// <summary>Bytes of channel data, or of a card's answer, beyond which they are dropped.</summary>
    [Range(1_024, 262_144)]
    public int KeptDataBytes { get; set; } = 16_384;

    /// <summary>Attachments of one message that are noted (name and type; content that travels inside the message is not kept).</summary>
    [Range(0, 50)]
    public int KeptAttachments { get; set; } = 10;

    /// <summary>Channels that take everything the bot and the desk say in a turn as one message. Each channel adds itself.</summary>
    public IList<string> OneMessagePerTurn { get; } = [];

    /// <summary>How many times a turn runs when other nodes keep coming first.</summary>
    [Range(1, 50)]
    public int Attempts { get; set; } = 8;

    /// <summary>Turns in a row that failed before the dialog state is set aside and the person starts afresh.</summary>
    [Range(1, 20)]
    public int FailuresBeforeFreshStart { get; set; } = 2;
}
