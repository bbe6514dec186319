using EmploisEnRegions.Conversations.Continuation;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Continuation;

internal sealed class GuessStore(IDatabase database) : IGuessStore
{
    private const string Over = "DELETE FROM code_guesses WHERE ends_at <= @now";

    // Nodes that count at once wait for one another here: none of them counts one try too many.
    private const string Count = """
        INSERT INTO code_guesses (name, ends_at, tries) VALUES (@Name, @endsAt, 1)
        ON CONFLICT (name, ends_at) DO UPDATE SET tries = code_guesses.tries + 1
        RETURNING tries
        """;

    private const string TakeBack = "UPDATE code_guesses SET tries = tries - 1 WHERE name = @Name AND ends_at = @endsAt AND tries > 0";

    public Task<bool> TryAsync(IReadOnlyList<GuessSpan> spans, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (session, cancel) =>
            {
                await session.ExecuteAsync(Over, new { now = now.Millis() }, cancel).ConfigureAwait(false);
                foreach (var span in spans)
                {
                    if (await session.ValueAsync<long>(Count, Values(span), cancel).ConfigureAwait(false) > span.Most) return false;
                }

                return true;
            },
            static counted => counted,
            cancellationToken);

    public Task ForgiveAsync(IReadOnlyList<GuessSpan> spans, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (session, cancel) =>
            {
                var changed = 0;
                foreach (var span in spans) changed += await session.ExecuteAsync(TakeBack, Values(span), cancel).ConfigureAwait(false);
                return changed;
            },
            cancellationToken);

    private static object Values(GuessSpan span) => new { span.Name, endsAt = span.EndsAt.Millis() };
}
