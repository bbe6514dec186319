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

    public static RegionTopic? Topic(Findings findings) => findings.Strongest("topics") switch
    {
        "work" => RegionTopic.Work,
        "housing" => RegionTopic.Housing,
        "distance" => RegionTopic.Distance,
        "study" => RegionTopic.Study,
        "health" => RegionTopic.Health,
        "welcome" => RegionTopic.Welcome,
        "nature" => RegionTopic.Nature,
        "size" => RegionTopic.Size,
        _ => null,
    };
}
