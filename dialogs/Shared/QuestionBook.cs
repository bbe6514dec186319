using EmploisEnRegions.Regions.Profiles;

namespace EmploisEnRegions.Dialogs.Shared;

/// <summary>All questions by name, and the order of those that lead to suggestions.</summary>
internal sealed class QuestionBook(IEnumerable<Question> questions, IReadOnlyList<string> order)
{
    private readonly Dictionary<string, Question> _byName = questions.ToDictionary(q => q.Name, StringComparer.Ordinal);

    public Question this[string name] => _byName[name];

    public Question? Find(string? name) => name is not null && _byName.TryGetValue(name, out var question) ? question : null;

    /// <summary>Questions that lead to suggestions, in order.</summary>
    public IEnumerable<Question> Core => order.Select(name => _byName[name]);

    public static bool IsDone(Question question, Profile profile, Interview interview) =>
        interview.Passed.Contains(question.Name) || question.Known(profile);

    /// <summary>How many core questions are behind, and how many are still to come for this person.</summary>
    public (int Answered, int Remaining) Progress(Profile profile, Interview interview)
    {
        int answered = 0, remaining = 0;
        foreach (var question in Core)
        {
            if (IsDone(question, profile, interview)) answered++;
            else if (question.Applies(profile)) remaining++;
        }

        return (answered, remaining);
    }

    /// <summary>The question that fills a profile field.</summary>
    public Question? ForField(string field) => _byName.Values.FirstOrDefault(q => q.Fields.Contains(field));
}
