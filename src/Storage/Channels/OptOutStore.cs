using EmploisEnRegions.Conversations.OptOuts;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Channels;

internal sealed class OptOutStore(IDatabase database) : IOptOuts
{
    private const string Find = "SELECT count(*) FROM opt_outs WHERE channel_id = @channelId AND person_id = @personId";

    public async Task<bool> HasAsync(string channelId, string personId, CancellationToken cancellationToken) =>
        await database.ReadValueAsync<long>(Find, new { channelId, personId }, cancellationToken).ConfigureAwait(false) > 0;

    public Task SetAsync(OptOut optOut, CancellationToken cancellationToken) =>
        database.WriteAsync((session, cancel) => session.ExecuteAsync(ChannelStatements.Of(optOut), cancel), cancellationToken);
}
