using EmploisEnRegions.Regions.Profiles;

namespace EmploisEnRegions.Understanding;

/// <summary>One message of a person, with what its reading depends on. Nothing else influences the result.</summary>
/// <param name="Text">What was typed; any length, any script.</param>
/// <param name="Question">Name of the question that waits for an answer (CONTRACT: goals, children, …), or null.</param>
/// <param name="Language">Language of the conversation so far, "fr" or "en", or null at the start.</param>
/// <param name="Today">The day in Montréal, for "next summer".</param>
/// <param name="Known">What the person said before; lets "en fait trois" correct a number.</param>
/// <param name="FirstWords">Nothing was written before: the language of the conversation is only a guess, so little evidence changes it.</param>
public sealed record Utterance(string Text, string? Question, string? Language, DateOnly Today, Profile? Known = null, bool FirstWords = false);

/// <summary>What one message says. Fixed for the turn.</summary>
public sealed record Understood
{
    /// <summary>Language of the answer to give, "fr" or "en": changes only on clear evidence.</summary>
    public required string Language { get; init; }

    /// <summary>True when the text is written in neither French nor English.</summary>
    public bool OtherLanguage { get; init; }

    public Intent Intent { get; init; }

    /// <summary>The part of a profile that the message gives, whether asked or not; <see cref="Profile.Empty"/> when none.</summary>
    public Profile Facts { get; init; } = Profile.Empty;

    /// <summary>True when the message answers <see cref="Utterance.Question"/> (through <see cref="Facts"/> or the fields below).</summary>
    public bool AnswersQuestion { get; init; }

    /// <summary>True when the message corrects something said before ("en fait", "sorry, I meant").</summary>
    public bool Correction { get; init; }

    /// <summary>Yes or no, in its many forms; null when the message says neither.</summary>
    public bool? YesNo { get; init; }

    /// <summary>The first whole number of the message, in digits or words.</summary>
    public int? Number { get; init; }

    /// <summary>What the person asks about the conversation or a region, beyond the intents of the contract.</summary>
    public Request Request { get; init; }

    /// <summary>Two-digit codes of all regions the message names, in order ("pourquoi pas la Gaspésie?").</summary>
    public IReadOnlyList<string> RegionsNamed { get; init; } = [];

    /// <summary>What of a region the message speaks of; of use only with a <see cref="Request.Details"/>.</summary>
    public RegionTopic? Topic { get; init; }

    /// <summary>1, 2 and 3 where the message points at suggestions ("the second one", "compare 1 and 3"), in its order; empty otherwise.</summary>
    public IReadOnlyList<int> Which { get; init; } = [];

    /// <summary>Occupations to choose from when the wording fits two or three about as well; empty when clear.</summary>
    public IReadOnlyList<OccupationMatch> OccupationChoices { get; init; } = [];

    /// <summary>Facts to choose from when a place of the answer has namesakes in other regions; <see cref="Facts"/> then holds none of them. Empty when clear.</summary>
    public IReadOnlyList<Profile> PlaceChoices { get; init; } = [];

    /// <summary>Profile fields (JSON names) that the person asks to change without giving a value ("changer mon budget").</summary>
    public IReadOnlyList<string> FieldsToChange { get; init; } = [];

    /// <summary>Phone number (E.164) or e-mail address given in the message.</summary>
    public ContactPoint? Contact { get; init; }

    /// <summary>A moment for a call-back, as the person put it ("demain matin"), when the message gives one.</summary>
    public string? When { get; init; }

    /// <summary>Personal identifiers that must not be kept (SIN, card, passport-like numbers) were seen and are masked here.</summary>
    public string? MaskedText { get; init; }
}

/// <summary>Intents of the contract.</summary>
public enum Intent
{
    None, Human, Help, Back, Restart, Skip, Unsure, LanguageFrench, LanguageEnglish,
    Erase, Export, Crisis, Exploitation, Greeting, Thanks, Bye,
}

public enum Request
{
    None,

    /// <summary>"Why do you ask?"</summary>
    WhyAsk,

    /// <summary>"What do you mean?", "what is a medium-sized town?" – the question in other words is the answer.</summary>
    Explain,

    /// <summary>"Why not Gaspésie?" – the regions stand in RegionsNamed.</summary>
    WhyNot,

    /// <summary>"Why Estrie?"</summary>
    Why,

    /// <summary>"Other regions", "show me more".</summary>
    OtherRegions,

    /// <summary>"Tell me about Mauricie".</summary>
    Details,

    /// <summary>"Change my answers".</summary>
    ChangeAnswers,

    /// <summary>"Show me the suggestions", "so which regions?"</summary>
    Suggestions,

    /// <summary>"How many questions are left?", "is it long?"</summary>
    HowManyQuestions,

    /// <summary>"I want to continue on my phone", "give me a code".</summary>
    ContinueElsewhere,

    /// <summary>"Compare Mauricie and Estrie" – the regions stand in RegionsNamed.</summary>
    Compare,

    /// <summary>"More like this", "I like the second one" – the region stands in RegionsNamed, or its place in Which.</summary>
    MoreLike,

    /// <summary>"Too far", "closer to Montréal".</summary>
    TooFar,

    /// <summary>"What should I check when I visit?"</summary>
    Checklist,

    /// <summary>"A page to print", "a link to my suggestions".</summary>
    Sheet,

    /// <summary>"It does not matter": nothing else was said.</summary>
    NoPreference,

    /// <summary>"No thanks", "that is all": nothing else was said.</summary>
    Decline,
}

/// <param name="Score">0 to 1.</param>
public sealed record OccupationMatch(string NocCode, double Score);

public sealed record ContactPoint(ContactKind Kind, string Address);

public enum ContactKind { Phone, Email }

/// <summary>What can be asked of a region by itself.</summary>
public enum RegionTopic { Work, Housing, Distance, Study, Health, Welcome, Nature, Size }
