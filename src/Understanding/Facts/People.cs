using EmploisEnRegions.Understanding.Rules;
using EmploisEnRegions.Understanding.Words;

namespace EmploisEnRegions.Understanding.Facts;

internal enum Person { Self, Partner, Both, Child, Relative }

/// <summary>Whom each word is about: "mon mari est soudeur, moi je travaille en garderie".</summary>
internal sealed class People
{
    private readonly Person[] about;

    /// <param name="default">Whom a word is about before anyone is named.</param>
    public People(Message message, Findings findings, Person @default)
    {
        about = new Person[message.Count];
        var marks = findings.Of("people");
        var (now, last, next) = (@default, Person.Self, 0);
        for (var i = 0; i < message.Count; i++)
        {
            if (i > 0 && !message.SameSentence(i - 1, i)) now = @default;
            for (; next < marks.Count && marks[next].First == i; next++) now = Follow(marks[next].Label, now, ref last);
            about[i] = now;
        }
    }

    public Person At(int token) => about[token];

    public bool Mentions(Person person) => Array.IndexOf(about, person) >= 0;

    private static Person Follow(string label, Person now, ref Person last)
    {
        if (label == "pronoun") return last == Person.Self ? now : last;
        Person named = label switch
        {
            "partner" => Person.Partner,
            "both" => Person.Both,
            "child" => Person.Child,
            "relative" => Person.Relative,
            _ => Person.Self,
        };
        if (named is Person.Partner or Person.Relative or Person.Both) last = named == Person.Both ? Person.Partner : named;
        return named;
    }
}
