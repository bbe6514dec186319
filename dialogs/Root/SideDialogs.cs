using EmploisEnRegions.Dialogs.Continue;
using EmploisEnRegions.Dialogs.Feedback;
using EmploisEnRegions.Dialogs.MyData;
using EmploisEnRegions.Dialogs.TalkToCounsellor;
using Microsoft.Bot.Builder.Dialogs;

namespace EmploisEnRegions.Dialogs.Root;

/// <summary>Dialogs that may open on top of any question and then give it back.</summary>
internal sealed class SideDialogs(TalkToCounsellorDialog talk, MyDataDialog data, EraseDialog erase, FeedbackDialog feedback, ContinueDialog @continue)
{
    public FeedbackDialog Feedback => feedback;
    public IReadOnlyList<Dialog> All { get; } = [talk, data, erase, feedback, @continue];
}
