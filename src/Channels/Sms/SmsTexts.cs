namespace EmploisEnRegions.Channels.Sms;

internal sealed record SmsTexts
{
    public required string Stopped { get; init; }
    public required string Started { get; init; }
    public required string Help { get; init; }
    public required string HelpWithPhone { get; init; }

    /// <summary>Ends a message that goes on.</summary>
    public required string More { get; init; }
}
