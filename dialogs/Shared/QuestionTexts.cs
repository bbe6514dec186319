using System.Collections.ObjectModel;

namespace EmploisEnRegions.Dialogs.Shared;

/// <summary>The sentences of one question, in one language.</summary>
internal sealed record QuestionTexts
{
    public required string Ask { get; init; }

    /// <summary>The same question in other words, after a first answer that was not understood.</summary>
    public required string Rephrase { get; init; }

    /// <summary>Examples of answers, after a second one.</summary>
    public required string Examples { get; init; }

    /// <summary>Why the question is asked.</summary>
    public required string Why { get; init; }

    /// <summary>Titles of the buttons by value, in the order shown.</summary>
    public required IReadOnlyDictionary<string, string> Choices { get; init; }

    /// <summary>Other words for a button, by its value; folded, "|" between.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = ReadOnlyDictionary<string, string>.Empty;
}
