using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Middleware;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Desk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Handoff.Notices;

/// <summary>A counsellor's own conversation with the bot: the code that begins the notices, the words that end them, and the notices themselves.</summary>
internal sealed class NoticeWords(INoticeStore store, IAccountStore accounts, Bilingual<NoticeTexts> texts, TimeProvider time) : IWhoSpeaks
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var turn = turnContext.Turn();
        if (turn.Operation is WaitingNotice notice) return TellAsync(turnContext, notice, cancellationToken);
        if (turn.Operation is not null || turnContext.Activity.Type != ActivityTypes.Message) return next(cancellationToken);
        var text = turnContext.Activity.Text;
        if (NoticeCodes.HashIn(text) is { } hash) return BeginAsync(turnContext, turn, hash, cancellationToken);
        return EndsNotices(text) ? EndAsync(turnContext, turn, next, cancellationToken) : next(cancellationToken);
    }

    private async Task BeginAsync(ITurnContext turnContext, Turn turn, string hash, CancellationToken cancellationToken)
    {
        // It opened something: it is not kept.
        turn.MaskedText = "avis-…";
        var account = await store.FindAccountAsync(hash, time.GetUtcNow(), cancellationToken).ConfigureAwait(false) is { } id
            ? await accounts.FindAsync(id, cancellationToken).ConfigureAwait(false)
            : null;
        if (account is not null) turn.Language = account.ConsoleLanguage;
        var t = texts.In(turn.Language);
        if (account is null) await SayAsync(turnContext, t.UnknownCode, cancellationToken).ConfigureAwait(false);
        else if (string.IsNullOrEmpty(turnContext.Activity.ServiceUrl)) await SayAsync(turnContext, t.NoAddress, cancellationToken).ConfigureAwait(false);
        else
        {
            turn.Enlist(new BeginNotices(turn.Conversation.Key, hash));
            await SayAsync(turnContext, t.Begun.With("name", account.DisplayName), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task EndAsync(ITurnContext turnContext, Turn turn, NextDelegate next, CancellationToken cancellationToken)
    {
        var addresses = await store.ListAsync(time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        if (!addresses.Any(address => address.Key == turn.Conversation.Key))
        {
            // Anybody else who writes these words says them to whoever has the floor.
            await next(cancellationToken).ConfigureAwait(false);
            return;
        }

        turn.Enlist(new EndNotices(turn.Conversation.Key));
        await SayAsync(turnContext, texts.In(turn.Language).Ended, cancellationToken).ConfigureAwait(false);
    }

    private Task<ResourceResponse> TellAsync(ITurnContext turnContext, WaitingNotice notice, CancellationToken cancellationToken)
    {
        var t = texts.In(turnContext.Turn().Language);
        var sentence = notice.Urgent ? t.WaitsUrgently : t.Waits;
        return SayAsync(turnContext, sentence.With("language", notice.Language == "en" ? t.English : t.French), cancellationToken);
    }

    private bool EndsNotices(string? text)
    {
        var said = text?.Trim();
        return string.Equals(said, texts.French.EndWords, StringComparison.OrdinalIgnoreCase) || string.Equals(said, texts.English.EndWords, StringComparison.OrdinalIgnoreCase);
    }

    private static Task<ResourceResponse> SayAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken)
    {
        var message = MessageFactory.Text(text).WithOrientation(new Orientation { Speaker = Speaker.System });
        message.Locale = turnContext.Turn().Language == "en" ? "en-CA" : "fr-CA";
        message.TextFormat = TextFormatTypes.Plain;
        return turnContext.SendActivityAsync(message, cancellationToken);
    }
}
