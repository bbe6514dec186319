using System.Security.Cryptography;
using System.Text;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Conversations.Sheets;

/// <summary>Keeps sheets behind links that nobody can guess: 24 signs of 31, 118 bits. Whoever has the link can read the sheet, and nothing else.</summary>
public sealed class SheetLinks(ISheetStore store, ISiteAddress site, IOptions<SheetOptions> options, TimeProvider time)
{
    private const string Signs = "23456789abcdefghjkmnpqrstuvwxyz";
    private const int Length = 24;

    public DateTimeOffset ExpiryOf(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return turn.Now.AddDays(options.Value.Days);
    }

    /// <summary>Keeps the sheet when the turn commits.</summary>
    /// <returns>The address of the page in the language of the turn.</returns>
    public string Keep(Turn turn, FactorSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var token = RandomNumberGenerator.GetString(Signs, Length);
        turn.Enlist(new KeepSheet(turn.Conversation.Key, HashOf(token), sheet));
        return $"{site.Origin}{(turn.Language == "en" ? "/en/sheet/" : "/fiche/")}{token}";
    }

    /// <summary>Null when the link leads nowhere, any more or ever.</summary>
    public Task<FactorSheet?> FindAsync(string token, CancellationToken cancellationToken) => token is { Length: Length }
        ? store.FindAsync(HashOf(token), time.GetUtcNow(), cancellationToken)
        : Task.FromResult<FactorSheet?>(null);

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
