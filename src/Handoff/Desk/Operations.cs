using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Notes;

namespace EmploisEnRegions.Handoff.Desk;

/// <summary>A counsellor as a newcomer may know them: nothing but a first name or display name and an organisation.</summary>
/// <param name="Id">Account id; never shown.</param>
public sealed record Badge(string Id, string DisplayName, string Organisation);

/// <summary>bot or waiting → counsellor. Refused with <see cref="Refusals.AlreadyTaken"/> or <see cref="Refusals.Closed"/>.</summary>
public sealed record Take(string OperationId, Badge By) : DeskOperation(OperationId);

/// <summary>A message of the counsellor who has the floor. Refused with <see cref="Refusals.NotYours"/>.</summary>
public sealed record Write(string OperationId, Badge By, string Text) : DeskOperation(OperationId);

/// <summary>counsellor → bot, which asks its waiting question again. Refused with <see cref="Refusals.NotYours"/>.</summary>
public sealed record HandBack(string OperationId, Badge By) : DeskOperation(OperationId);

/// <summary>counsellor → closed. Refused with <see cref="Refusals.NotYours"/>.</summary>
/// <param name="Outcome">What came of it; null when it was not said.</param>
public sealed record Close(string OperationId, Badge By, ClosingOutcome? Outcome = null) : DeskOperation(OperationId);

/// <summary>counsellor → the same, with a colleague on the floor, who finds the note. Refused with <see cref="Refusals.NotYours"/>.</summary>
public sealed record PassOn(string OperationId, Badge By, Badge To, Note Note) : DeskOperation(OperationId);

/// <summary>counsellor → waiting for an organisation, which finds the note. Refused with <see cref="Refusals.NotYours"/>.</summary>
public sealed record SendTo(string OperationId, Badge By, string Organisation, Note Note) : DeskOperation(OperationId);

/// <summary>counsellor → waiting, at the place of before, because the counsellor's console is gone. Refused with <see cref="Refusals.NotYours"/>.</summary>
public sealed record Release(string OperationId, Badge By) : DeskOperation(OperationId);

/// <summary>Why an operation was not done.</summary>
public static class Refusals
{
    /// <summary>Another counsellor has the floor.</summary>
    public const string AlreadyTaken = "alreadyTaken";

    /// <summary>The operation needs the floor, which this counsellor does not have.</summary>
    public const string NotYours = "notYours";

    /// <summary>The colleague is not at the desk any more.</summary>
    public const string Absent = "absent";

    /// <summary>The conversation is closed; the person opens it again by writing.</summary>
    public const string Closed = "closed";

    /// <summary>The person agreed to nothing that could be kept.</summary>
    public const string NotAgreed = "notAgreed";

    /// <summary>The conversation is not stored (any more).</summary>
    public const string Unknown = "unknown";
}
