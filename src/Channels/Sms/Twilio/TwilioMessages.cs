using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using EmploisEnRegions.Channels.Sms.Numbers;
using EmploisEnRegions.Conversations.Outbox;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Channels.Sms.Twilio;

/// <summary>The Messages API: one call, one text message.</summary>
internal sealed class TwilioMessages(IHttpClientFactory clients, IOptions<TwilioOptions> options, TimeProvider time)
{
    public const string Client = "Twilio";

    /// <summary>Path of the door for call-backs, below the one for messages.</summary>
    public const string StatusDoor = "/status";
    private const int LongestAnswer = 64 * 1024;

    private readonly TwilioOptions _options = options.Value;

    public async Task<TwilioAnswer> SendAsync(SmsAddress to, string body, CancellationToken cancellationToken)
    {
        try
        {
            using var request = Request(to, body);
            using var response = await clients.CreateClient(Client).SendAsync(request, cancellationToken);
            var (sid, code) = Read(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            return response.IsSuccessStatusCode
                ? new TwilioAnswer(DeliveryOutcome.Delivered, sid)
                : new TwilioAnswer(TwilioErrors.OutcomeOf((int)response.StatusCode, code, RetryAfter(response.Headers.RetryAfter)), null);
        }
        catch (HttpRequestException)
        {
            return new TwilioAnswer(DeliveryOutcome.TryAgain(DeliveryReasons.Unreachable, retryAfter: null), null);
        }
    }

    public static void Configure(HttpClient client)
    {
        // How long an answer may take is the outbox's business.
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.MaxResponseContentBufferSize = LongestAnswer;
    }

    private HttpRequestMessage Request(SmsAddress to, string body)
    {
        var address = $"{_options.ApiBase.TrimEnd('/')}/2010-04-01/Accounts/{_options.AccountSid}/Messages.json";
        List<KeyValuePair<string, string>> form =
        [
            new("To", to.Number),
            string.IsNullOrEmpty(_options.MessagingServiceSid) ? new("From", _options.From!) : new("MessagingServiceSid", _options.MessagingServiceSid),
            new("Body", body),
            new("StatusCallback", to.Door + StatusDoor),
        ];
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) };
        var credentials = Encoding.UTF8.GetBytes($"{_options.AccountSid}:{_options.AuthToken}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credentials));
        return request;
    }

    private static (string? Sid, int? Code) Read(byte[] answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            if (json.RootElement.ValueKind is not JsonValueKind.Object) return (null, null);
            var sid = json.RootElement.TryGetProperty("sid", out var s) && s.ValueKind is JsonValueKind.String ? s.GetString() : null;
            int? code = json.RootElement.TryGetProperty("code", out var c) && c.ValueKind is JsonValueKind.Number && c.TryGetInt32(out var number) ? number : null;
            return (sid, code);
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) => header?.Delta ?? (header?.Date - time.GetUtcNow());
}

/// <param name="Sid">How Twilio calls the message that it took.</param>
internal sealed record TwilioAnswer(DeliveryOutcome Outcome, string? Sid);
