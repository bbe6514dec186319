namespace EmploisEnRegions.Channels.DirectLine.Tokens;

/// <summary>The sites that a server named when it asked for a token: no page of another site can use it, even with the token in its hands.</summary>
internal static class TrustedOrigins
{
    public const int Most = 20;

    /// <summary>Browsers always name the page's origin here and cannot lie about it; a program that names none is no page.</summary>
    public static bool Allow(IReadOnlyList<string> trusted, HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return trusted.Count == 0 || origin.Length == 0 || trusted.Contains(origin, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The origin of an address such as https://www.example.org, which may end with a slash; null when it is none.</summary>
    public static string? Clean(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http") && uri.PathAndQuery == "/" && uri.UserInfo.Length == 0
            ? uri.GetLeftPart(UriPartial.Authority)
            : null;
}
