using System.Text.Json;
using EmploisEnRegions.Channels.Sms.Rendering;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Regions.Profiles;
using Microsoft.Bot.Schema;
using Xunit;

namespace EmploisEnRegions.Integration.Sms;

/// <summary>Simulated newcomers (tests/Dialogues/Newcomers) through the door for text messages: the same profile and the same regions as on Direct Line.</summary>
public sealed class DialogueTests(ITestOutputHelper output)
{
    private const int MaxTurns = 45;

    [Theory]
    [InlineData("fr-amadou")]
    [InlineData("en-sms-tuan")]
    [InlineData("switch-elena")]
    [InlineData("fr-nadia")]
    public async Task A_newcomer_gets_by_text_message_what_they_get_on_Direct_Line(string name)
    {
        await using var twilio = await MockTwilio.StartAsync();
        await using var host = new SmsHost(twilio);
        var lines = Lines(name);

        await TalkAsync(lines, host, new ConversationKey("directline", "dl"), text => SayOnDirectLineAsync(host, text));
        var key = await host.KeyAsync();
        await TalkAsync(lines, host, key, text => host.SaysAsync(text));

        await host.SaysAsync("plus");
        foreach (var text in twilio.All) output.WriteLine($"[{Gsm.SegmentsOf(text.Body)}] {text.Body}\n");
        var expected = await DossierAsync(host, new ConversationKey("directline", "dl"));
        var found = await DossierAsync(host, key);
        Assert.Equal(ProfileJson.Write(expected.Profile), ProfileJson.Write(found.Profile));
        Assert.Equal(3, found.Suggestions.Count);
        Assert.Equal(JsonSerializer.Serialize(expected.Suggestions), JsonSerializer.Serialize(found.Suggestions));
        Assert.All(twilio.Bodies, body => Assert.InRange(Gsm.SegmentsOf(body), 1, 2));
        Assert.DoesNotContain(twilio.Bodies, body => body.Contains("**", StringComparison.Ordinal) || body.Contains("http", StringComparison.Ordinal));
        var told = twilio.Bodies.Last(body => body.Contains("\n3. ", StringComparison.Ordinal));
        Assert.Contains("1. ", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buttons_are_pressed_by_number_to_the_end()
    {
        await using var twilio = await MockTwilio.StartAsync();
        await using var host = new SmsHost(twilio);
        await host.SaysAsync("Bonjour");
        string[] numeric = ["age", "children", "distance", "housing"];
        for (var turn = 0; turn < MaxTurns && await QuestionAsync(host, await host.KeyAsync()) is { } question; turn++)
        {
            await host.SaysAsync(numeric.Contains(question) ? question == "age" ? "31" : question == "housing" ? "900" : "2" : question is "timeline" or "occupation" or "interest" or "location" ? "2" : "1");
        }

        var dossier = await DossierAsync(host, await host.KeyAsync());
        Assert.Equal(3, dossier.Suggestions.Count);
        Assert.True(dossier.Consented);
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

    private static async Task SayOnDirectLineAsync(SmsHost host, string text)
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            Text = text, ChannelId = "directline", Conversation = new ConversationAccount(id: "dl"),
            From = new ChannelAccount("someone"), Recipient = new ChannelAccount("bot"),
        };
        await host.Get<ITurns>().ReceiveAsync(activity, null, CancellationToken.None);
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
