using EmploisEnRegions.Storage.Database;
using Microsoft.Extensions.Options;
using Npgsql;

namespace EmploisEnRegions.Storage.Postgres;

/// <summary>One database for any number of nodes. Who comes second to a row waits for the first and then sees what it wrote (READ COMMITTED).</summary>
internal sealed class PostgresDatabase : IDatabase, IAsyncDisposable, IDisposable
{
    private const int Tries = 5;

    private readonly NpgsqlDataSource _source;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly bool _demonstration;
    private volatile bool _ready;

    public PostgresDatabase(IOptions<StorageOptions> options, TimeProvider time)
    {
        Settings = PostgresSettings.Of(options.Value.ConnectionString);
        _source = NpgsqlDataSource.Create(Settings);
        _time = time;
        _demonstration = options.Value.Demonstration;
    }

    /// <summary>For a connection that is not of the pool.</summary>
    public NpgsqlConnectionStringBuilder Settings { get; }

    public string SkipLocked => "FOR UPDATE OF o SKIP LOCKED";

    public bool MayComeLater => true;

    public async Task EnsureReadyAsync(CancellationToken cancellationToken)
    {
        if (_ready) return;
        await _starting.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_ready) return;
            var connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false)) await PostgresMigrations.RunAsync(connection, _demonstration, _time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            _ready = true;
        }
        catch (NpgsqlException e)
        {
            throw PostgresFailures.Explain(e);
        }
        finally
        {
            _starting.Release();
        }
    }

    public Task<T> ReadAsync<T>(Func<ISession, CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        TryAsync(
            async (connection, _) => await read(new PostgresSession(connection), cancellationToken).ConfigureAwait(false), cancellationToken);

    public Task<T> WriteAsync<T>(Func<ISession, CancellationToken, Task<T>> write, Func<T, bool> keep, CancellationToken cancellationToken) =>
        TryAsync(
            async (connection, attempt) =>
            {
                // Travels with the first statement: no round trip of its own.
                var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
                await using var end = transaction.ConfigureAwait(false);
                var result = await write(new PostgresSession(connection), cancellationToken).ConfigureAwait(false);
                if (!keep(result)) return result;
                attempt.Committing = true;
                await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
                return result;
            },
            cancellationToken);

    /// <summary>Deleted rows are overwritten when autovacuum has freed their place; archives of the write-ahead log are the operator's.</summary>
    public Task FlushErasedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    public void Dispose()
    {
        _source.Dispose();
        _starting.Dispose();
    }

    /// <summary>Again when another transaction was in the way, or when the connection had died before the commit was asked for.</summary>
    private async Task<T> TryAsync<T>(Func<NpgsqlConnection, Attempt, Task<T>> work, CancellationToken cancellationToken)
    {
        await EnsureReadyAsync(cancellationToken).ConfigureAwait(false);
        for (var tries = 1; ; tries++)
        {
            var attempt = new Attempt();
            try
            {
                var connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
                await using (connection.ConfigureAwait(false)) return await work(connection, attempt).ConfigureAwait(false);
            }
            catch (NpgsqlException e) when (MayTryAgain(e, attempt, tries))
            {
                // Once more, on another connection.
            }
            catch (NpgsqlException e)
            {
                throw PostgresFailures.Explain(e);
            }
        }
    }

    private static bool MayTryAgain(NpgsqlException problem, Attempt attempt, int tries) =>
        PostgresFailures.IsCollision(problem) ? tries < Tries : tries == 1 && !attempt.Committing && PostgresFailures.IsLostConnection(problem);

    private sealed class Attempt
    {
        /// <summary>What becomes of it can no longer be known when the connection breaks.</summary>
        public bool Committing { get; set; }
    }
}
