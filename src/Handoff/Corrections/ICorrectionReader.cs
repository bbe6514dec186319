using EmploisEnRegions.Conversations;
using EmploisEnRegions.Regions.Profiles;

namespace EmploisEnRegions.Handoff.Corrections;

/// <summary>Reads what a counsellor gives as an answer with the code that reads newcomers' answers. The dialogs implement it.</summary>
public interface ICorrectionReader
{
    /// <summary>The fields that may be corrected, JSON names, in the order of the questions.</summary>
    IReadOnlyList<string> Fields { get; }

    /// <summary>How the bot asks for that field; null when it is none that may be corrected.</summary>
    CorrectionForm? FormOf(string field, Profile profile, string language);

    /// <param name="pick">Which of the alternatives that were shown before is meant, from 0; null at first.</param>
    ValueTask<CorrectionReading> ReadAsync(Conversation conversation, string field, string text, int? pick, string language, CancellationToken cancellationToken);

    /// <summary>What the field holds, in words that a newcomer reads; the name of the field when it holds nothing.</summary>
    string Say(Profile profile, string field, string language);
}

/// <param name="Choices">Titles of the buttons; empty when there are none.</param>
public sealed record CorrectionForm(string Question, IReadOnlyList<string> Choices);

/// <param name="Facts">That field alone; null when the text does not say it.</param>
/// <param name="Alternatives">What it may mean, to choose from; empty when it is clear.</param>
public sealed record CorrectionReading(Profile? Facts, IReadOnlyList<string> Alternatives);
