using EmploisEnRegions.Channels.Limits;
using EmploisEnRegions.Channels.Sms.Numbers;
using EmploisEnRegions.Channels.Sms.Twilio;
using EmploisEnRegions.Channels.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EmploisEnRegions.Channels.Sms;

/// <summary>Twilio brings a message. The answer is empty: replies leave through the outbox, which knows how to try again.</summary>
internal static class SmsDoor
{
    private const string NoAnswer = """<?xml version="1.0" encoding="UTF-8"?><Response/>""";

    public static async Task<Results<ContentHttpResult, ProtocolError>> ReceiveAsync(
        HttpContext http, TwilioRequests requests, SmsConversations conversations, PersonLimits limits, CancellationToken cancellationToken)
    {
        var (request, refusal) = await requests.ReadAsync(http, below: "", cancellationToken);
        if (request is null) return refusal!;
        if (request.MessageSid is null) return ProtocolError.Missing("MessageSid");
        if (request["From"] is not { } number) return ProtocolError.Missing("From");

        // Names of senders, short codes: no person, nothing could be answered.
        if (PhoneNumber.IsNumber(number))
        {
            var id = await conversations.IdOfAsync(number, cancellationToken);
            if (limits.WaitBeforeSending(id) is { } wait) return ProtocolError.TooMany(wait);
            await conversations.SayAsync(id, number, request, cancellationToken);
        }

        return TypedResults.Text(NoAnswer, "text/xml; charset=utf-8");
    }
}
