using System.Text.Json;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Conversations.Turns;

/// <summary>One run of a turn, which always ends in something that can be committed: an answer, a refusal or an apology.</summary>
internal sealed class TurnRunner(
    ConversationAdapter adapter, Bilingual<TurnTexts> texts, IOptions<ConversationsOptions> options, TimeProvider time, ILogger<TurnRunner> logger)
{
    private const string Failed = "failed";

    public async Task<TurnRun> RunAsync(TurnRequest request, StoredConversation? stored, CancellationToken cancellationToken)
    {
        var run = NewRun(request, stored);
        var exception = await TryAsync(run, cancellationToken).ConfigureAwait(false);
        if (exception is JsonException && stored is { State.IsEmpty: false })
        {
            // The state is JSON, but not the dialogs' any more: once more without it.
            run = NewRun(request, stored);
            run.State.SetAside();
            exception = await TryAsync(run, cancellationToken).ConfigureAwait(false);
        }

        if (exception is not null) run = Apologise(request, stored, run);
        if (run.State.Unreadable is { } unreadable)
        {
            logger.StateSetAside(request.Key.ChannelId, request.Key.ConversationId, run.Read.Version, unreadable.Length);
        }

        return run;
    }

    private async Task<Exception?> TryAsync(TurnRun run, CancellationToken cancellationToken)
    {
        try
        {
            await adapter.RunAsync(run, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            var key = run.Read.Key;
            logger.TurnFailed(key.ChannelId, key.ConversationId, run.Read.Version, e.GetType().FullName, e.StackTrace);
            return e;
        }
    }

    /// <summary>Nothing half-done: of the failed run only the person's message stays. The desk gets a refusal, not an apology.</summary>
    private TurnRun Apologise(TurnRequest request, StoredConversation? stored, TurnRun failed)
    {
        var run = NewRun(request, stored, failed: true);
        run.Turn.Language = failed.Turn.Language;
        run.Turn.Understood = failed.Turn.Understood;
        run.Turn.MaskedText = failed.Turn.MaskedText;
        if (request.Operation is not null) run.Turn.Refusal = Failed;
        else if (request.FromPerson) run.Replies.Add(MessageFactory.Text(texts.In(run.Turn.Language).Apology));
        if (run.Read.FailedTurns + 1 >= options.Value.FailuresBeforeFreshStart) run.State.SetAside();
        return run;
    }

    private TurnRun NewRun(TurnRequest request, StoredConversation? stored, bool failed = false)
    {
        var now = time.GetUtcNow();
        // Whole milliseconds: what is stored and read again is the same instant.
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
        var merged = options.Value.OneMessagePerTurn.Contains(request.Key.ChannelId);
        return new TurnRun(request, stored, now, texts.French.BotName) { Failed = failed, Replies = { OneMessage = merged } };
    }
}
