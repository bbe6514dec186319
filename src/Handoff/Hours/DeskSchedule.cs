using EmploisEnRegions.Handoff.Desk;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Hours;

/// <summary>The hours of the whole desk: open when one organisation is, opening when the first one opens. Who keeps no hours in the console has those of
/// the settings. Read again from storage every half minute, so that a change counts on every node.</summary>
public sealed class DeskSchedule(IHoursStore store, IOptions<DeskHoursOptions> settings, IOptions<DeskOptions> desk, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    private volatile Read? _read;

    public async Task<DeskHoursAt> AtAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var all = (await HoursAsync(cancellationToken).ConfigureAwait(false)).Select(hours => hours.At(now)).ToList();
        if (all.Find(at => at.Open) is { } open) return open;
        var first = all.MinBy(at => at.OpensAt ?? DateTimeOffset.MaxValue)!;
        // A holiday of one of them is no holiday of the desk.
        return first with { Holiday = all.TrueForAll(at => at.Holiday is not null) ? first.Holiday : null };
    }

    /// <summary>The next look reads what was saved.</summary>
    public void Forget() => _read = null;

    private async Task<IReadOnlyList<OpeningHours>> HoursAsync(CancellationToken cancellationToken)
    {
        if (_read is { } read && clock.GetElapsedTime(read.At) < Kept) return read.Hours;
        var kept = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        OpeningHours[] hours = [.. desk.Value.Organisations.Select(name => new OpeningHours(kept.GetValueOrDefault(name)?.ToOptions() ?? settings.Value))];
        _read = new Read(clock.GetTimestamp(), hours);
        return hours;
    }

    private sealed record Read(long At, IReadOnlyList<OpeningHours> Hours);
}
