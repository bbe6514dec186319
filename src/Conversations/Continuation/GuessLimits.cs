using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Conversations.Continuation;

/// <summary>Slows down whoever tries codes: each caller's wrong codes by the hour, those of all callers by the minute. In memory, per node.</summary>
internal sealed class GuessLimits(IOptions<ContinuationOptions> options, TimeProvider time)
{
    private const int MostCallers = 50_000;

    private readonly ContinuationOptions _limits = options.Value;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _tries = [];
    private long _hour;
    private long _minute;
    private int _wrong;

    /// <summary>Counts the try; false when there were too many.</summary>
    public bool MayTry(string caller)
    {
        lock (_lock)
        {
            Turn(time.GetUtcNow());
            var tries = _tries.GetValueOrDefault(caller);
            if (tries >= _limits.TriesPerHour || _wrong >= _limits.WrongPerMinute || _tries.Count >= MostCallers) return false;
            _tries[caller] = tries + 1;
            return true;
        }
    }

    /// <summary>Many people share one address: only wrong codes count.</summary>
    public void WasRight(string caller)
    {
        lock (_lock)
        {
            if (_tries.GetValueOrDefault(caller) is > 0 and var tries) _tries[caller] = tries - 1;
        }
    }

    public void WasWrong()
    {
        lock (_lock)
        {
            Turn(time.GetUtcNow());
            _wrong++;
        }
    }

    private void Turn(DateTimeOffset now)
    {
        var minute = now.ToUnixTimeSeconds() / 60;
        if (minute / 60 != _hour) _tries.Clear();
        if (minute != _minute) _wrong = 0;
        (_hour, _minute) = (minute / 60, minute);
    }
}
