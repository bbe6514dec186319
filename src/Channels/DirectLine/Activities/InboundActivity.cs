using System.Text.Json;
using EmploisEnRegions.Channels.DirectLine.Conversations;
using EmploisEnRegions.Channels.Wire;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.DirectLine.Activities;

/// <summary>What a client posted, reduced to what a person may say: never trusted about who, where and when.</summary>
/// <param name="DeliveryId">Once-only key that the client gave, or null.</param>
internal sealed record InboundActivity(Activity Activity, string? DeliveryId)
{
    public const int MaxBytes = 256 * 1024;
    private const int MaxKeyLength = 200;

    private static readonly HashSet<string> FromPeople = [ActivityTypes.Message, ActivityTypes.Event, ActivityTypes.Typing, ActivityTypes.EndOfConversation];

    /// <summary>One of the two is null.</summary>
    public static (InboundActivity? Inbound, ProtocolError? Problem) Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var posted = ActivityBytes.Read(utf8);
            if (string.IsNullOrEmpty(posted.Type)) return (null, ProtocolError.Missing("type"));
            if (!FromPeople.Contains(posted.Type)) return (null, ProtocolError.BadArgument("A client may send message, event, typing and endOfConversation."));
            if (IsDeskEvent(posted)) return (null, ProtocolError.BadArgument("Events of the desk do not come from a client."));

            // Clients find their own message in the stream by its clientActivityID.
            var deliveryId = DeliveryKey(ActivityJson.TextIn(posted.ChannelData, "clientActivityID"), posted.Id);
            return (new InboundActivity(Clean(posted), deliveryId), null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            return (null, ProtocolError.BadSyntax());
        }
    }

    /// <summary>Says who, where and when: from the token and the clock, not from the body.</summary>
    public Activity Address(string conversationId, string userId, DateTimeOffset now)
    {
        Activity.ChannelId = DirectLineChannel.ChannelId;
        Activity.Conversation = new ConversationAccount(id: conversationId);
        Activity.From = new ChannelAccount(userId, Activity.From?.Name, RoleTypes.User);
        Activity.Recipient = BotAccount.New();
        Activity.Timestamp = now;
        return Activity;
    }

    private static bool IsDeskEvent(Activity posted) =>
        posted.Type == ActivityTypes.Event && posted.Name?.StartsWith("handoff.", StringComparison.OrdinalIgnoreCase) == true;

    private static Activity Clean(Activity posted) => new(posted.Type)
    {
        From = new ChannelAccount(posted.From?.Id, posted.From?.Name),
        Text = posted.Text,
        TextFormat = posted.Text is null ? null : TextFormatTypes.Plain,
        Locale = StartRequest.CleanLocale(posted.Locale),
        LocalTimestamp = posted.LocalTimestamp,
        Name = posted.Name,
        Value = posted.Value,
        ValueType = posted.ValueType,
        Attachments = CleanAttachments(posted.Attachments),
        // Nobody may speak in the name of the bot or the desk.
        ChannelData = ActivityJson.IsObject(posted.ChannelData) ? ActivityJson.WithoutOrientation(posted.ChannelData) : null,
    };

    /// <summary>That something was attached, and what kind: its content and its address are not kept, and nothing fetches them.</summary>
    public static List<Attachment>? CleanAttachments(IEnumerable<Attachment?>? posted)
    {
        var kept = posted?.OfType<Attachment>().Select(a => new Attachment(a.ContentType ?? "application/octet-stream", name: a.Name)).ToList();
        return kept is { Count: > 0 } ? kept : null;
    }

    private static string? DeliveryKey(string? clientActivityId, string? activityId) => (clientActivityId, activityId) switch
    {
        ({ Length: > 0 and <= MaxKeyLength } key, _) => $"client:{key}",
        (_, { Length: > 0 and <= MaxKeyLength } key) => $"activity:{key}",
        _ => null,
    };
}
