using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;

namespace EmploisEnRegions.Handoff.Partners;

/// <summary>One answer that may be handed to a partner, in words, in both languages, as it was when the person was asked.</summary>
public sealed record PartnerItem(string FrenchLabel, string French, string EnglishLabel, string English)
{
    public string LabelIn(string language) => language == "en" ? EnglishLabel : FrenchLabel;

    public string In(string language) => language == "en" ? English : French;
}

/// <summary>What a counsellor would hand to a partner in the region, item by item, and what became of it.</summary>
public sealed record PartnerDossier
{
    public required string Id { get; init; }
    public required ConversationKey Key { get; init; }

    /// <summary>Name of the partner, as the person reads it.</summary>
    public required string Partner { get; init; }

    public required IReadOnlyList<PartnerItem> Items { get; init; }

    /// <summary>Counsellor and organisation.</summary>
    public required string ByName { get; init; }
    public required string Organisation { get; init; }
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Numbers of the items that the person agreed to, from 1; empty: to none; null: not answered yet.</summary>
    public IReadOnlyList<int>? Agreed { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }
    public DateTimeOffset? OpenedAt { get; init; }
    public bool? Accepted { get; init; }

    /// <summary>The partner's own words.</summary>
    public string? Word { get; init; }
    public DateTimeOffset? RevokedAt { get; init; }

    public IEnumerable<PartnerItem> Shared => (Agreed ?? []).Where(number => number >= 1 && number <= Items.Count).Select(number => Items[number - 1]);

    public PartnerState StateAt(DateTimeOffset now) => this switch
    {
        { RevokedAt: not null } => PartnerState.Revoked,
        { Accepted: true } => PartnerState.Accepted,
        { Accepted: false } => PartnerState.Refused,
        { Agreed: null } => PartnerState.Asked,
        { Agreed.Count: 0 } => PartnerState.Declined,
        { ExpiresAt: { } end } when end <= now => PartnerState.Expired,
        { OpenedAt: not null } => PartnerState.Opened,
        { ExpiresAt: not null } => PartnerState.Sent,
        _ => PartnerState.Agreed,
    };
}

/// <summary>Declined: by the person. Refused: by the partner.</summary>
public enum PartnerState { Asked, Declined, Agreed, Sent, Opened, Accepted, Refused, Expired, Revoked }

/// <summary>Asked of the person: commits with the question.</summary>
public sealed record AskForPartner(PartnerDossier Dossier) : ITurnWrite;

public sealed record AnswerForPartner(string Id, IReadOnlyList<int> Agreed) : ITurnWrite;

public sealed record DecideForPartner(string Id, bool Accepted, string? Word, DateTimeOffset At) : ITurnWrite;

/// <summary>The person takes back what they agreed to: no link of theirs works any more.</summary>
public sealed record RevokeForPartner(ConversationKey Key, DateTimeOffset At) : ITurnWrite;

public interface IPartnerStore
{
    /// <summary>The latest first.</summary>
    Task<IReadOnlyList<PartnerDossier>> ReadOfAsync(ConversationKey key, CancellationToken cancellationToken);

    /// <summary>Null when the link leads nowhere, any more or ever.</summary>
    Task<PartnerDossier?> FindAsync(string tokenHash, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Gives the dossier that link in place of an earlier one. False when the person did not agree, it was taken back or answered.</summary>
    Task<bool> SendAsync(string id, string tokenHash, DateTimeOffset expiresAt, CancellationToken cancellationToken);

    /// <summary>True the first time.</summary>
    Task<bool> OpenedAsync(string id, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>False when it was taken back already.</summary>
    Task<bool> RevokeAsync(ConversationKey key, string id, DateTimeOffset at, CancellationToken cancellationToken);
}
