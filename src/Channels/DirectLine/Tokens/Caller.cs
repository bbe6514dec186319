namespace EmploisEnRegions.Channels.DirectLine.Tokens;

/// <summary>Who calls: a server with the secret (any conversation), or a person with a token (one conversation, one name).</summary>
internal sealed record Caller(string? ConversationId, string? UserId)
{
    public static Caller SecretHolder { get; } = new(null, null);

    /// <summary>The sites that may use the token; empty = all that may use Direct Line.</summary>
    public IReadOnlyList<string> TrustedOrigins { get; init; } = [];

    public bool HoldsSecret => ConversationId is null;

    public bool MayUse(string conversationId) => HoldsSecret || ConversationId == conversationId;
}

internal static class CallerExtensions
{
    /// <summary>Set by <see cref="CallerFilter"/>, which stands before every door of the API.</summary>
    public static Caller Caller(this HttpContext http) =>
        http.Features.Get<Caller>() ?? throw new InvalidOperationException("The door has no caller filter.");
}
