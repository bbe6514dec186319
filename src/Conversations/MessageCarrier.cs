namespace EmploisEnRegions.Conversations;

/// <summary>An outside company that a channel's messages pass through. The privacy page names those that are in use.</summary>
/// <param name="Name">Under which the page has its sentence.</param>
public sealed record MessageCarrier(string Name, bool InUse);
