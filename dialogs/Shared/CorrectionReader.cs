using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Handoff.Corrections;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Reference;
using EmploisEnRegions.Understanding;

namespace EmploisEnRegions.Dialogs.Shared;

/// <summary>A counsellor's correction goes through the same questions as the person's own answers.</summary>
internal sealed class CorrectionReader(QuestionBook book, IUnderstanding understanding, ProfileWords words, RegionCatalog regions, Bilingual<ProfileTexts> texts, TimeProvider clock) : ICorrectionReader
{
    private const int LongestText = 500;

    public IReadOnlyList<string> Fields => ProfileWords.Order;

    public CorrectionForm? FormOf(string field, Profile profile, string language) => QuestionsOf(field).FirstOrDefault() is { } question
        ? new CorrectionForm(question.Texts(language, profile).Ask, [.. question.Texts(language, profile).Choices.Values])
        : null;

    public async ValueTask<CorrectionReading> ReadAsync(
        Conversation conversation, string field, string text, int? pick, string language, CancellationToken cancellationToken)
    {
        if (text.Trim().Length is 0 or > LongestText) return new CorrectionReading(null, []);
        foreach (var question in QuestionsOf(field))
        {
            var said = new Utterance(text, question.Name, language, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), conversation.Dossier.Profile);
            var heard = await understanding.UnderstandAsync(said, cancellationToken);
            if (heard.MaskedText is not null) break;
            if (question.Alternatives(heard) is { Count: > 1 } found)
            {
                return pick is { } index && index >= 0 && index < found.Count
                    ? new CorrectionReading(found[index].Only(field), [])
                    : new CorrectionReading(null, [.. found.Select(alternative => question.AlternativeTitle(language, alternative))]);
            }

            if (FactsOf(question, field, conversation.Dossier.Profile, heard, text) is { } facts) return new CorrectionReading(facts, []);
        }

        return new CorrectionReading(null, []);
    }

    public string Say(Profile profile, string field, string language) => words.Of(profile.Only(field), field, language) ?? texts.In(language).Labels[field];

    private Profile? FactsOf(Question question, string field, Profile profile, Understood heard, string text)
    {
        var answer = Hearing.Hear(question, profile, heard, text);
        var facts = answer is { Choice: { } choice } ? question.Facts(choice) : RegionsIn(field, heard) ?? heard.Facts;
        if (facts?.Gives(field) is true && ProfileRules.Broken(facts) is null) return facts.Only(field);
        // What was not recognised is kept in the words given, as it is when a person says it twice.
        return question.OwnWords(text) is { } own && own.Gives(field) ? own.Only(field) : null;
    }

    /// <summary>A list of regions says itself, whichever way the question would read it.</summary>
    private Profile? RegionsIn(string field, Understood heard)
    {
        var named = heard.RegionsNamed.Where(code => regions.Find(code) is not null).Distinct().ToList();
        return (field, named.Count) switch
        {
            (_, 0) => null,
            ("interestedIn", _) => new Profile { InterestedIn = named },
            ("excluded", _) => new Profile { Excluded = named },
            _ => null,
        };
    }

    /// <summary>Of a partner two things are asked.</summary>
    private IEnumerable<Question> QuestionsOf(string field)
    {
        if (!ProfileWords.Order.Contains(field)) return [];
        return field == "partner" ? [book["household"], book["partnerOccupation"]] : new[] { book.ForField(field) }.OfType<Question>();
    }
}
