namespace EmploisEnRegions.Channels.BotConnector.Callers;

/// <summary>Codes, hosts and types only: a token is a secret as long as it lives.</summary>
internal static partial class CallersLog
{
    [LoggerMessage(140, LogLevel.Warning, "The keys at {Host} (Bot:OpenIdMetadata or Bot:LoginAuthority) could not be read ({ExceptionType}). Keys known from before: {Known}")]
    public static partial void KeysUnreachable(ILogger logger, string host, bool known, string? exceptionType);

    [LoggerMessage(141, LogLevel.Information, "A caller of /api/messages was refused: {Reason}")]
    public static partial void Refused(ILogger logger, string reason);
}
