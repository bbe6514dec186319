using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace EmploisEnRegions.TextAnalytics.Rest;

internal sealed class KeyPolicy : HttpPipelineSynchronousPolicy
{
    private readonly AzureKeyCredential _credential;
    private readonly string _header;

    public KeyPolicy(AzureKeyCredential credential, string header)
    {
        ArgumentNullException.ThrowIfNull(credential);
        (_credential, _header) = (credential, header);
    }

    /// <summary>Read at each request: a key may be rotated while the client lives.</summary>
    public override void OnSendingRequest(HttpMessage message) => message.Request.Headers.SetValue(_header, _credential.Key);
}
