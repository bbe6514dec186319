using System.Globalization;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.CounsellorConsole.SigningIn;
using EmploisEnRegions.Handoff.Satisfaction;
using Microsoft.AspNetCore.Authorization;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Satisfaction;

/// <summary>How useful people found the assistant and the counsellors, apart, over the last months.</summary>
[Authorize(Policy = ConsoleCookie.CounsellorPolicy)]
internal sealed class SatisfactionModel(ISatisfactionStore store, Labels labels, TimeProvider clock) : ConsolePage
{
    private const int Days = 90;
    private const int WordsShown = 20;
    private static readonly Bilingual<SatisfactionTexts> All = new();

    internal SatisfactionTexts Texts => All.In(Language);
    internal IReadOnlyList<SatisfactionSummary> Summaries { get; private set; } = [];
    internal string Intro => Texts.Intro.With("days", Days.ToString(CultureInfo.InvariantCulture));

    public static SatisfactionTexts TextsIn(string language) => All.In(language);

    public static string OutOfFive(int mark) => string.Create(CultureInfo.InvariantCulture, $"{mark}\u00a0/\u00a05");

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Summaries = await store.SummariseAsync(clock.GetUtcNow().AddDays(-Days), WordsShown, cancellationToken);

    internal string At(DateTimeOffset instant) => labels.Moments.At(instant, Language);

    internal string MeanOf(SatisfactionSummary summary) =>
        summary.Mean?.ToString("0.0", CultureInfo.GetCultureInfo(Language == "en" ? "en-CA" : "fr-CA")) ?? Texts.None;
}
