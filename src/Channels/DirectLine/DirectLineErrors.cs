using EmploisEnRegions.Channels.Wire;

namespace EmploisEnRegions.Channels.DirectLine;

/// <summary>What Direct Line refuses, with the documented codes.</summary>
internal static class DirectLineErrors
{
    public static ProtocolError MissingToken { get; } =
        new(StatusCodes.Status401Unauthorized, "BadArgument", "Missing token or secret: send Authorization: Bearer …");

    public static ProtocolError InvalidToken { get; } =
        new(StatusCodes.Status403Forbidden, "BadArgument", "Invalid token or secret.");

    public static ProtocolError TokenExpired { get; } =
        new(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.");

    public static ProtocolError OtherConversation { get; } =
        new(StatusCodes.Status403Forbidden, "BadArgument", "The token is for another conversation.");

    public static ProtocolError SecretNeeded { get; } =
        new(StatusCodes.Status403Forbidden, "BadArgument", "Only the holder of the secret may do this.");

    public static ProtocolError OriginRefused { get; } =
        new(StatusCodes.Status403Forbidden, "BadArgument", "This origin is not in Widget:AllowedOrigins.");

    public static ProtocolError OriginNotTrusted { get; } =
        new(StatusCodes.Status403Forbidden, "BadArgument", "The token is not for this origin.");

    public static ProtocolError StreamUrlUsed { get; } =
        new(StatusCodes.Status403Forbidden, "TokenExpired", "The streamUrl was used already: reconnect to get another one.");

    public static ProtocolError ConversationNotFound { get; } =
        new(StatusCodes.Status404NotFound, "NotFound", "Conversation not found.");

    public static ProtocolError BadWatermark { get; } =
        ProtocolError.BadArgument("The watermark must be empty or one that was given.");
}
