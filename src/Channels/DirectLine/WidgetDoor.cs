using System.Text.Json;
using EmploisEnRegions.Channels.DirectLine.Conversations;
using EmploisEnRegions.Channels.DirectLine.Tokens;
using EmploisEnRegions.Channels.Limits;
using EmploisEnRegions.Channels.Wire;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Channels.DirectLine;

using Outcome = Results<JsonHttpResult<WidgetTokenAnswer>, ProtocolError>;

/// <summary>Where a browser on an allowed page gets its token: for a new conversation, or, in exchange for its old token
/// (<c>{"token": "…"}</c>, expired or not), for the one it had.</summary>
internal static class WidgetDoor
{
    private const int MaxBytes = 8 * 1024;

    public static async Task<Outcome> GiveTokenAsync(
        HttpContext http, DirectLineTokens tokens, PersonLimits limits, OldTokens oldTokens, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!ComesFromAllowedPage(http)) return DirectLineErrors.OriginRefused;
        if (limits.WaitBeforeStarting(http.Connection.RemoteIpAddress) is { } wait) return ProtocolError.TooMany(wait);

        var body = await RequestBody.ReadAsync(http.Request.Body, http.Request.ContentLength, MaxBytes, cancellationToken);
        if (body is null) return ProtocolError.TooLarge(MaxBytes);
        if (!TryReadToken(body, out var old)) return ProtocolError.BadSyntax();

        var resumed = await oldTokens.ResumeAsync(old, cancellationToken);
        var conversationId = resumed?.ConversationId ?? DirectLineTokens.NewConversationId();
        var userId = resumed?.UserId ?? DirectLineTokens.NewUserId();
        var answer = new WidgetTokenAnswer(
            conversationId, tokens.Issue(conversationId, userId), tokens.LifetimeSeconds, userId, Resumed: resumed is not null);
        return TypedResults.Json(answer, DirectLineJson.Default.WidgetTokenAnswer);
    }

    /// <summary>Browsers always name the page's origin on a POST and cannot lie about it; other programs name none, and gain nothing here.</summary>
    public static bool ComesFromAllowedPage(HttpContext http)
    {
        var origin = http.Request.Headers.Origin.ToString();
        if (origin.Length == 0) return http.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";

        var own = $"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}";
        var allowed = http.RequestServices.GetRequiredService<IOptionsMonitor<WidgetOptions>>().CurrentValue.AllowedOrigins;
        return allowed.Append(own).Contains(origin, StringComparer.OrdinalIgnoreCase);
    }

    private static bool TryReadToken(byte[] body, out string? token)
    {
        token = null;
        if (body.AsSpan().Trim(" \t\r\n"u8).IsEmpty) return true;
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind is not JsonValueKind.Object) return false;
            if (json.RootElement.TryGetProperty("token", out var value)) token = value.GetString();
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
