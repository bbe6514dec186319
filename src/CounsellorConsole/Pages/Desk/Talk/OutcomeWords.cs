using EmploisEnRegions.Handoff.Desk;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Talk;

internal static class OutcomeWords
{
    public static string Of(OutcomeKind kind, TalkTexts texts) => texts.Outcomes[kind switch
    {
        OutcomeKind.RegionsRetained => "regionsRetained",
        OutcomeKind.VisitPlanned => "visitPlanned",
        OutcomeKind.Moved => "moved",
        OutcomeKind.Other => "other",
    }];
}
