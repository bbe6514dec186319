using EmploisEnRegions.Conversations.Continuation;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Shared;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Dialogs.Continue;

/// <summary>Tells the person who asked for a code that it was entered, or used. The waiting question goes on waiting.</summary>
internal sealed class CodeNotice(Bilingual<ContinueTexts> texts)
{
    /// <summary>False when the turn is about something else.</summary>
    public async Task<bool> TryTellAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (context.Turn().Operation is not CodeWasUsed used) return false;
        var t = texts.In(context.Language());
        var sentence = (used.Purpose, used.Entered) switch
        {
            (CodePurpose.Partner, true) => t.ToldInvitationEntered,
            (CodePurpose.Partner, false) => t.ToldJoined,
            (_, true) => t.ToldEntered,
            (_, false) => t.ToldUsed,
        };
        await context.Replies().SayForDeskAsync(sentence, cancellationToken);
        return true;
    }
}
