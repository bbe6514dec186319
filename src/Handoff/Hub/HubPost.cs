using System.Globalization;
using System.Net.Http.Headers;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Hub;

/// <summary>Posts to the hub, signed. What it answers beside its status is not read.</summary>
internal sealed class HubPost(IHttpClientFactory clients, IOptions<HubOptions> options, TimeProvider clock)
{
    public const string Client = "handoff-hub";

    /// <summary>False when the hub cannot be reached, is too slow or refuses.</summary>
    public async Task<bool> TryAsync(Activity activity, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        var body = ActivityJson.Write(activity);
        var moment = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(HubSignature.MomentHeader, moment);
        request.Headers.Add(HubSignature.Header, HubSignature.Of(moment, body, settings.Secret!));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(settings.TimeoutSeconds));
        try
        {
            using var client = clients.CreateClient(Client);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token).ConfigureAwait(false);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
