namespace EmploisEnRegions.Conversations.Turns;

/// <summary>An id that a channel gave cannot be stored: the sender's fault, nothing was done. The message names the field, never the value.</summary>
public sealed class UnusableIdException(string field, int longest)
    : ArgumentException($"{field} must hold at most {longest} characters, none of them a control character.");
