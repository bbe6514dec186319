namespace EmploisEnRegions.Understanding;

/// <summary>Text in; language, intent and facts out. Thread-safe; keeps nothing between calls.</summary>
public interface IUnderstanding
{
    /// <summary>Never throws for any text. Asks Azure Language only when it is configured and the local answer is unsure.</summary>
    ValueTask<Understood> UnderstandAsync(Utterance utterance, CancellationToken cancellationToken);

    /// <summary>Whether the text holds words of crisis (<see cref="Intent.Crisis"/>), of exploitation, or neither (<see cref="Intent.None"/>). Local only.</summary>
    Intent Alarm(string text);

    /// <summary>What must be known of a message before anything else reads it, or when nothing else may (a crisis, a counsellor has the floor). Local only.</summary>
    /// <param name="language">Language of the conversation so far, "fr" or "en".</param>
    Glance Glance(string text, string language);
}

/// <param name="Alarm">As <see cref="IUnderstanding.Alarm"/>.</param>
/// <param name="Language">"fr" or "en": the conversation's, unless the text is clearly written in the other.</param>
/// <param name="MaskedText">The text without personal identifiers (SIN, card, passport-like numbers); null when it holds none.</param>
public sealed record Glance(Intent Alarm, string Language, string? MaskedText);
