using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Regions.Profiles;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Dialogs.Shared;

/// <summary>Where the conversation stands, beside the profile itself: the flow is worked out anew from these facts, never from a step number.</summary>
internal sealed class Interview
{
    public bool Greeted { get; set; }

    /// <summary>Null until the person answers; false: the bot only informs.</summary>
    public bool? Consent { get; set; }
    public bool? OldEnough { get; set; }

    /// <summary>A profile in JSON: what was said before consent, dropped if consent is refused.</summary>
    public string? KeptAside { get; set; }

    /// <summary>Questions passed without a fact: skipped, unknown, "no preference".</summary>
    public List<string> Passed { get; set; } = [];

    /// <summary>Questions answered or passed, the latest last: "back" undoes from here.</summary>
    public List<string> History { get; set; } = [];

    public bool RecapConfirmed { get; set; }
    public bool SuggestionsShown { get; set; }

    /// <summary>A profile in JSON: the answers of the suggestions shown last, to tell what a later answer moved.</summary>
    public string? RankedWith { get; set; }

    /// <summary>How many suggestions were shown so far ("other regions" goes on from here).</summary>
    public int ShownCount { get; set; }

    /// <summary>A profile in JSON: the answers before "start over", for "back".</summary>
    public string? BeforeRestart { get; set; }

    /// <summary>Messages in a row that nothing was made of, outside a question.</summary>
    public int NotUnderstood { get; set; }

    /// <summary>The question asked last, and how often each of its wordings was sent.</summary>
    public string? Prompted { get; set; }
    public Dictionary<string, int> Prompts { get; set; } = [];

    /// <summary>Of a call-back that is not agreed to yet.</summary>
    public string? Contact { get; set; }
    public string? CallBackTime { get; set; }
    public CallBackChannel? CallBackChannel { get; set; }
    public DateTimeOffset? CallBackDue { get; set; }

    /// <summary>Language of the call, where it is not that of the conversation.</summary>
    public string? CallBackLanguage { get; set; }

    /// <summary>Marks given to the bot and to the counsellor; 0: passed.</summary>
    public int? Rating { get; set; }
    public int? CounsellorRating { get; set; }

    /// <summary>A counsellor gave the floor back: there is somebody to have an opinion of.</summary>
    public bool Counselled { get; set; }

    /// <summary>Corrections by counsellors that the questions and suggestions have taken into account.</summary>
    public int CorrectionsHeard { get; set; }

    public bool Informing => Consent is false || OldEnough is false;
    public bool Ready => Consent is true && OldEnough is true;

    public void Pass(string question)
    {
        if (!Passed.Contains(question)) Passed.Add(question);
    }

    public void Did(string question)
    {
        History.Remove(question);
        History.Add(question);
    }

    public Profile? TakeKeptAside()
    {
        var kept = KeptAside is null ? null : ProfileJson.Read(KeptAside);
        KeptAside = null;
        return kept;
    }
}

internal static class InterviewExtensions
{
    public static Interview Interview(this ITurnContext turnContext) => turnContext.TurnState.Get<Interview>() ?? throw new InvalidOperationException("The interview is loaded by the bot before any dialog runs.");
}
