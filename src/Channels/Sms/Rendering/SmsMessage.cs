namespace EmploisEnRegions.Channels.Sms.Rendering;

/// <summary>An activity as text messages.</summary>
/// <param name="Now">What is sent, in order.</param>
/// <param name="Rest">What follows when the person writes PLUS; empty when that was all.</param>
internal sealed record SmsMessage(IReadOnlyList<string> Now, string Rest);
