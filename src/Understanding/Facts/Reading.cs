using EmploisEnRegions.Understanding.Rules;
using EmploisEnRegions.Understanding.Words;

namespace EmploisEnRegions.Understanding.Facts;

/// <summary>One message with everything that its readers look at.</summary>
/// <param name="Language">The language of the message as decided, "fr" or "en".</param>
internal sealed record Reading(Utterance Utterance, Message Message, Findings Findings, People People, string Language)
{
    public string? Question => Utterance.Question;

    public bool Asks(string question) => Utterance.Question == question;

    public IReadOnlyList<Finding> Of(string table) => Findings.Of(table);

    /// <summary>Whether a word that denies stands in the few words before, in the same clause.</summary>
    public bool Denied(int first, int reach = 3)
    {
        for (var i = first - 1; i >= 0 && i >= first - reach && Message.SameClause(i, first); i--)
        {
            if (Negations.Contains(Message[i].Text)) return true;
            if (Message[i].Text is "mais" or "but" or "et" or "and") return false;
        }
        return false;
    }

    private static readonly HashSet<string> Negations = ["pas", "jamais", "not", "never", "aucun", "aucune", "ni", "non", "no", "sans", "without", "nor", "sauf", "except", "excepte"];
}
