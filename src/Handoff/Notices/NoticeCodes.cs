using System.Text.RegularExpressions;
using EmploisEnRegions.Handoff.Accounts;

namespace EmploisEnRegions.Handoff.Notices;

/// <summary>
/// What a counsellor copies from the console into a conversation with the bot: <c>avis-</c> and 256 random bits. Nobody types it and nobody guesses it,
/// and no newcomer says it by chance.
/// </summary>
public sealed partial class NoticeCodes(INoticeStore store, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private const string Prefix = "avis-";

    public async Task<string> IssueAsync(string accountId, CancellationToken cancellationToken)
    {
        var code = Prefix + Secrets.NewToken();
        await store.OfferAsync(accountId, Secrets.HashOf(code), time.GetUtcNow() + Lifetime, cancellationToken).ConfigureAwait(false);
        return code;
    }

    /// <summary>The hash of the code that a message is, or null.</summary>
    internal static string? HashIn(string? text) => text is { Length: < 100 } && Written().Match(text.Trim()) is { Success: true } match ? Secrets.HashOf(match.Value) : null;

    [GeneratedRegex("^avis-[A-Za-z0-9_-]{43}$")]
    private static partial Regex Written();
}
