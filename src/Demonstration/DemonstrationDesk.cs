using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.CallBacks;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Notes;

namespace EmploisEnRegions.Demonstration;

/// <summary>What somebody at the desk does in a script: take, write …, note …, hand back, close KIND REGIONS, called back.</summary>
internal sealed class DemonstrationDesk(CounsellorActions actions, INoteStore notes, ICallBackStore callBacks, TimeProvider clock)
{
    public async Task DoAsync(ConversationKey key, Account by, ScriptLine line, CancellationToken cancellationToken)
    {
        var id = $"demo-{key.ConversationId}-{line.Number}";
        var (deed, rest) = line.Text.Split(' ', 2) switch { [var first, var more] => (first, more), var only => (only[0], "") };
        var refusal = (deed, rest) switch
        {
            ("take", _) => await actions.TakeAsync(key, by, id, cancellationToken),
            ("write", _) => await actions.WriteAsync(key, by, id, rest, cancellationToken),
            ("hand", "back") => await actions.HandBackAsync(key, by, id, cancellationToken),
            ("close", _) => await actions.CloseAsync(key, by, id, OutcomeOf(rest), cancellationToken),
            ("note", _) => await NoteAsync(new Note(id, key, by.Id, by.DisplayName, rest, clock.GetUtcNow()), cancellationToken),
            ("called", "back") => await CalledBackAsync(key, by, id, cancellationToken),
            _ => throw new FormatException($"Line {line.Number}: nobody at the desk can \"{line.Text}\"."),
        };
        if (refusal is not null) throw new InvalidOperationException($"{key.ConversationId}, line {line.Number}: {refusal}.");
    }

    private static ClosingOutcome OutcomeOf(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new ClosingOutcome(Enum.Parse<OutcomeKind>(parts[0], ignoreCase: true), parts[1..]);
    }

    private async Task<string?> NoteAsync(Note note, CancellationToken cancellationToken)
    {
        await notes.AddAsync(note, cancellationToken);
        return null;
    }

    private async Task<string?> CalledBackAsync(ConversationKey key, Account by, string id, CancellationToken cancellationToken)
    {
        var owed = (await callBacks.ReadOfAsync(key, cancellationToken)).Single(callBack => callBack.DoneAt is null);
        return await actions.AttemptAsync(key, by, id, owed.Id, AttemptResult.Reached, cancellationToken);
    }
}
