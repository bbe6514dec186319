using System.Globalization;
using System.Text.RegularExpressions;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.CounsellorConsole.SigningIn;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Audit;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Hours;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Hours;

/// <summary>Everybody sees the hours of the organisations; a lead changes those of their own, an administrator all.</summary>
[Authorize(Policy = ConsoleCookie.CounsellorPolicy)]
internal sealed partial class HoursModel(IHoursStore store, DeskSchedule schedule, IOptions<DeskHoursOptions> settings, IOptions<DeskOptions> desk, IAuditLog audit, Labels labels, TimeProvider clock)
    : ConsolePage
{
    private const int HolidaysShown = 4;
    private static readonly Bilingual<HoursTexts> All = new();

    internal HoursTexts Texts => All.In(Language);
    internal IReadOnlyList<(string Organisation, OrganisationHours Hours, bool Own)> List { get; private set; } = [];
    internal IReadOnlyList<string> Problems { get; private set; } = [];
    internal bool Saved { get; private set; }

    /// <summary>What was sent and not kept, and of whom.</summary>
    internal (string Organisation, HoursForm Form)? Draft { get; private set; }

    public Task<IActionResult> OnGetAsync(string? done, CancellationToken cancellationToken)
    {
        Saved = done == "saved";
        return ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(string organisation, string? zone, Dictionary<string, string?>? week, EasterDay easter, string? closures, CancellationToken cancellationToken)
    {
        if (!MayChange(organisation) || !desk.Value.Organisations.Contains(organisation)) return Forbid(ConsoleCookie.Scheme);
        var days = (week ?? []).Where(day => Texts.Days.ContainsKey(day.Key)).ToDictionary(day => day.Key, day => day.Value ?? "");
        var form = new HoursForm(zone is not null && Texts.Zones.ContainsKey(zone) ? zone : settings.Value.TimeZone, days, easter, closures ?? "");
        Problems = [.. form.Problems(Texts)];
        if (Problems.Count > 0)
        {
            Draft = (organisation, form);
            return await ShowAsync(cancellationToken);
        }

        await store.SaveAsync(organisation, form.ToHours(), Me.Id, clock.GetUtcNow(), cancellationToken);
        schedule.Forget();
        await audit.AppendAsync(new AuditEntry(clock.GetUtcNow(), Me.Id, AuditAction.HoursChanged), cancellationToken);
        return LocalRedirect("/console/hours?done=saved");
    }

    internal bool MayChange(string organisation) => Me.Role is Role.Administrator || (Me.Role is Role.Lead && Me.Organisation == organisation);

    internal HoursForm FormOf(string organisation, OrganisationHours hours) => Draft is { } draft && draft.Organisation == organisation ? draft.Form : HoursForm.Of(hours);

    internal string StateOf(OrganisationHours hours) => new OpeningHours(hours.ToOptions()).At(clock.GetUtcNow()) switch
    {
        { Open: true } => Texts.OpenNow,
        { OpensAt: { } opens } => Texts.OpensAt.With("time", labels.Moments.At(opens, Language)),
        _ => Texts.NeverOpens,
    };

    /// <summary>"09:00-17:00" of the form as it is read: "9 h – 17 h".</summary>
    internal string Said(string open) => ClockTime().Replace(open.Replace("-", " – ", StringComparison.Ordinal), found =>
        TimeOnly.TryParseExact(found.Value, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? Moments.Hour(time, Language) : found.Value);

    [GeneratedRegex("[0-9]{1,2}:[0-9]{2}")]
    private static partial Regex ClockTime();

    internal IEnumerable<string> NextHolidays(OrganisationHours hours)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), labels.Moments.Zone).DateTime);
        var culture = CultureInfo.GetCultureInfo(Language == "en" ? "en-CA" : "fr-CA");
        return new[] { today.Year, today.Year + 1 }.SelectMany(year => Holidays.Of(year, hours.Easter)).Where(holiday => holiday.Key >= today).OrderBy(holiday => holiday.Key)
            .Take(HolidaysShown).Select(holiday => $"{holiday.Key.ToString(Format(holiday.Key), culture)} ({Texts.HolidayNames[holiday.Value]})");
    }

    /// <summary>The first of a month is "1er" in French.</summary>
    private string Format(DateOnly day) => Language == "en" ? "MMMM d" : day.Day == 1 ? "d'er' MMMM" : "d MMMM";

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        var kept = await store.ReadAsync(cancellationToken);
        List = [.. desk.Value.Organisations.Select(name => (name, kept.GetValueOrDefault(name) ?? OrganisationHours.Of(settings.Value), kept.ContainsKey(name)))];
        return Page();
    }
}
