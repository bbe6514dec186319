using System.Globalization;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Outbox;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.CounsellorConsole.SigningIn;
using EmploisEnRegions.Handoff.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Deliveries;

/// <summary>What could not be delivered: which message, when and why, never what it says.</summary>
[Authorize(Policy = ConsoleCookie.AdministratorPolicy)]
internal sealed class DeliveriesModel(IDeadLetters letters, IOutboxStore outbox, IAuditLog audit, Labels labels, TimeProvider clock) : ConsolePage
{
    private const int LongestList = 200;
    private const string Retried = "retried";
    private const string RetriedAll = "retriedAll";
    private const string Dropped = "dropped";
    private const string Gone = "gone";
    private static readonly Bilingual<DeliveriesTexts> All = new();

    internal DeliveriesTexts Texts => All.In(Language);
    internal IReadOnlyList<DeadLetter> List { get; private set; } = [];
    internal OutboxCount Count { get; private set; } = new(0, 0, null);

    /// <summary>What became of the form before, in words.</summary>
    internal string? Notice { get; private set; }

    public async Task OnGetAsync(string? done, int count, CancellationToken cancellationToken)
    {
        Notice = done switch
        {
            Retried => Texts.Retried,
            RetriedAll => Texts.RetriedAll.With("count", Number(count)),
            Dropped => Texts.Dropped,
            Gone => Texts.Gone,
            _ => null,
        };
        List = await letters.ReadAsync(LongestList, cancellationToken);
        Count = await outbox.CountAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostRetryAsync(string channel, string id, long sequence, CancellationToken cancellationToken)
    {
        var (key, now) = (new ConversationKey(channel, id), clock.GetUtcNow());
        if (!await letters.RetryAsync(key, sequence, now, cancellationToken)) return Shown(Gone);
        await audit.AppendAsync(new AuditEntry(now, Me.Id, AuditAction.DeliveryRetried, key), cancellationToken);
        return Shown(Retried);
    }

    public async Task<IActionResult> OnPostRetryAllAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var count = await letters.RetryAllAsync(now, cancellationToken);
        if (count > 0) await audit.AppendAsync(new AuditEntry(now, Me.Id, AuditAction.AllDeliveriesRetried), cancellationToken);
        return Shown($"{RetriedAll}&count={Number(count)}");
    }

    public async Task<IActionResult> OnPostDropAsync(string channel, string id, long sequence, CancellationToken cancellationToken)
    {
        var key = new ConversationKey(channel, id);
        if (!await letters.DropAsync(key, sequence, cancellationToken)) return Shown(Gone);
        await audit.AppendAsync(new AuditEntry(clock.GetUtcNow(), Me.Id, AuditAction.DeliveryDropped, key), cancellationToken);
        return Shown(Dropped);
    }

    internal string At(DateTimeOffset instant) => labels.Moments.At(instant, Language);

    internal string ReasonOf(DeadLetter letter) => DeliveryReasons.StatusOf(letter.Reason) is { } status
        ? Texts.Answered.With("status", Number(status))
        : Texts.Reasons.GetValueOrDefault(letter.Reason, letter.Reason);

    internal static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private LocalRedirectResult Shown(string done) => LocalRedirect($"/console/deliveries?done={done}");
}
