using System.Runtime.CompilerServices;
using EmploisEnRegions.Regions.Profiles;

namespace EmploisEnRegions.Dialogs.Shared;

/// <summary>All questions by name, and the order of those that lead to suggestions.</summary>
/// <param name="settled">Which of the open profile fields (JSON names) change nothing any more.</param>
internal sealed class QuestionBook(IEnumerable<Question> questions, IReadOnlyList<string> order, Func<Profile, IReadOnlyList<string>, IReadOnlyList<string>> settled)
{
    private readonly ConditionalWeakTable<Profile, LeftOutOf> _leftOut = [];
    private readonly Dictionary<string, Question> _byName = questions.ToDictionary(q => q.Name, StringComparer.Ordinal);

    public Question this[string name] => _byName[name];

    public Question? Find(string? name) => name is not null && _byName.TryGetValue(name, out var question) ? question : null;

    /// <summary>Questions that lead to suggestions, in order.</summary>
    public IEnumerable<Question> Core => order.Select(name => _byName[name]);

    public static bool IsDone(Question question, Profile profile, Interview interview) =>
        interview.Passed.Contains(question.Name) || question.Known(profile);

    /// <summary>Whether that core question is asked, unless it is answered beside another.</summary>
    public bool IsToCome(string name, Profile profile, Interview interview)
    {
        var question = _byName[name];
        if (IsDone(question, profile, interview) || !question.Applies(profile)) return false;
        return !question.OnlyRanks || !LeftOut(profile, interview).Contains(question);
    }

    /// <summary>How many core questions are behind, and how many are still to come for this person.</summary>
    public (int Answered, int Remaining) Progress(Profile profile, Interview interview) =>
        (Core.Count(question => IsDone(question, profile, interview)), ToCome(profile, interview).Count());

    /// <summary>Core questions that will be asked if nothing is said beside them.</summary>
    public IEnumerable<Question> ToCome(Profile profile, Interview interview)
    {
        var open = Open(profile, interview);
        var leftOut = LeftOut(open, profile);
        return leftOut.Count == 0 ? open : open.Except(leftOut);
    }

    /// <summary>Open questions that are not asked because no answer to them changes which regions are suggested.</summary>
    public IReadOnlyList<Question> LeftOut(Profile profile, Interview interview) => LeftOut(Open(profile, interview), profile);

    private List<Question> Open(Profile profile, Interview interview) => [.. Core.Where(question => !IsDone(question, profile, interview) && question.Applies(profile))];

    private List<Question> LeftOut(List<Question> open, Profile profile)
    {
        // While a question is open that does more than weigh, every answer may count.
        if (open.Count == 0 || open.Exists(question => !question.OnlyRanks)) return [];
        // A turn asks several times about the same answers; a profile never changes.
        if (_leftOut.TryGetValue(profile, out var last) && last.Open.SequenceEqual(open)) return last.Questions;
        var fields = settled(profile, [.. open.SelectMany(question => question.Fields)]);
        var questions = open.FindAll(question => question.Fields.All(fields.Contains));
        _leftOut.AddOrUpdate(profile, new LeftOutOf(open, questions));
        return questions;
    }

    /// <summary>The question that fills a profile field.</summary>
    public Question? ForField(string field) => _byName.Values.FirstOrDefault(q => q.Fields.Contains(field));

    private sealed record LeftOutOf(List<Question> Open, List<Question> Questions);
}
