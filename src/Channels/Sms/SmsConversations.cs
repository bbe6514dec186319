using System.Text.Json.Nodes;
using EmploisEnRegions.Channels.Sms.Numbers;
using EmploisEnRegions.Channels.Sms.Twilio;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.Sms;

/// <summary>A message as an activity. One number is one person is one conversation, for good.</summary>
internal sealed class SmsConversations(ITurns turns, SmsPeople people, TimeProvider time)
{
    /// <summary>In the activity's channel data: what stands for the message once it is done.</summary>
    public const string TokenName = "token";

    /// <summary>In the activity's channel data: the keyword that Twilio has answered already.</summary>
    public const string AnsweredName = "answered";

    public ValueTask<string> IdOfAsync(string number, CancellationToken cancellationToken) => people.IdOfAsync(number, cancellationToken);

    public async Task SayAsync(string id, string number, TwilioRequest request, CancellationToken cancellationToken)
    {
        var sid = request.MessageSid!;
        var data = new JsonObject { [TokenName] = await people.TokenOfAsync(sid, cancellationToken) };
        if (request["OptOutType"] is { } answered) data[AnsweredName] = answered;
        var activity = new Activity(ActivityTypes.Message)
        {
            Id = sid,
            ChannelId = SmsChannel.ChannelId,
            ServiceUrl = people.Protect(new SmsAddress(number, request.Url)),
            Conversation = new ConversationAccount(id: id),
            From = new ChannelAccount(id, role: RoleTypes.User),
            Recipient = new ChannelAccount("orientation", role: RoleTypes.Bot),
            Text = (request["Body"] ?? "").Replace("\0", "", StringComparison.Ordinal).Trim(),
            TextFormat = TextFormatTypes.Plain,
            Timestamp = time.GetUtcNow(),
            ChannelData = ActivityJson.Content(data),
            // That there was a picture is said; the address under which Twilio keeps it is nobody's business.
            Attachments = request.HasMedia ? [.. request.MediaTypes.DefaultIfEmpty("application/octet-stream").Select(type => new Attachment(type))] : null,
        };
        await turns.ReceiveAsync(activity, sid, cancellationToken);
    }
}
