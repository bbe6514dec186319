using EmploisEnRegions.Handoff.Mail;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff;

internal sealed class MailLog(IDatabase database) : IMailLog
{
    // Of two nodes at once, one finds the row changed.
    private const string Claim = """
        INSERT INTO desk_mails (kind, sent_at) VALUES (@kind, @now)
        ON CONFLICT (kind) DO UPDATE SET sent_at = excluded.sent_at WHERE desk_mails.sent_at <= @before
        """;

    public async Task<bool> ClaimAsync(string kind, DateTimeOffset now, DateTimeOffset before, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(Claim, new { kind, now = now.Millis(), before = before.Millis() }, cancellationToken).ConfigureAwait(false) == 1;

    public Task GiveBackAsync(string kind, CancellationToken cancellationToken) =>
        database.ExecuteAsync("UPDATE desk_mails SET sent_at = 0 WHERE kind = @kind", new { kind }, cancellationToken);
}
