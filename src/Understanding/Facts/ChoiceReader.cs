using EmploisEnRegions.Regions.Profiles;

namespace EmploisEnRegions.Understanding.Facts;

/// <summary>Reads a field that takes one of a few values, each a label of its table; yes and no count where the question asks for them.</summary>
/// <param name="question">Name of the question and of the rules table.</param>
/// <param name="values">Value by label.</param>
/// <param name="write">Puts a value into the facts.</param>
internal sealed class ChoiceReader<T>(string question, IReadOnlyDictionary<string, T> values, Func<Profile, T, Profile> write) : IFactReader
    where T : struct
{
    private const string Hint = "hint";

    public void Read(Reading reading, Draft draft)
    {
        var strongest = reading.Findings.Strongest(question);
        // "I can drive but no car yet": what is surely said outweighs what only hints.
        if (strongest == Hint) strongest = reading.Findings.Strongest(question, [.. values.Keys.Where(k => k != Hint)]) ?? Hint;
        T? value = strongest is { } label && values.TryGetValue(label, out var found) ? found : null;
        if (value is null && reading.Asks(question) && YesNo.Of(reading) is { } yes && values.TryGetValue(yes ? "yes" : "no", out var said)) value = said;
        if (value is null) return;
        draft.Facts = write(draft.Facts, value.Value);
        draft.Answers |= reading.Asks(question);
    }
}

/// <summary>Reads a field that takes several of a few values, in the order they are said.</summary>
internal sealed class ListReader<T>(string question, IReadOnlyDictionary<string, T> values, Func<Profile, IReadOnlyList<T>, Profile> write, Func<Profile, bool> given) : IFactReader
    where T : struct
{
    public void Read(Reading reading, Draft draft)
    {
        var asked = reading.Asks(question);
        // What is said in passing does not replace what was answered.
        if (!asked && reading.Utterance.Known is { } known && given(known) && !reading.Findings.Has("corrections", "correction")) return;
        var said = new List<T>();
        foreach (var finding in reading.Of(question))
        {
            if (values.TryGetValue(finding.Label, out var value) && !said.Contains(value) && !reading.Denied(finding.First) && (asked || reading.People.At(finding.First) is Person.Self or Person.Both)) said.Add(value);
        }
        draft.Answers |= asked && reading.Findings.Has(question, "any");
        if (said.Count == 0) return;
        draft.Facts = write(draft.Facts, said);
        draft.Answers |= asked;
    }
}
