namespace EmploisEnRegions.Conversations.Turns;

/// <summary>One at a time per conversation, first come first served; conversations do not wait for each other. Between nodes the version check decides.</summary>
internal sealed class ConversationGate
{
    private const int SparePlaces = 128;

    private readonly Dictionary<ConversationKey, Place> _taken = [];
    private readonly Stack<Place> _spare = [];

    public async ValueTask<Pass> EnterAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        var place = Join(key);
        try
        {
            await place.Turnstile.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            Leave(key, place);
            throw;
        }

        return new Pass(this, key, place);
    }

    private Place Join(ConversationKey key)
    {
        lock (_taken)
        {
            if (!_taken.TryGetValue(key, out var place))
            {
                place = _spare.TryPop(out var used) ? used : new Place();
                _taken.Add(key, place);
            }

            place.Users++;
            return place;
        }
    }

    private void Leave(ConversationKey key, Place place)
    {
        lock (_taken)
        {
            if (--place.Users > 0) return;
            _taken.Remove(key);
            if (_spare.Count < SparePlaces) _spare.Push(place);
        }
    }

    internal readonly struct Pass(ConversationGate gate, ConversationKey key, Place place) : IDisposable
    {
        public void Dispose()
        {
            place.Turnstile.Release();
            gate.Leave(key, place);
        }
    }

    internal sealed class Place
    {
        public SemaphoreSlim Turnstile { get; } = new(1, 1);
        public int Users { get; set; }
    }
}
