namespace EmploisEnRegions.Channels.Limits;

/// <summary>Settings <c>Limits:…</c>: how much one person may ask for. Holders of the Direct Line secret have no limit.</summary>
internal sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>New conversations (or tokens) per minute from one address; a school may sit behind one.</summary>
    public int ConversationsPerMinute { get; set; } = 120;

    /// <summary>Messages per minute in one conversation.</summary>
    public int MessagesPerMinute { get; set; } = 120;
}
