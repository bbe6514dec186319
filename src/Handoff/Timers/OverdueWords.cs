using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Middleware;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Timers;

/// <summary>What is said and done when somebody has been waited for too long. Like all that the desk does it stays inside the turn: whoever wrote first,
/// on any node, is seen here, and the operation refuses.</summary>
internal sealed class OverdueWords(Bilingual<TimerTexts> texts, IOptions<TimerOptions> options) : IWhoSpeaks
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var turn = turnContext.Turn();
        if (turn.Operation is not Overdue overdue) return next(cancellationToken);
        var expected = overdue.Whom is Awaited.AnyCounsellor ? ConversationStatus.Waiting : ConversationStatus.Counsellor;
        if (turn.Conversation.Version != overdue.Version || turn.Status != expected)
        {
            turn.Refusal = Overdue.Stale;
            return Task.CompletedTask;
        }

        return overdue.Told ? EndAsync(turnContext, turn, overdue.Whom, next, cancellationToken) : TellAsync(turnContext, turn, overdue.Whom, cancellationToken);
    }

    private Task<ResourceResponse> TellAsync(ITurnContext turnContext, Turn turn, Awaited whom, CancellationToken cancellationToken)
    {
        var t = texts.In(turn.Language);
        turn.Enlist(new TellOverdue(turn.Conversation.Key, turn.Now));
        var sentence = whom switch
        {
            Awaited.AnyCounsellor => t.WaitingLong,
            Awaited.Counsellor => t.CounsellorSilent,
            Awaited.Person => t.PersonSilent,
        };
        return DeskVoice.SayAsync(turnContext, sentence, Speaker.System, cancellationToken);
    }

    private Task EndAsync(ITurnContext turnContext, Turn turn, Awaited whom, NextDelegate next, CancellationToken cancellationToken) =>
        whom is Awaited.Counsellor ? ReturnAsync(turnContext, turn, cancellationToken)
        : options.Value.PersonSilentEnds is SilenceEnds.HandBack ? HandBackAsync(turnContext, turn, next, cancellationToken)
        : CloseAsync(turnContext, turn, cancellationToken);

    private Task<ResourceResponse> ReturnAsync(ITurnContext turnContext, Turn turn, CancellationToken cancellationToken)
    {
        turn.ReturnToQueue("released");
        return DeskVoice.SayAsync(turnContext, texts.In(turn.Language).BackInQueue, Speaker.System, cancellationToken);
    }

    private async Task HandBackAsync(ITurnContext turnContext, Turn turn, NextDelegate next, CancellationToken cancellationToken)
    {
        turn.LeaveFloor(ConversationStatus.Bot);
        await DeskVoice.TellStatusAsync(turnContext, "completed", cancellationToken).ConfigureAwait(false);
        await DeskVoice.SayAsync(turnContext, texts.In(turn.Language).HandedBack, Speaker.System, cancellationToken).ConfigureAwait(false);
        await DeskVoice.AskAgainAsync(turnContext, next, cancellationToken).ConfigureAwait(false);
    }

    private async Task CloseAsync(ITurnContext turnContext, Turn turn, CancellationToken cancellationToken)
    {
        turn.LeaveFloor(ConversationStatus.Closed);
        await DeskVoice.TellStatusAsync(turnContext, "completed", cancellationToken).ConfigureAwait(false);
        await DeskVoice.SayAsync(turnContext, texts.In(turn.Language).Closed, Speaker.System, cancellationToken).ConfigureAwait(false);
    }
}
