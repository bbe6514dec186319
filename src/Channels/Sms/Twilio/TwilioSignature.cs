using System.Security.Cryptography;
using System.Text;

namespace EmploisEnRegions.Channels.Sms.Twilio;

/// <summary>
/// Twilio's signature of a request, by its documentation: HMAC-SHA1, keyed with the account's token, of the whole address followed by each
/// parameter of the form, name then value, names in order of their bytes; several values of one name once each, in order too. A body that is no
/// form is not in it: the address then carries its SHA-256. Twilio signs with or without the port: both are right.
/// </summary>
internal static class TwilioSignature
{
    public const string Header = "X-Twilio-Signature";
    private const string BodyHash = "bodySHA256";

    /// <summary>Of a form.</summary>
    public static bool IsValid(string token, string url, IReadOnlyList<KeyValuePair<string, string>> form, string? signature)
    {
        if (string.IsNullOrEmpty(signature)) return false;
        var values = Values(form);
        var valid = false;
        // Each is compared, whatever the one before said: the time taken tells nothing.
        foreach (var signed in (ReadOnlySpan<string>)[url, WithoutPort(url), WithPort(url)]) valid |= AreSame(Sign(token, signed + values), signature);
        return valid;
    }

    /// <summary>Of any other body.</summary>
    public static bool IsValid(string token, string url, ReadOnlySpan<byte> body, string bodyHash, string? signature) =>
        IsValid(token, url, [], signature) & AreSame(Convert.ToHexStringLower(SHA256.HashData(body)), bodyHash);

    /// <summary>The hash of the body that the address carries; null when it carries none.</summary>
    public static string? BodyHashIn(HttpRequest request) => request.Query.TryGetValue(BodyHash, out var hash) ? hash.ToString() : null;

    public static string Sign(string token, string text)
    {
        // SHA-1 is what the protocol says; inside an HMAC nothing known is against it.
#pragma warning disable CA5350
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
    }

    private static string Values(IReadOnlyList<KeyValuePair<string, string>> form)
    {
        var text = new StringBuilder();
        foreach (var name in form.GroupBy(p => p.Key, p => p.Value, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            foreach (var value in name.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) text.Append(name.Key).Append(value);
        }

        return text.ToString();
    }

    private static string WithoutPort(string url)
    {
        var (port, end) = PortOf(url);
        return port < 0 ? url : string.Concat(url.AsSpan(0, port), url.AsSpan(end));
    }

    private static string WithPort(string url)
    {
        var (port, end) = PortOf(url);
        if (port >= 0) return url;
        var standard = url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? ":443" : ":80";
        return string.Concat(url.AsSpan(0, end), standard, url.AsSpan(end));
    }

    /// <summary>Where the colon before the port stands, -1 without one, and where the host with its port ends. Everything else stays as it was written.</summary>
    private static (int Colon, int End) PortOf(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) + "://".Length;
        var end = url.AsSpan(start).IndexOfAny('/', '?', '#');
        end = end < 0 ? url.Length : start + end;
        var colon = url.LastIndexOf(':', end - 1, end - start);
        // In an IPv6 address colons stand between brackets; in a name and password before the @.
        var lastOther = url.LastIndexOfAny([']', '@'], end - 1, end - start);
        return (colon > lastOther ? colon : -1, end);
    }

    private static bool AreSame(string mine, string theirs) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(mine), Encoding.UTF8.GetBytes(theirs));
}
