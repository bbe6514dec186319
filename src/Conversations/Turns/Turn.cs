using EmploisEnRegions.Understanding;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Conversations.Turns;

/// <summary>
/// What one turn knows and wants: read from the conversation, changed in memory only, committed at the end together with state and replies.
/// Lives in <see cref="ITurnContext.TurnState"/>: <c>turnContext.Turn()</c>. A turn may run twice (conflict): it must have no outside effect.
/// </summary>
public sealed class Turn(Conversation conversation, DateTimeOffset now)
{
    private readonly List<ITurnWrite> _writes = [];

    /// <summary>As read at the start.</summary>
    public Conversation Conversation { get; } = conversation;

    /// <summary>The same instant for the whole turn, UTC.</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>"fr" or "en": the language of everything said in this turn, kept for the next.</summary>
    public string Language { get; set; } = conversation.Language;

    public ConversationStatus Status { get; set; } = conversation.Status;
    public string? CounsellorId { get; set; } = conversation.CounsellorId;
    public Dossier Dossier { get; set; } = conversation.Dossier;

    /// <summary>Set by the understanding middleware for messages with text; null for other activities.</summary>
    public Understood? Understood { get; set; }

    /// <summary>What is kept of the person's message when it holds personal numbers; null: the message as it is.</summary>
    public string? MaskedText { get; set; }

    /// <summary>The desk's operation that this turn runs, or null when a person wrote.</summary>
    public DeskOperation? Operation { get; init; }

    /// <summary>Under which name a counsellor's messages of this turn reach the person; null = the bot's.</summary>
    public string? CounsellorName { get; set; }

    /// <summary>Set by the desk when it does not do the operation: nothing of the turn is committed.</summary>
    public string? Refusal { get; set; }

    /// <summary>True: the commit removes transcript, state, dossier and everything the desk holds of this conversation; only this turn's replies stay.</summary>
    public bool Erase { get; set; }

    public IReadOnlyList<ITurnWrite> Writes => _writes;

    /// <summary>Adds something to the turn's transaction (a place in the queue, a call-back).</summary>
    public void Enlist(ITurnWrite write) => _writes.Add(write);
}

/// <summary>A change outside the conversation's own rows that commits with the turn. Storage knows each kind.</summary>
public interface ITurnWrite;

public static class TurnExtensions
{
    /// <exception cref="InvalidOperationException">The context was not made by the conversation adapter.</exception>
    public static Turn Turn(this ITurnContext turnContext) =>
        turnContext.TurnState.Get<Turn>() ?? throw new InvalidOperationException("No turn: the context does not come from the conversation adapter.");
}
