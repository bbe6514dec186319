using System.ComponentModel.DataAnnotations;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Audit;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Partners;

/// <summary>Section <c>Partners</c>.</summary>
public sealed class PartnerOptions
{
    public const string Section = "Partners";

    /// <summary>Life of a link to a dossier, in days.</summary>
    [Range(1, 60)]
    public int LinkDays { get; set; } = 14;
}

/// <summary>The partner's side: a link that nobody can guess, and what is answered through it.</summary>
public sealed class PartnerLinks(ITurns turns, IPartnerStore store, IAuditLog audit, IOptions<PartnerOptions> options, TimeProvider clock)
{
    /// <summary>Longest word of a partner, in characters.</summary>
    public const int LongestWord = 500;

    /// <returns>The token of the address, shown once; null when the person did not agree, or it is over.</returns>
    public async Task<string?> MakeAsync(PartnerDossier dossier, Account by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(by);
        var token = Secrets.NewToken();
        if (!await store.SendAsync(dossier.Id, Secrets.HashOf(token), clock.GetUtcNow().AddDays(options.Value.LinkDays), cancellationToken).ConfigureAwait(false)) return null;
        await RecordAsync(by.Id, AuditAction.PartnerLinkMade, dossier.Key, cancellationToken).ConfigureAwait(false);
        return token;
    }

    /// <summary>Null when the link leads nowhere, any more or ever.</summary>
    public async Task<PartnerDossier?> OpenAsync(string token, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await store.FindAsync(Secrets.HashOf(token), now, cancellationToken).ConfigureAwait(false) is not { } dossier) return null;
        if (await store.OpenedAsync(dossier.Id, now, cancellationToken).ConfigureAwait(false))
            await RecordAsync(null, AuditAction.PartnerOpened, dossier.Key, cancellationToken).ConfigureAwait(false);
        return dossier;
    }

    /// <summary>Once: the second answer changes nothing.</summary>
    public async Task<bool> DecideAsync(string token, bool accepts, string? word, CancellationToken cancellationToken)
    {
        var dossier = await store.FindAsync(Secrets.HashOf(token), clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        if (dossier is not { Accepted: null }) return false;
        var said = string.IsNullOrWhiteSpace(word) ? null : word.Trim();
        if (said?.Length > LongestWord) said = said[..LongestWord];
        var result = await turns.OperateAsync(dossier.Key, new PartnerDecides($"partner-{dossier.Id}", dossier, accepts, said), cancellationToken).ConfigureAwait(false);
        if (result.Outcome is not TurnOutcome.Done) return false;
        await RecordAsync(null, accepts ? AuditAction.PartnerAccepted : AuditAction.PartnerRefused, dossier.Key, cancellationToken).ConfigureAwait(false);
        return true;
    }

    public async Task RevokeAsync(PartnerDossier dossier, Account by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(by);
        if (await store.RevokeAsync(dossier.Key, dossier.Id, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false))
            await RecordAsync(by.Id, AuditAction.PartnerRevoked, dossier.Key, cancellationToken).ConfigureAwait(false);
    }

    private Task RecordAsync(string? accountId, AuditAction action, ConversationKey key, CancellationToken cancellationToken) =>
        audit.AppendAsync(new AuditEntry(clock.GetUtcNow(), accountId, action, key), cancellationToken);
}
