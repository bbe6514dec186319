using System.Text.Json;
using EmploisEnRegions.Channels.Sms.Rendering;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Integration.Sms;
using EmploisEnRegions.Regions.Profiles;
using Xunit;

namespace EmploisEnRegions.Integration.EveryChannel;

/// <summary>Simulated newcomers (tests/Dialogues/Newcomers) through the doors of Direct Line, Teams and text messages: only the look differs.</summary>
public sealed class SameConversationTests(ITestOutputHelper output)
{
    private const int MaxTurns = 45;

    [Theory]
    [InlineData("fr-amadou")]
    [InlineData("en-sms-tuan")]
    [InlineData("switch-elena")]
    [InlineData("fr-nadia")]
    public async Task A_newcomer_has_the_same_profile_and_the_same_regions_on_every_channel(string name)
    {
        await using var twilio = await MockTwilio.StartAsync();
        await using var host = new SmsHost(twilio) { Environment = "Development" };
        var script = Lines(name);

        var line = await LinePerson.ArriveAsync(host.Address);
        await TalkAsync(script, host, line.Key, line.SaysAsync);
        var teams = new TeamsPerson(host.Address);
        await TalkAsync(script, host, teams.Key, teams.SaysAsync);
        var phone = await host.KeyAsync();
        await TalkAsync(script, host, phone, text => host.SaysAsync(text));
        await host.SaysAsync("plus");

        var expected = await DossierAsync(host, line.Key);
        Assert.Equal(3, expected.Suggestions.Count);
        foreach (var key in new[] { teams.Key, phone })
        {
            var found = await DossierAsync(host, key);
            Assert.Equal(ProfileJson.Write(expected.Profile), ProfileJson.Write(found.Profile));
            Assert.Equal(JsonSerializer.Serialize(expected.Suggestions), JsonSerializer.Serialize(found.Suggestions));
        }

        foreach (var text in twilio.All) output.WriteLine($"[{Gsm.SegmentsOf(text.Body)}] {text.Body}\n");
        LooksAsTheChannelHasIt(await line.HistoryAsync(), teams.Heard, twilio);
    }

    /// <summary>Buttons on the site, a card in Teams, short numbered text on a telephone.</summary>
    private static void LooksAsTheChannelHasIt(string line, string teams, MockTwilio twilio)
    {
        Assert.Contains("suggestedActions", line, StringComparison.Ordinal);
        Assert.Contains("application/vnd.microsoft.card.adaptive", teams, StringComparison.Ordinal);
        Assert.All(twilio.Bodies, body => Assert.InRange(Gsm.SegmentsOf(body), 1, 2));
        Assert.DoesNotContain(twilio.Bodies, body => body.Contains("**", StringComparison.Ordinal) || body.Contains("http", StringComparison.Ordinal));
        var told = twilio.Bodies.Last(body => body.Contains("\n3. ", StringComparison.Ordinal));
        Assert.Contains("1. ", told, StringComparison.Ordinal);
    }

    private static async Task TalkAsync(List<(string Word, string Text)> lines, SmsHost host, ConversationKey key, Func<string, Task> say)
    {
        var asked = new Dictionary<string, int>(StringComparer.Ordinal);
        // A text message has no page that says which language it was opened in: the first word does.
        await say(lines.Single(l => l.Word == "arrive").Text == "en-CA" ? "Hello" : "Bonjour");
        foreach (var (_, text) in lines.Where(l => l.Word == "first")) await say(text);
        for (var turn = 0; turn < MaxTurns && await QuestionAsync(host, key) is { } question; turn++)
        {
            List<string> wordings = [.. lines.Where(l => l.Word == question).Select(l => l.Text)];
            var time = asked[question] = asked.GetValueOrDefault(question) + 1;
            await say(wordings.Count == 0 ? "oui" : wordings[Math.Min(time, wordings.Count) - 1]);
        }
    }

    private static async Task<string?> QuestionAsync(SmsHost host, ConversationKey key) => (await DossierAsync(host, key)).Question;

    private static async Task<Dossier> DossierAsync(SmsHost host, ConversationKey key) =>
        (await host.Get<IConversationStore>().LoadAsync(key, CancellationToken.None))!.Conversation.Dossier;

    private static List<(string Word, string Text)> Lines(string name) =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "Dialogues", "Newcomers", $"{name}.txt"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(':', 2)).Select(parts => (parts[0].Trim(), parts[1].Trim())),
    ];
}
