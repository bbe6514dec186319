using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Sqlite;

/// <summary>Something that waits for the writer.</summary>
internal abstract class SqliteWrite
{
    private const int Waiting = 0;
    private const int Begun = 1;
    private const int GivenUp = 2;
    private int _stage;

    /// <summary>True when it now belongs to the writer; false when its caller has given up.</summary>
    public bool TryBegin() => Interlocked.CompareExchange(ref _stage, Begun, Waiting) == Waiting;

    public bool TryGiveUp() => Interlocked.CompareExchange(ref _stage, GivenUp, Waiting) == Waiting;

    /// <summary>Not part of a transaction (a checkpoint).</summary>
    public virtual bool IsAlone => false;

    /// <summary>Does the work on the writer's thread. False: nothing of it must remain.</summary>
    public abstract bool Run(SqliteSession session);

    /// <summary>Tells the caller, once it is sure.</summary>
    public abstract void Complete();

    /// <summary>Tells the caller that nothing of it was kept.</summary>
    public abstract void Fail(Exception problem);
}

/// <param name="alone">True: runs outside any transaction.</param>
internal sealed class SqliteWrite<T>(Func<ISession, CancellationToken, Task<T>> write, Func<T, bool> keep, bool alone) : SqliteWrite
{
    // The writer goes on to the next batch; what the caller does with the answer is not its business.
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public override bool IsAlone => alone;

    public override bool Run(SqliteSession session)
    {
        // Everything on SQLite has ended when it returns; if something else were awaited, this thread is the writer's own.
        _result = write(session, CancellationToken.None).GetAwaiter().GetResult();
        return keep(_result);
    }

    public override void Complete() => _answer.TrySetResult(_result);

    public override void Fail(Exception problem) => _answer.TrySetException(SqliteFailures.Explain(problem));

    public async Task<T> AnswerAsync(CancellationToken cancellationToken)
    {
        if (!cancellationToken.CanBeCanceled) return await _answer.Task.ConfigureAwait(false);
        var registration = cancellationToken.UnsafeRegister(static (write, token) => ((SqliteWrite<T>)write!).GiveUp(token), this);
        await using (registration.ConfigureAwait(false)) return await _answer.Task.ConfigureAwait(false);
    }

    private void GiveUp(CancellationToken cancellationToken)
    {
        if (TryGiveUp()) _answer.TrySetCanceled(cancellationToken);
    }
}
