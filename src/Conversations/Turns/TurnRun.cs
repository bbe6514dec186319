using EmploisEnRegions.Conversations.Storage;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Conversations.Turns;

/// <summary>One run of a turn, from what was read to what is to be committed. A conflict throws it away and makes another.</summary>
internal sealed class TurnRun
{
    private readonly TurnRequest _request;
    private readonly Deliveries _deliveries;
    private readonly long _ownSequence;

    public TurnRun(TurnRequest request, StoredConversation? stored, DateTimeOffset now, string botName)
    {
        _request = request;
        Read = stored?.Conversation ?? New(request, now);
        State = new TurnState(stored?.State ?? default);
        _deliveries = stored?.Deliveries ?? Deliveries.None;
        Turn = new Turn(Read, now) { Operation = request.Operation };
        _ownSequence = request.Kept ? Read.LastSequence + 1 : Read.LastSequence;

        // A run may have changed the activity: each starts from what arrived.
        Incoming.Text = request.Text;
        Incoming.Locale = request.Locale;
        Incoming.Timestamp = now;
        Incoming.Id = request.Kept ? TurnReplies.IdOf(request.Key, _ownSequence) : null;
        if (request.Operation is not null) (Incoming.Type, Incoming.Name, Incoming.Value) = (ActivityTypes.Event, TurnRequest.DeskEvent, null);
        Replies = new TurnReplies(Turn, Incoming, request.ChannelsOwnId ?? Incoming.Id, _ownSequence, botName) { MayChange = request.Pushed };
    }

    public Conversation Read { get; }
    public Turn Turn { get; }
    public TurnState State { get; }
    public TurnReplies Replies { get; }
    public Activity Incoming => _request.Activity;

    /// <summary>The dialog could not answer: its changes are dropped, what the person wrote and the apology stay.</summary>
    public bool Failed { get; init; }

    public bool FromPerson => _request.FromPerson;

    public bool ChangesNothing =>
        !_request.Kept && Replies.Entries.Count == 0 && Turn.Writes.Count == 0 && !State.Changed && !Turn.Erase
        && Turn.Status == Read.Status && Turn.CounsellorId == Read.CounsellorId && ReferenceEquals(Turn.Dossier, Read.Dossier);

    /// <summary>The person's own message first. Personal numbers are masked before anything is kept.</summary>
    public IReadOnlyList<TranscriptEntry> Appended()
    {
        if (!_request.Kept) return Replies.Entries;
        Incoming.Text = Turn.MaskedText ?? _request.Text;
        var own = new TranscriptEntry(_ownSequence, Turn.Now, Speaker.Person, Incoming);
        return [own, .. Replies.Entries];
    }

    public TurnCommit Commit(IReadOnlyList<TranscriptEntry> appended)
    {
        // After an erasure not even the message that asked for it is kept; its number stays used.
        var kept = Turn.Erase ? Replies.Entries : appended;
        return new TurnCommit
        {
            ExpectedVersion = Read.Version,
            Conversation = After(),
            State = Turn.Erase ? default : State.Bytes,
            Deliveries = Taken(kept),
            Entries = kept,
            Outgoing = _request.Pushed ? [.. Replies.Entries.Select(e => e.Sequence)] : [],
            Writes = Writes(),
            Erase = Turn.Erase,
        };
    }

    private Deliveries Taken(IReadOnlyList<TranscriptEntry> kept)
    {
        var before = Turn.Erase ? Deliveries.None : _deliveries;
        if (_request.DeliveryId is not { } id) return before;
        var last = Replies.LastSequence;
        return before.With(id, kept is [var first, ..] ? first.Sequence - 1 : last, last);
    }

    private Conversation After() => Read with
    {
        Version = Read.Version + 1,
        LastSequence = Replies.LastSequence,
        Status = Turn.Status,
        Language = Turn.Language,
        CounsellorId = Turn.Status is ConversationStatus.Counsellor ? Turn.CounsellorId : null,
        CreatedAt = Turn.Erase ? Turn.Now : Read.CreatedAt,
        LastWordAt = FromPerson ? Turn.Now : Read.LastWordAt,
        PersonId = Turn.Erase ? null : Read.PersonId ?? Incoming.From?.Id,
        Dossier = Turn.Erase ? Dossier.Empty : Turn.Dossier,
        FailedTurns = Failed ? Read.FailedTurns + 1 : 0,
    };

    private IReadOnlyList<ITurnWrite> Writes() => State.Unreadable is { } unreadable && !Turn.Erase
        ? [.. Turn.Writes, new SetStateAside(_request.Key, unreadable, Turn.Now)]
        : Turn.Writes;

    private static Conversation New(TurnRequest request, DateTimeOffset now) => new()
    {
        Key = request.Key,
        Language = request.Locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : "fr",
        CreatedAt = now,
        LastWordAt = now,
        PersonId = request.Activity.From?.Id,
    };
}
