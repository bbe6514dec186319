using System.Text.Json;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Conversations.Turns;

/// <summary>
/// Behind the official <see cref="ConversationState"/>: reads and writes the state that came with the conversation of the running turn.
/// Nothing goes to the database from here; the turn's commit takes it along.
/// </summary>
internal sealed class TurnStorage : IStorage
{
    // IStorage knows no turn: the running turn's state flows with the asynchronous call.
    private readonly AsyncLocal<TurnState?> _current = new();

    public void Use(TurnState state) => _current.Value = state;

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, object>(1);
        var state = Current;
        if (state.Read() is { } values) found[TheKey(keys)] = values;
        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var change in changes.Values) Current.Write((IDictionary<string, object>)change);
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        Current.Clear();
        return Task.CompletedTask;
    }

    private TurnState Current => _current.Value ?? throw new InvalidOperationException("Conversation state is read and written inside a turn only.");

    private static string TheKey(string[] keys) => keys is [var key]
        ? key
        : throw new NotSupportedException("A turn holds the state of its own conversation only.");
}

/// <summary>The dialog state of one conversation in one run of a turn.</summary>
internal sealed class TurnState(ReadOnlyMemory<byte> stored)
{
    public ReadOnlyMemory<byte> Bytes { get; private set; } = stored;

    public bool Changed { get; private set; }

    /// <summary>What was stored and could not be read; kept aside by the commit.</summary>
    public ReadOnlyMemory<byte>? Unreadable { get; private set; }

    public IDictionary<string, object>? Read()
    {
        if (Bytes.IsEmpty) return null;
        try
        {
            return ActivityJson.ReadState(Bytes);
        }
        catch (JsonException)
        {
            SetAside();
            return null;
        }
    }

    public void Write(IDictionary<string, object> values)
    {
        if (values.Count == 0 && Bytes.IsEmpty) return;
        var written = ActivityJson.WriteState(values);
        if (Bytes.Span.SequenceEqual(written)) return;
        Bytes = written;
        Changed = true;
    }

    public void Clear()
    {
        Changed |= !Bytes.IsEmpty;
        Bytes = default;
    }

    public void SetAside()
    {
        if (Bytes.IsEmpty) return;
        Unreadable = Bytes;
        Clear();
    }
}
