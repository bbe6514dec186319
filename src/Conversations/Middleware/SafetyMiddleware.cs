using EmploisEnRegions.Conversations.Continuation;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Conversations.Middleware;

/// <summary>Words of crisis are answered before all other logic, whoever has the floor. The turn ends there: the text is read by nothing else.
/// Personal numbers and codes for another device are found here too, so that they are masked whoever answers.</summary>
internal sealed class SafetyMiddleware(IUnderstanding understanding, ISafetyResponse response) : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (activity.Type != ActivityTypes.Message || string.IsNullOrWhiteSpace(activity.Text)) return next(cancellationToken);
        var turn = turnContext.Turn();
        var glance = understanding.Glance(activity.Text, turn.Language);
        turn.MaskedText = ContinuationCode.Mask(glance.MaskedText ?? activity.Text) ?? glance.MaskedText;
        if (glance.Alarm is Intent.None) return next(cancellationToken);
        turn.Language = glance.Language;
        // Told even to someone who asked a channel for silence.
        turnContext.OnSendActivities((_, activities, send) =>
        {
            foreach (var said in activities) said.Importance = ActivityImportance.High;
            return send();
        });
        return response.RespondAsync(turnContext, glance.Alarm, cancellationToken);
    }
}
