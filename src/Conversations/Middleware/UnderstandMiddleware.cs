using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Conversations.Middleware;

/// <summary>Language, intent and facts of the message, found once and fixed for the turn.</summary>
internal sealed class UnderstandMiddleware(IUnderstanding understanding, IOptions<ConversationsOptions> options) : IMiddleware
{
    // "Next summer" is meant where the service is.
    private static readonly TimeZoneInfo Montreal = TimeZoneInfo.FindSystemTimeZoneById("America/Toronto");

    private readonly int _longest = options.Value.UnderstoodCharacters;

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrWhiteSpace(activity.Text))
        {
            var turn = turnContext.Turn();
            turn.Understood = await understanding.UnderstandAsync(Utterance(activity, turn), cancellationToken).ConfigureAwait(false);
            turn.Language = turn.Understood.Language;
            turn.Dossier = turn.Dossier with { Heard = true };
        }

        await next(cancellationToken).ConfigureAwait(false);
    }

    private Utterance Utterance(Activity activity, Turn turn) => new(
        IncomingActivity.Cut(activity.Text, _longest)!,
        turn.Dossier.Question,
        // Nothing is known of it yet, not even the page's.
        turn.Conversation.Version == 0 && activity.Locale is null ? null : turn.Language,
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(turn.Now, Montreal).DateTime),
        turn.Dossier.Profile,
        // The page had to guess; the first words decide.
        FirstWords: !turn.Dossier.Heard);
}
