using System.Net.Mime;
using System.Text;
using System.Text.Json;
using EmploisEnRegions.Channels.Wire;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Channels.Sms.Twilio;

/// <summary>Reads what was posted, and believes only what Twilio signed.</summary>
internal sealed class TwilioRequests(IOptions<TwilioOptions> options)
{
    private const int MaxBytes = 64 * 1024;

    private static readonly ProtocolError NotHere = new(StatusCodes.Status404NotFound, "NotFound", "Text messages are not set up here.");
    private static readonly ProtocolError Forged = new(StatusCodes.Status403Forbidden, "Forbidden", "The request is not signed by Twilio for this address and account.");

    private readonly TwilioOptions _options = options.Value;

    /// <param name="http">The call.</param>
    /// <param name="below">Path of the door below <c>Sms:Twilio:PublicUrl</c>.</param>
    public async Task<(TwilioRequest? Request, ProtocolError? Refusal)> ReadAsync(HttpContext http, string below, CancellationToken cancellationToken)
    {
        if (!_options.IsSet) return (null, NotHere);
        var body = await RequestBody.ReadAsync(http.Request.Body, http.Request.ContentLength, MaxBytes, cancellationToken);
        if (body is null) return (null, ProtocolError.TooLarge(MaxBytes));
        var url = UrlOf(http, below);
        var signed = url + http.Request.QueryString.Value;
        var signature = http.Request.Headers[TwilioSignature.Header].ToString();

        if (TwilioSignature.BodyHashIn(http.Request) is { } hash)
        {
            if (!TwilioSignature.IsValid(_options.AuthToken!, signed, body, hash, signature)) return (null, Forged);
            return Json(body) is { } values ? Checked(new TwilioRequest(url, values)) : (null, ProtocolError.BadSyntax());
        }

        var form = IsForm(http.Request) ? Form(body) : [];
        return TwilioSignature.IsValid(_options.AuthToken!, signed, form, signature) ? Checked(new TwilioRequest(url, form)) : (null, Forged);
    }

    /// <summary>A token may be shared by accounts of one owner.</summary>
    private (TwilioRequest?, ProtocolError?) Checked(TwilioRequest request) =>
        request["AccountSid"] is { } account && account != _options.AccountSid ? (null, Forged) : (request, null);

    private string UrlOf(HttpContext http, string below)
    {
        if (!string.IsNullOrEmpty(_options.PublicUrl)) return _options.PublicUrl + below;
        // As it stood on the wire: decoded and encoded again, it may be another text.
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var query = target.IndexOf('?', StringComparison.Ordinal);
        return $"{http.Request.Scheme}://{http.Request.Host.Value}{(query < 0 ? target : target[..query])}";
    }

    private static bool IsForm(HttpRequest request) =>
        request.ContentType?.StartsWith(MediaTypeNames.Application.FormUrlEncoded, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>In order, doubled names too: the framework's own form would fold "a" and "A".</summary>
    private static List<KeyValuePair<string, string>> Form(byte[] body)
    {
        var values = new List<KeyValuePair<string, string>>();
        foreach (var pair in new QueryStringEnumerable(Encoding.UTF8.GetString(body)))
        {
            values.Add(KeyValuePair.Create(pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        }

        return values;
    }

    /// <summary>The texts and numbers of a JSON object; null when it is none.</summary>
    private static List<KeyValuePair<string, string>>? Json(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind is not JsonValueKind.Object) return null;
            return [.. json.RootElement.EnumerateObject().Where(p => p.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                .Select(p => KeyValuePair.Create(p.Name, p.Value.ToString()))];
        }
        // Halves of characters surface as the second.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
