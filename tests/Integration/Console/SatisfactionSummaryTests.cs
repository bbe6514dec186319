using EmploisEnRegions.Handoff.Satisfaction;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Storage;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public abstract class SatisfactionSummaryTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : SatisfactionSummaryTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : SatisfactionSummaryTests(postgres);

    [Fact]
    public async Task Marks_are_counted_apart_one_per_person_since_a_day_and_the_latest_words_come_first()
    {
        await using var desk = await NewDeskAsync();
        await GiveAsync(desk, "Bot 1 avant");
        desk.Bot.Clock.Advance(TimeSpan.FromDays(100));
        var since = desk.Bot.Clock.GetUtcNow();
        var changed = await GiveAsync(desk, "Bot 2 long");
        await GiveAsync(desk, "Bot 4");
        await GiveAsync(desk, "Counsellor 5 merci");
        desk.Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await GiveAsync(desk, "Bot 5 clair");
        // Another mark takes the place of the first; the word stays.
        await changed.SaysAsync("mark Bot 4");

        var summaries = await desk.Get<ISatisfactionStore>().SummariseAsync(since, 2, CancellationToken.None);

        var bot = Assert.Single(summaries, one => one.About is About.Bot);
        Assert.Equal([0, 0, 0, 2, 1], bot.Marks);
        Assert.Equal(13.0 / 3, bot.Mean);
        Assert.Equal(["clair", "long"], bot.Words.Select(opinion => opinion.Word).Order());
        var counsellor = Assert.Single(summaries, one => one.About is About.Counsellor);
        Assert.Equal((1, 5.0, "merci"), (counsellor.Count, counsellor.Mean, Assert.Single(counsellor.Words).Word));
        Assert.Single((await desk.Get<ISatisfactionStore>().SummariseAsync(since, 1, CancellationToken.None))[0].Words);

        await changed.SaysAsync("erase");
        Assert.Equal([0, 0, 0, 1, 1], (await desk.Get<ISatisfactionStore>().SummariseAsync(since, 2, CancellationToken.None))[0].Marks);
    }

    [Fact]
    public async Task Nothing_given_is_no_mean()
    {
        await using var desk = await NewDeskAsync();
        var summaries = await desk.Get<ISatisfactionStore>().SummariseAsync(DateTimeOffset.UnixEpoch, 5, CancellationToken.None);
        Assert.Equal(2, summaries.Count);
        Assert.All(summaries, summary => Assert.Equal((0, (double?)null, 0), (summary.Count, summary.Mean, summary.Words.Count)));
    }

    private static async Task<Person> GiveAsync(DeskHost desk, string given)
    {
        var person = desk.Bot.NewPerson();
        await person.SaysAsync($"mark {given}");
        return person;
    }
}
