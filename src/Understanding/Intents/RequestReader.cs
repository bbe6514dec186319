using EmploisEnRegions.Understanding.Rules;

namespace EmploisEnRegions.Understanding.Intents;

/// <summary>What the person asks about the conversation or a region.</summary>
internal static class RequestReader
{
    public static Request Read(Findings findings) => findings.Strongest("requests") switch
    {
        "whyAsk" => Request.WhyAsk,
        "explain" => Request.Explain,
        "whyNot" => Request.WhyNot,
        "why" => Request.Why,
        "otherRegions" => Request.OtherRegions,
        "details" => Request.Details,
        "changeAnswers" => Request.ChangeAnswers,
        "suggestions" => Request.Suggestions,
        "howMany" => Request.HowManyQuestions,
        "continueElsewhere" => Request.ContinueElsewhere,
        "compare" => Request.Compare,
        "moreLike" => Request.MoreLike,
        "tooFar" => Request.TooFar,
        "checklist" => Request.Checklist,
        "sheet" => Request.Sheet,
        "noPreference" => Request.NoPreference,
        "decline" => Request.Decline,
        _ => Request.None,
    };
}
