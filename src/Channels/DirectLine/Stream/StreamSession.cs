using System.Net.WebSockets;
using EmploisEnRegions.Channels.DirectLine.Activities;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;

namespace EmploisEnRegions.Channels.DirectLine.Stream;

/// <summary>One socket: sends what the transcript holds after the watermark, then each addition, and an empty message when all is quiet.</summary>
internal sealed class StreamSession(WebSocket socket, SocketPlace place, StreamStores stores, TimeSpan keepAlive) : IDisposable
{
    private const int PageSize = 200;
    private const int LargestWord = 4096;

    /// <summary>Says why in the closing, so that a page which reads it does not take the conversation back at once.</summary>
    private const string Replaced = "replaced";

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan StorageBreak = TimeSpan.FromSeconds(2);

    private readonly Signal _grew = new();
    private IReadOnlyList<TranscriptEntry>? _latest;
    private long _watermark;
    private volatile bool _replaced;
    private volatile bool _mayBeReplaced = true;
    private volatile ConversationSignal? _typing;
    private volatile ConversationSignal? _readByCounsellor;
    private bool _endKnown;
    private int _passing;

    /// <summary>Told how many activities went out.</summary>
    public required Action<int> Sent { get; init; }

    public required ReadMarks Marks { get; init; }

    public async Task RunAsync(long watermark, CancellationTokenSource end)
    {
        _watermark = watermark;
        var listening = ListenAsync(end);
        try
        {
            await TellAsync(end.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The client left, or the program stops: both end the session.
        }

        // Its client hears that it is closed, and says so too, before the line is cut.
        if (_replaced)
        {
            await CloseAsync();
            await Task.WhenAny(listening, Task.Delay(Farewell, CancellationToken.None));
        }

        await end.CancelAsync();
        await listening;
        await CloseAsync();
    }

    public void Hear(ConversationChange change)
    {
        Volatile.Write(ref _latest, change.Entries);
        // Told to look again, not of anything: signals may have been lost too.
        if (change.LastSequence == 0) _mayBeReplaced = true;
        _grew.Raise();
    }

    public void Hear(ConversationSignal signal)
    {
        switch (signal.Kind)
        {
            case SignalKind.SocketOpened:
                if (signal.Number <= place.Number) return;
                _replaced = true;
                break;
            case SignalKind.BotTyping or SignalKind.CounsellorTyping:
                _typing = signal;
                break;
            case SignalKind.CounsellorRead:
                _readByCounsellor = signal;
                break;
            // Of what this page itself said.
            case SignalKind.PersonReceived or SignalKind.PersonRead:
                return;
        }

        _grew.Raise();
    }

    public void Dispose() => _grew.Dispose();

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        while (!_replaced)
        {
            try
            {
                if (await IsReplacedAsync(cancellationToken)) return;
                var (typing, before) = (_typing, _watermark);
                _typing = null;
                await CatchUpAsync(cancellationToken);
                // What was being typed has arrived: nobody is typing now.
                if (typing is not null && _watermark == before) await ShowTypingAsync(typing, cancellationToken);
                await ShowReadAsync(cancellationToken);
            }
            catch (StorageUnavailableException)
            {
                // The person keeps their connection while the database is away.
                _mayBeReplaced = true;
                await Task.Delay(StorageBreak, cancellationToken);
                continue;
            }

            // Quiet for long: reading again costs little, and finds what another node wrote.
            if (await _grew.WaitAsync(keepAlive, cancellationToken)) continue;
            await SendAsync(ReadOnlyMemory<byte>.Empty, cancellationToken);
            _mayBeReplaced = true;
        }
    }

    /// <summary>Asks the database at the beginning, and when a signal may have been lost: never while a conversation goes on.</summary>
    private async Task<bool> IsReplacedAsync(CancellationToken cancellationToken)
    {
        if (!_mayBeReplaced) return _replaced;
        _mayBeReplaced = false;
        if (await stores.Sockets.NewestAsync(place.Key, cancellationToken) > place.Number) _replaced = true;
        return _replaced;
    }

    private ValueTask ShowTypingAsync(ConversationSignal typing, CancellationToken cancellationToken)
    {
        var speaker = typing.Kind is SignalKind.CounsellorTyping ? Speaker.Counsellor : Speaker.Bot;
        return SendAsync(PassingActivity.Typing(place.Key, speaker, ++_passing), cancellationToken);
    }

    private ValueTask ShowReadAsync(CancellationToken cancellationToken)
    {
        var read = _readByCounsellor;
        _readByCounsellor = null;
        return read is null ? ValueTask.CompletedTask : SendAsync(PassingActivity.Read(place.Key, read.Number, ++_passing), cancellationToken);
    }

    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        // What was committed here follows mostly on what was sent: it need not be read.
        if (Interlocked.Exchange(ref _latest, null) is [var first, ..] latest && first.Sequence == _watermark + 1)
        {
            await ShowAsync(latest, cancellationToken);
            return;
        }

        while (true)
        {
            var entries = await stores.Conversations.ReadTranscriptAsync(place.Key, _watermark, PageSize, cancellationToken);
            if (entries.Count == 0)
            {
                await ReturnToEndAsync(cancellationToken);
                return;
            }

            await ShowAsync(entries, cancellationToken);
            if (entries.Count < PageSize) return;
        }
    }

    /// <summary>Once: a client may come with a watermark beyond the end (the database was restored from a backup), and must not miss what comes next.</summary>
    private async Task ReturnToEndAsync(CancellationToken cancellationToken)
    {
        if (_watermark == 0 || _endKnown) return;
        if (await stores.Conversations.LoadAsync(place.Key, cancellationToken) is { Conversation.LastSequence: var last }) _watermark = Math.Min(_watermark, last);
        _endKnown = true;
    }

    private async Task ShowAsync(IReadOnlyList<TranscriptEntry> entries, CancellationToken cancellationToken)
    {
        var set = new ActivitySet(entries, _watermark);
        if (set.ShowsSomething)
        {
            await SendAsync(set, cancellationToken);
            Sent(entries.Count);
        }

        _watermark = set.Watermark;
    }

    /// <summary>A client says nothing here but empty pings and what was read; its leaving, or its shouting, ends the session.</summary>
    private async Task ListenAsync(CancellationTokenSource end)
    {
        var buffer = new byte[LargestWord];
        try
        {
            while (true)
            {
                var word = await socket.ReceiveAsync(buffer.AsMemory(), end.Token);
                if (word.MessageType is WebSocketMessageType.Close || !word.EndOfMessage) break;
                Marks.Hear(buffer.AsSpan(0, word.Count), Volatile.Read(ref _watermark));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // As above.
        }

        await end.CancelAsync();
    }

    private async ValueTask SendAsync(ActivitySet set, CancellationToken cancellationToken)
    {
        var buffer = StreamBuffers.Shared.Get();
        try
        {
            set.WriteTo(buffer);
            await SendAsync(buffer.WrittenMemory, cancellationToken);
        }
        finally
        {
            StreamBuffers.Shared.Return(buffer);
        }
    }

    private ValueTask SendAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancellationToken) =>
        socket.SendAsync(utf8, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    private async Task CloseAsync()
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
        using var patience = new CancellationTokenSource(Farewell);
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, _replaced ? Replaced : null, patience.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // Gone already.
        }
    }
}
