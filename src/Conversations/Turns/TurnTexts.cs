namespace EmploisEnRegions.Conversations.Turns;

internal sealed record TurnTexts
{
    /// <summary>How the bot signs its messages.</summary>
    public required string BotName { get; init; }

    /// <summary>When the turn failed and nothing of it was kept but the person's message.</summary>
    public required string Apology { get; init; }
}
