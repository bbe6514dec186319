using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Middleware;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Handoff.Hub;

/// <summary>A hub that is gone leaves nobody alone: the person is told and keeps the place.</summary>
internal sealed class HubWords(Bilingual<HubTexts> texts) : IWhoSpeaks
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var turn = turnContext.Turn();
        return turn.Operation is HubGivesUp gives ? GiveUpAsync(turnContext, turn, gives.Was, cancellationToken) : next(cancellationToken);
    }

    private Task<ResourceResponse> GiveUpAsync(ITurnContext turnContext, Turn turn, HubState was, CancellationToken cancellationToken)
    {
        var t = texts.In(turn.Language);
        turn.Enlist(new MoveHubCase(turn.Conversation.Key, HubState.Over, turn.Conversation.LastSequence));
        if (was is HubState.Answering && turn is { Status: ConversationStatus.Counsellor, CounsellorId: HubDoor.CounsellorId })
        {
            turn.ReturnToQueue("released");
            return DeskVoice.SayAsync(turnContext, t.Lost, Speaker.System, cancellationToken);
        }

        return was is HubState.Asked && turn.Status is ConversationStatus.Waiting
            ? DeskVoice.SayAsync(turnContext, t.GaveUp, Speaker.System, cancellationToken)
            : Task.FromResult(new ResourceResponse());
    }
}
