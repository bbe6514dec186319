using System.Globalization;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Audit;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Find;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public sealed class FindPageTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    [Fact]
    public async Task What_is_asked_for_stays_in_the_form_and_pages_follow()
    {
        var keys = new HashSet<string>();
        for (var i = 0; i < 53; i++) keys.Add((await KeepAsync($"page-{i:00}", "carpe diem")).ConversationId);
        using var window = await host.CounsellorAsync("paule");

        await window.GoAsync("/console/find?words=carpe");
        Assert.Equal("carpe", window.Page.QuerySelector("#words")!.GetAttribute("value"));
        Assert.Contains("Les 50 conversations suivantes", window.Text, StringComparison.Ordinal);
        var first = Addresses(window);
        await window.GoAsync(window.Page.QuerySelector(".older a")!.GetAttribute("href")!);
        Assert.Contains("3 conversations", window.Text, StringComparison.Ordinal);
        Assert.Equal(53, first.Concat(Addresses(window)).Distinct().Count());
        Assert.Null(window.Page.QuerySelector(".older"));
    }

    [Fact]
    public async Task An_outcome_a_region_and_a_day_narrow_what_is_found_and_the_log_tells_that_somebody_looked()
    {
        await KeepAsync("closed", "quantum", OutcomeKind.Moved, "11");
        await KeepAsync("open", "quantum", null, "01");
        using var window = await host.CounsellorAsync("quentin");
        var today = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(-5)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        foreach (var (query, found) in new[]
        {
            ("", 2), ("&outcome=Moved", 1), ("&outcome=Other", 0), ("&region=01", 1), ("&region=99", 2), ($"&from={today}", 2), ("&until=2020-01-01", 0), ("&from=nonsense", 2),
        })
        {
            await window.GoAsync($"/console/find?words=quantum{query}");
            Assert.True(Addresses(window).Count == found, $"{query}: {Addresses(window).Count}");
        }

        Assert.Contains(await host.Get<IAuditLog>().ReadLatestAsync(50, CancellationToken.None), entry => entry.Action is AuditAction.Searched);
    }

    private static List<string> Addresses(Window window) => [.. window.Page.QuerySelectorAll(".found a").Select(link => link.GetAttribute("href")!)];

    private async Task<ConversationKey> KeepAsync(string name, string words, OutcomeKind? outcome = null, params string[] regions)
    {
        var (key, now) = (new ConversationKey("directline", $"{name}-{Guid.NewGuid():N}"), DateTimeOffset.UtcNow);
        var said = new TranscriptEntry(1, now, Speaker.Person, new Activity(ActivityTypes.Message) { Text = words });
        var conversation = new Conversation
        {
            Key = key, Version = 1, LastSequence = 1, CreatedAt = now, LastWordAt = now,
            Dossier = new Dossier { Consented = true, Suggestions = [.. regions.Select((region, i) => new ShownSuggestion(region, i + 1, 1, 1, [], null))] },
        };
        ITurnWrite[] writes = outcome is { } kind ? [new RecordOutcome(key, new ClosingOutcome(kind, []), new Badge("a", "a", "INICI"), now)] : [];
        await host.Get<IConversationStore>().CommitAsync(new TurnCommit { ExpectedVersion = 0, Conversation = conversation, State = default, Deliveries = Deliveries.None, Entries = [said], Writes = writes }, CancellationToken.None);
        await host.Get<FindIndexer>().IndexAsync(key, CancellationToken.None);
        return key;
    }
}
