using EmploisEnRegions.Conversations.Storage;

namespace EmploisEnRegions.Conversations.Turns;

/// <summary>
/// What this node committed last of each conversation, so that its next turn need not read it. Another node may have gone on since:
/// the version check of the commit finds out, so a turn may begin here but nothing is refused, answered or left undone on the strength of it alone.
/// </summary>
internal sealed class ConversationMemory
{
    // Two generations: the older one is dropped whole when the younger is full.
    private const int Generation = 2_000;

    private readonly Lock _door = new();
    private Dictionary<ConversationKey, StoredConversation> _recent = [];
    private Dictionary<ConversationKey, StoredConversation> _older = [];

    public ConversationMemory(IConversationFeed feed) => feed.SubscribeAll(change =>
    {
        if (change.ByAnotherNode) Forget(change.Key);
    });

    public StoredConversation? Find(ConversationKey key)
    {
        lock (_door) return _recent.TryGetValue(key, out var found) || _older.TryGetValue(key, out found) ? found : null;
    }

    public void Keep(TurnCommit committed)
    {
        var key = committed.Conversation.Key;
        lock (_door)
        {
            _older.Remove(key);
            _recent[key] = new StoredConversation(committed.Conversation, committed.State, committed.Deliveries);
            if (_recent.Count >= Generation) (_older, _recent) = (_recent, new Dictionary<ConversationKey, StoredConversation>(Generation));
        }
    }

    public void Forget(ConversationKey key)
    {
        lock (_door)
        {
            _recent.Remove(key);
            _older.Remove(key);
        }
    }

    /// <summary>After an erasure of many: nothing of them stays here either.</summary>
    public void ForgetAll()
    {
        lock (_door) (_recent, _older) = ([], []);
    }
}
