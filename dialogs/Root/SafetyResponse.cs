using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Middleware;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Understanding;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Dialogs.Root;

/// <summary>Help lines at once, and the head of the queue. Only lines that were verified are named; see the README of this folder.</summary>
internal sealed class SafetyResponse(Bilingual<RootTexts> texts) : ISafetyResponse
{
    public async Task RespondAsync(ITurnContext turnContext, Intent alarm, CancellationToken cancellationToken)
    {
        var turn = turnContext.Turn();
        var t = texts.In(turn.Language);
        var lines = alarm is Intent.Exploitation ? t.Exploitation : t.Crisis;
        await turnContext.Replies().SayForDeskAsync(lines, cancellationToken);
        if (turn.Status is not ConversationStatus.Counsellor) await turnContext.Replies().SayForDeskAsync(t.PersonInformed, cancellationToken);
        turn.AskForCounsellor(alarm is Intent.Exploitation ? "exploitation" : "crisis", urgent: true);
    }
}
