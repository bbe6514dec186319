using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace EmploisEnRegions.Support;

/// <summary>The real store with an accident before or after a commit.</summary>
public sealed class StoreWithFaults(IConversationStore real) : IConversationStore
{
    /// <summary>Runs before each commit: throws, or commits something else first.</summary>
    public Func<IConversationStore, TurnCommit, Task>? BeforeCommit { get; set; }

    /// <summary>Runs after each commit, before anyone is told of it.</summary>
    public Action? AfterCommit { get; set; }

    public Task<StoredConversation?> LoadAsync(ConversationKey key, CancellationToken cancellationToken) => real.LoadAsync(key, cancellationToken);

    public async Task<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        if (BeforeCommit is { } before) await before(real, commit);
        var outcome = await real.CommitAsync(commit, cancellationToken);
        AfterCommit?.Invoke();
        return outcome;
    }

    public Task<IReadOnlyList<TranscriptEntry>> ReadTranscriptAsync(ConversationKey key, long after, int limit, CancellationToken cancellationToken) =>
        real.ReadTranscriptAsync(key, after, limit, cancellationToken);

    public Task<IReadOnlyList<TranscriptEntry>> ReadPeopleAsync(ConversationKey key, int limit, CancellationToken cancellationToken) =>
        real.ReadPeopleAsync(key, limit, cancellationToken);

    public Task<int> EraseExpiredAsync(DateTimeOffset unconsentedBefore, DateTimeOffset othersBefore, CancellationToken cancellationToken) =>
        real.EraseExpiredAsync(unconsentedBefore, othersBefore, cancellationToken);

    /// <summary>Puts the accident between the turn and the store that was registered.</summary>
    public static void Register(IServiceCollection services)
    {
        var real = services.Last(service => service.ServiceType == typeof(IConversationStore));
        services.Remove(real);
        services.AddSingleton<IConversationStore>(provider =>
            new StoreWithFaults((IConversationStore)real.ImplementationFactory!(provider)));
    }
}
