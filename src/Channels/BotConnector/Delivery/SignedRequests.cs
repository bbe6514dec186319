using System.Net;
using System.Net.Http.Headers;
using EmploisEnRegions.Channels.BotConnector.Login;

namespace EmploisEnRegions.Channels.BotConnector.Delivery;

/// <summary>Requests to a channel's service, signed with the bot's token. Called with addresses of trusted hosts only: a token sent elsewhere is lost.</summary>
internal sealed class SignedRequests(IHttpClientFactory clients, BotTokens tokens)
{
    /// <summary>Name of the HTTP client.</summary>
    public const string Client = "BotConnector";

    /// <summary>A token may have been withdrawn before its time: after a 401 once more with a new one.</summary>
    /// <param name="request">Makes the request anew: one cannot be sent twice.</param>
    public async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> request, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(refused: null, cancellationToken);
        var response = await SendAsync(request, token, cancellationToken);
        if (response.StatusCode is not HttpStatusCode.Unauthorized || token is null) return response;
        response.Dispose();
        return await SendAsync(request, await tokens.GetAsync(refused: token, cancellationToken), cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> make, string? token, CancellationToken cancellationToken)
    {
        using var request = make();
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await clients.CreateClient(Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }
}
