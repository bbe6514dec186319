namespace EmploisEnRegions.Channels.BotConnector.Login;

/// <summary>Azure.Identity speaks to https authorities without a path only. Where the settings name another form (a proxy's path, or http on this
/// machine), requests are led to what they name.</summary>
internal sealed class AuthorityAddress(Uri authority, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>The address that Azure.Identity is told.</summary>
    public static Uri Secure(Uri authority) => new UriBuilder(Uri.UriSchemeHttps, authority.Host, authority.Port).Uri;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { } asked && asked.Authority == Secure(authority).Authority)
        {
            request.RequestUri = new Uri($"{authority.GetLeftPart(UriPartial.Path).TrimEnd('/')}{asked.PathAndQuery}");
        }

        return base.SendAsync(request, cancellationToken);
    }
}
