using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Azure.Identity;
using EmploisEnRegions.Channels.BotConnector.Teams;
using EmploisEnRegions.Conversations.Outbox;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.BotConnector.Delivery;

/// <summary>Posts a message to the service that the conversation came from: Teams and others behind Azure Bot Service, the Emulator.</summary>
internal sealed class ConnectorDelivery(SignedRequests requests, ServiceHosts hosts, SendingPace pace, TimeProvider time) : IActivityDelivery
{
    /// <summary>Code of a delivery that could not be signed: the login authority refused, or was away.</summary>
    public const string NoToken = "noToken";

    /// <summary>Code of a delivery that waits because the channel's limit is reached.</summary>
    public const string Paced = "paced";

    // Waited for here; a longer wait gives the place to other conversations.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    public bool Takes(Activity activity) => activity.ServiceUrl is { } url
        && (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase));

    public async Task<DeliveryOutcome> DeliverAsync(Activity activity, string idempotencyKey, CancellationToken cancellationToken)
    {
        if (ConnectorAddress.Of(activity) is not { } address || !hosts.Trusts(address)) return DeliveryOutcome.Rejected(DeliveryReasons.UntrustedHost);
        var shown = activity.ChannelId == TeamsLook.ChannelId ? TeamsLook.Of(activity) : activity;
        // There is nothing to show, and so nothing that could fail.
        if (shown is null) return DeliveryOutcome.Delivered;
        for (TimeSpan wait; (wait = pace.Ask(shown)) > TimeSpan.Zero;)
        {
            if (wait > LongestWait) return DeliveryOutcome.TryAgain(Paced, wait);
            await Task.Delay(wait, time, cancellationToken);
        }

        try
        {
            using var response = await requests.SendAsync(() => ConnectorRequest.Of(address, shown, idempotencyKey), cancellationToken);
            return response.IsSuccessStatusCode ? DeliveryOutcome.DeliveredAs(await IdAsync(response, cancellationToken)) : OutcomeOf(response);
        }
        catch (HttpRequestException)
        {
            return DeliveryOutcome.TryAgain(DeliveryReasons.Unreachable, retryAfter: null);
        }
        catch (AuthenticationFailedException)
        {
            return DeliveryOutcome.TryAgain(NoToken, retryAfter: null);
        }
    }

    /// <summary>The channel has the message, whatever becomes of reading how it calls it.</summary>
    private static async Task<string?> IdAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        const int Longest = 512;
        try
        {
            await response.Content.LoadIntoBufferAsync(64 * 1024, cancellationToken);
            using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            return json.RootElement.ValueKind is JsonValueKind.Object && json.RootElement.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String
                && id.GetString() is { Length: > 0 and <= Longest } text && !text.Any(char.IsControl) ? text : null;
        }
        catch (Exception e) when (e is JsonException or HttpRequestException or IOException or InvalidOperationException or OperationCanceledException)
        {
            return null;
        }
    }

    private DeliveryOutcome OutcomeOf(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        return MayPass(response.StatusCode)
            ? DeliveryOutcome.TryAgain(DeliveryReasons.OfStatus(status), RetryAfter(response.Headers.RetryAfter))
            : DeliveryOutcome.Rejected(DeliveryReasons.OfStatus(status));
    }

    /// <summary>Teams answers 412 to what it wants to be asked again. A redirection is not followed: it could lead anywhere.</summary>
    private static bool MayPass(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) => header?.Delta ?? (header?.Date - time.GetUtcNow());
}
