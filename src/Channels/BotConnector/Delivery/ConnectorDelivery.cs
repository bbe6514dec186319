using System.Net;
using System.Net.Http.Headers;
using Azure.Identity;
using EmploisEnRegions.Conversations.Outbox;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.BotConnector.Delivery;

/// <summary>Posts a message to the service that the conversation came from: Teams and others behind Azure Bot Service, the Emulator.</summary>
internal sealed class ConnectorDelivery(SignedRequests requests, ServiceHosts hosts, TimeProvider time) : IActivityDelivery
{
    /// <summary>Code of a delivery that could not be signed: the login authority refused, or was away.</summary>
    public const string NoToken = "noToken";

    private const string KeyHeader = "Idempotency-Key";
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public bool Takes(Activity activity) => activity.ServiceUrl is { } url
        && (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase));

    public async Task<DeliveryOutcome> DeliverAsync(Activity activity, string idempotencyKey, CancellationToken cancellationToken)
    {
        if (ConnectorAddress.Of(activity) is not { } address || !hosts.Trusts(address)) return DeliveryOutcome.Rejected(DeliveryReasons.UntrustedHost);
        try
        {
            using var response = await requests.SendAsync(() => Request(address, activity, idempotencyKey), cancellationToken);
            return OutcomeOf(response);
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

    private static HttpRequestMessage Request(Uri address, Activity activity, string idempotencyKey)
    {
        var content = new ByteArrayContent(ActivityJson.Write(activity));
        content.Headers.ContentType = Json;
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Add(KeyHeader, HeaderOf(idempotencyKey));
        return request;
    }

    private DeliveryOutcome OutcomeOf(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        if (response.IsSuccessStatusCode) return DeliveryOutcome.Delivered;
        return MayPass(response.StatusCode)
            ? DeliveryOutcome.TryAgain(DeliveryReasons.OfStatus(status), RetryAfter(response.Headers.RetryAfter))
            : DeliveryOutcome.Rejected(DeliveryReasons.OfStatus(status));
    }

    /// <summary>Teams answers 412 to what it wants to be asked again. A redirection is not followed: it could lead anywhere.</summary>
    private static bool MayPass(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) => header?.Delta ?? (header?.Date - time.GetUtcNow());

    /// <summary>A header takes printable ASCII only; a conversation id may hold anything.</summary>
    private static string HeaderOf(string key) => key.All(c => c is > ' ' and <= '~') ? key : Uri.EscapeDataString(key);
}
