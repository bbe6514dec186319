using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Understanding;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Dialogs.Shared;

/// <summary>One question: its name in the contract, its sentences, and what counts as an answer.</summary>
internal sealed record Question(string Name, Func<string, Profile, QuestionTexts> Texts)
{
    /// <summary>The name that the outside knows it by: a follow-up of a question keeps that question's name.</summary>
    public string As { get; init; } = Name;

    /// <summary>Whether a button of that value is shown in this conversation.</summary>
    public Func<string, ITurnContext, bool> Offers { get; init; } = (_, _) => true;

    /// <summary>Profile fields that "back" and "I don't know" concern.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Whether the question makes sense for this profile.</summary>
    public Func<Profile, bool> Applies { get; init; } = _ => true;

    /// <summary>Whether the profile holds the answer already.</summary>
    public Func<Profile, bool> Known { get; init; } = _ => false;

    /// <summary>Whether only part of the answer is known (a number of children without their ages): the rest is asked once.</summary>
    public Func<Profile, bool> HalfKnown { get; init; } = _ => false;

    /// <summary>What a button of that value says about the person; null: nothing to remember.</summary>
    public Func<string, Profile?> Facts { get; init; } = _ => null;

    /// <summary>Alternatives to choose from when the answer fits several; empty when it is clear.</summary>
    public Func<Understood, IReadOnlyList<Profile>> Alternatives { get; init; } = _ => [];

    /// <summary>Title of an alternative in a language.</summary>
    public Func<string, Profile, string> AlternativeTitle { get; init; } = (_, _) => "";

    /// <summary>Whether words other than its title choose an alternative ("the one in Lanaudière").</summary>
    public Func<Understood, Profile, bool> AlternativeFits { get; init; } = (_, _) => false;

    /// <summary>What to keep when the person says the same words again although we did not recognise them; null: nothing.</summary>
    public Func<string, Profile?> OwnWords { get; init; } = _ => null;

    /// <summary>What the message answers when it is neither a button nor a profile fact; null: it does not.</summary>
    public Func<Understood, string, bool> Accepts { get; init; } = (_, _) => false;

    /// <summary>The button that a message comes down to without naming it (an age of 31 is "14 or older"); null: none.</summary>
    public Func<Understood, string?> Button { get; init; } = _ => null;

    /// <summary>False: cannot be skipped (consent).</summary>
    public bool Optional { get; init; } = true;

    /// <summary>True: the answer serves the ranking of regions and nothing else, so it is not asked once it changes nothing.</summary>
    public bool OnlyRanks { get; init; }

    /// <summary>True: a bare number is an answer, not the number of a button.</summary>
    public bool Numeric { get; init; }

    /// <summary>True: "yes" and "no" are the answers, under the button values "yes" and "no".</summary>
    public bool YesNo { get; init; }
}

/// <summary>How a question ended.</summary>
/// <param name="Choice">Value of the button chosen ("yes", "no", "work"…), or null.</param>
/// <param name="Text">The person's words.</param>
internal sealed record Answer(AnswerKind Kind, string? Choice, string Text, Understood? Heard)
{
    public bool Yes => Choice == "yes";
    public bool No => Choice == "no";
}

internal enum AnswerKind { Given, Skipped, Unsure, GivenUp }
