using System.Globalization;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.CounsellorConsole.SigningIn;
using EmploisEnRegions.Handoff.Notices;
using EmploisEnRegions.Handoff.Turns;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Notices;

/// <summary>A counsellor says where to be told that somebody waits: by a code that they send to the bot from there.</summary>
[Authorize(Policy = ConsoleCookie.CounsellorPolicy)]
internal sealed class NoticesModel(INoticeStore store, NoticeCodes codes, IServingStore serving, RegionLabels labels, TimeProvider clock) : ConsolePage
{
    private static readonly Bilingual<NoticesTexts> All = new();

    internal NoticesTexts Texts => All.In(Language);
    internal bool On { get; private set; }
    internal string? Code { get; private set; }
    internal bool Stopped { get; private set; }
    internal Serving Serving { get; private set; } = Serving.Everybody;
    internal RegionLabels Regions => labels;
    internal bool Saved { get; private set; }
    internal string Once => Texts.Once.With("minutes", NoticeCodes.Lifetime.TotalMinutes.ToString("0", CultureInfo.InvariantCulture));

    public async Task OnGetAsync(bool stopped, bool saved, CancellationToken cancellationToken)
    {
        Saved = saved;
        Serving = await serving.ReadAsync(Me.Id, cancellationToken);
        On = await store.FindAsync(Me.Id, cancellationToken) is not null;
        Stopped = stopped && !On;
    }

    public async Task OnPostCodeAsync(CancellationToken cancellationToken)
    {
        Code = await codes.IssueAsync(Me.Id, cancellationToken);
        await OnGetAsync(stopped: false, saved: false, cancellationToken);
    }

    public async Task<IActionResult> OnPostServingAsync(string[]? regions, string[]? needs, CancellationToken cancellationToken)
    {
        var mine = new Serving([.. (regions ?? []).Where(labels.Knows).Distinct()], [.. (needs ?? []).Where(Texts.Needs.ContainsKey).Distinct()]);
        await serving.SaveAsync(Me.Id, mine, clock.GetUtcNow(), cancellationToken);
        return LocalRedirect("/console/notices?saved=true");
    }

    public async Task<IActionResult> OnPostStopAsync(CancellationToken cancellationToken)
    {
        await store.RemoveAsync(Me.Id, cancellationToken);
        return LocalRedirect("/console/notices?stopped=true");
    }
}
