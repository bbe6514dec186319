using System.Globalization;
using EmploisEnRegions.Channels.Sms.Numbers;
using EmploisEnRegions.Channels.Sms.Twilio;
using EmploisEnRegions.Channels.Wire;
using EmploisEnRegions.Conversations.OptOuts;
using EmploisEnRegions.Conversations.Outbox;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EmploisEnRegions.Channels.Sms;

/// <summary>Twilio tells what became of a message that it took.</summary>
internal static class StatusDoor
{
    public static async Task<Results<NoContent, ProtocolError>> ReceiveAsync(
        HttpContext http, TwilioRequests requests, Statuses statuses, CancellationToken cancellationToken)
    {
        var (request, refusal) = await requests.ReadAsync(http, TwilioMessages.StatusDoor, cancellationToken);
        if (request is null) return refusal!;
        if (request.MessageSid is null) return ProtocolError.Missing("MessageSid");
        await statuses.KeepAsync(request, cancellationToken);
        return TypedResults.NoContent();
    }
}

internal sealed class Statuses(IDeliveryParts parts, IOptOuts optOuts, SmsPeople people, TimeProvider time, ILogger<Statuses> logger)
{
    public async Task KeepAsync(TwilioRequest request, CancellationToken cancellationToken)
    {
        var status = request["MessageStatus"] ?? request["SmsStatus"] ?? "";
        if (StatusOf(status) is not { } known) return;
        var failed = known is "failed" or "undelivered" or "canceled";
        int? code = int.TryParse(request["ErrorCode"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var part = await parts.SetStatusAsync(request.MessageSid!, known, failed || known is "delivered" or "read", cancellationToken);
        if (failed && part is not null) logger.NotDelivered(part.Sequence, part.Key.ConversationId, part.Part, code, TwilioErrors.MeaningOf(code));
        if (code is TwilioErrors.OptedOut && request["To"] is { } to && PhoneNumber.IsNumber(to))
        {
            var id = await people.IdOfAsync(to, cancellationToken);
            await optOuts.SetAsync(new OptOut(SmsChannel.ChannelId, id, Out: true, time.GetUtcNow()), cancellationToken);
        }
    }

    /// <summary>Stored and logged: only words that Twilio's documentation has.</summary>
    private static string? StatusOf(string text) =>
        text is "accepted" or "scheduled" or "queued" or "sending" or "sent" or "delivered" or "undelivered" or "failed" or "canceled" or "read" ? text : null;
}
