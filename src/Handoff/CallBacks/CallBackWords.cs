using System.Globalization;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Middleware;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.CallBacks;

/// <summary>After the agreement: the word that revokes it, whoever has the floor, and what came of the attempts.</summary>
internal sealed class CallBackWords(ICallBackStore store, Bilingual<CallBackTexts> texts, IOptions<CallBackOptions> options) : IWhoSpeaks
{
    private const int LongestWords = 60;

    /// <summary>Languages by the folded words that revoke in them: every message of everybody is looked up here.</summary>
    private readonly Dictionary<string, string> _revoking = LanguagesByWords(texts);

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var turn = turnContext.Turn();
        if (turn.Operation is AttemptCallBack attempt) return AttemptAsync(turnContext, turn, attempt, cancellationToken);
        return turn.Operation is null && turnContext.Activity is { Type: ActivityTypes.Message, Text: { Length: > 0 and <= LongestWords } text } && _revoking.TryGetValue(Fold.Of(text), out var language)
            ? RevokeIfOwedAsync(turnContext, turn, language, next, cancellationToken)
            : next(cancellationToken);
    }

    private async Task RevokeIfOwedAsync(ITurnContext turnContext, Turn turn, string language, NextDelegate next, CancellationToken cancellationToken)
    {
        // "Cancel" is a word like any other for who has nothing to cancel.
        if (!(await OwedAsync(turn, cancellationToken).ConfigureAwait(false)).Any())
        {
            await next(cancellationToken).ConfigureAwait(false);
            return;
        }

        turn.Language = language;
        await RevokeAsync(turnContext, turn, cancellationToken).ConfigureAwait(false);
    }

    private Task<ResourceResponse> RevokeAsync(ITurnContext turnContext, Turn turn, CancellationToken cancellationToken)
    {
        turn.Enlist(new RevokeCallBacks(turn.Conversation.Key, turn.Now));
        turn.Dossier = turn.Dossier with { Consents = [.. turn.Dossier.Consents, new Consent("callback", false, turn.Now)] };
        turn.StopWaiting();
        return DeskVoice.SayAsync(turnContext, texts.In(turn.Language).Revoked, Speaker.System, cancellationToken);
    }

    private async Task AttemptAsync(ITurnContext turnContext, Turn turn, AttemptCallBack attempt, CancellationToken cancellationToken)
    {
        if ((await OwedAsync(turn, cancellationToken).ConfigureAwait(false)).FirstOrDefault(owed => owed.Id == attempt.CallBackId) is not { } callBack)
        {
            turn.Refusal = AttemptCallBack.AlreadyDone;
            return;
        }

        var tried = callBack.Attempts.Count + 1;
        var ends = EndOf(attempt.Result, tried);
        turn.Enlist(new RecordAttempt(
            turn.Conversation.Key, attempt.OperationId, attempt.CallBackId, attempt.Result, attempt.By.Id, turn.Now, ends, turn.Now.AddHours(options.Value.RetryHours)));
        if (ends is not { } result) return;
        turn.StopWaiting();
        var sentence = SentenceOf(result, texts.In(turn.Language)).With("count", tried.ToString(CultureInfo.InvariantCulture));
        await DeskVoice.SayAsync(turnContext, sentence, Speaker.System, cancellationToken).ConfigureAwait(false);
    }

    private CallBackResult? EndOf(AttemptResult attempt, int tried) => attempt switch
    {
        AttemptResult.Reached => CallBackResult.Reached,
        AttemptResult.WrongNumber => CallBackResult.WrongNumber,
        AttemptResult.NoLongerWanted => CallBackResult.NoLongerWanted,
        AttemptResult.NoAnswer or AttemptResult.VoicemailLeft => tried >= options.Value.Attempts ? CallBackResult.NotReached : null,
    };

    private static string SentenceOf(CallBackResult result, CallBackTexts t) => result switch
    {
        CallBackResult.Reached => t.Reached,
        CallBackResult.NotReached => t.NotReached,
        CallBackResult.WrongNumber => t.WrongNumber,
        CallBackResult.NoLongerWanted => t.NoLongerWanted,
        CallBackResult.Revoked => t.Revoked,
    };

    private async Task<IEnumerable<CallBack>> OwedAsync(Turn turn, CancellationToken cancellationToken) =>
        (await store.ReadOfAsync(turn.Conversation.Key, cancellationToken).ConfigureAwait(false)).Where(callBack => callBack.DoneAt is null);

    private static Dictionary<string, string> LanguagesByWords(Bilingual<CallBackTexts> texts)
    {
        var languages = texts.French.RevokeWords.Split('|').ToDictionary(words => words, _ => "fr", StringComparer.Ordinal);
        foreach (var words in texts.English.RevokeWords.Split('|')) languages.TryAdd(words, "en");
        return languages;
    }
}
