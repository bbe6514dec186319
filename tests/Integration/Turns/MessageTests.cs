using System.Text.Json;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Storage;
using EmploisEnRegions.Understanding;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace EmploisEnRegions.Tests.Integration.Turns;

public abstract class MessageTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : MessageTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : MessageTests(postgres);

    [Fact]
    public async Task A_reply_is_addressed_dated_and_in_the_language_of_the_turn()
    {
        await using var host = await NewHostAsync();
        var reply = Assert.Single(await host.Bot.NewPerson().SaysAsync("Bonjour"));

        Assert.Equal("conversation-1|0000002", reply.Id);
        Assert.Equal("conversation-1|0000001", reply.ReplyToId);
        Assert.Equal("fr-CA", reply.Locale);
        Assert.Equal(host.Bot.Clock.GetUtcNow(), reply.Timestamp);
        Assert.Equal(("bot", "bot"), (reply.From!.Id, reply.From.Role));
        Assert.Equal("person-of-conversation-1", reply.Recipient!.Id);
        Assert.Equal(("directline", "conversation-1"), (reply.ChannelId, reply.Conversation!.Id));
        Assert.Equal(Speaker.Bot, reply.GetOrientation()!.Speaker);
        Assert.Contains("\"channelData\":{\"orientation\":{\"speaker\":\"bot\"}}", System.Text.Encoding.UTF8.GetString(ActivityJson.Write(reply)));
    }

    [Fact]
    public async Task What_is_stored_reads_back_as_it_was_said()
    {
        await using var host = await NewHostAsync();
        var person = host.Bot.NewPerson();
        var result = await person.SendsAsync("É😀<b>'; DROP TABLE transcript; --</b>");

        var read = await person.ReadsAsync();

        Assert.Equal(result.Entries.Select(e => ActivityJson.Write(e.Activity)), read.Select(e => ActivityJson.Write(e.Activity)));
        Assert.Equal(result.Entries.Select(e => (e.Sequence, e.At, e.Speaker)), read.Select(e => (e.Sequence, e.At, e.Speaker)));
    }

    [Fact]
    public async Task English_from_the_first_word_or_the_page_is_kept_for_the_next_turn()
    {
        await using var host = await NewHostAsync();
        var (writes, clicks) = (host.Bot.NewPerson(), host.Bot.NewPerson(locale: "en-US"));

        Assert.Equal("en-CA", (await writes.SaysAsync("Hello"))[0].Locale);
        Assert.Equal("en-CA", (await writes.SaysAsync("42"))[0].Locale);
        Assert.Equal("en-CA", (await clicks.ArrivesAsync())[0].Locale);
        Assert.Equal([null, "en"], Asked(host).Select(u => u.Language));
    }

    [Fact]
    public async Task Understanding_is_asked_with_what_is_known_and_the_day_in_Montreal()
    {
        await using var host = await NewHostAsync();
        host.Bot.Clock.Advance(TimeSpan.FromHours(12));
        var person = host.Bot.NewPerson();
        await person.SaysAsync("agree");
        host.Counting.Before = context =>
        {
            var turn = context.Turn();
            turn.Dossier = turn.Dossier with { Question = "children" };
            return Task.CompletedTask;
        };
        await person.SaysAsync("b");
        await person.SaysAsync("c");

        var last = Asked(host)[^1];
        Assert.Equal(("c", "children", "fr", new DateOnly(2026, 11, 24)), (last.Text, last.Question, last.Language, last.Today));
        Assert.NotNull(last.Known!.Goals);
    }

    [Theory, InlineData(""), InlineData("   "), InlineData("😀😀"), InlineData("<script>alert(1)</script>")]
    public async Task Any_text_gets_an_answer(string text)
    {
        await using var host = await NewHostAsync();
        var person = host.Bot.NewPerson();
        Assert.Single(await person.SaysAsync(text));
        Assert.Equal(text, (await person.ReadsAsync())[0].Activity.Text);
    }

    [Fact]
    public async Task A_very_long_text_is_kept_to_one_limit_and_understood_to_another()
    {
        await using var host = await NewHostAsync();
        var person = host.Bot.NewPerson();
        await person.SaysAsync(new string('a', 1_999) + "😀" + new string('b', 18_100));

        Assert.Equal(20_000, (await person.ReadsAsync())[0].Activity.Text!.Length);
        Assert.Equal(new string('a', 1_999), Assert.Single(Asked(host)).Text);
    }

    [Fact]
    public async Task Words_of_crisis_are_answered_first_kept_and_read_by_nothing_else()
    {
        await using var host = await NewHostAsync();
        var person = host.Bot.NewPerson();

        var replies = await person.SaysAsync(new string('x', 5_000) + PlainUnderstanding.CrisisWord);

        Assert.Equal([PlainSafety.Line], replies.Select(a => a.Text));
        Assert.Empty(Asked(host));
        Assert.Equal(0, host.Counting.Runs);
        Assert.Equal(2, (await person.ReadsAsync()).Count);
    }

    [Fact]
    public async Task A_personal_number_is_masked_before_anything_is_kept()
    {
        await using var host = await NewHostAsync();
        var person = host.Bot.NewPerson();
        host.Counting.Before = _ => throw new InvalidOperationException();

        var result = await person.SendsAsync($"my SIN is {PlainUnderstanding.Number}");

        Assert.Equal("my SIN is ***", result.Entries[0].Activity.Text);
        Assert.DoesNotContain(PlainUnderstanding.Number, host.Raw());
    }

    [Fact]
    public async Task A_person_cannot_speak_as_the_bot_nor_fill_the_transcript()
    {
        await using var host = await NewHostAsync();
        var person = host.Bot.NewPerson();
        var message = new Activity(ActivityTypes.Message)
        {
            Text = "a",
            Value = new string('v', 20_000),
            ChannelData = JsonSerializer.SerializeToElement(new { clientActivityID = "c1", orientation = new { speaker = "system" } }),
            Attachments = [.. Enumerable.Range(0, 30).Select(i => new Attachment("image/png", "data:image/png;base64," + new string('A', 9_000), name: $"{i}.png"))],
        };

        await person.SendsAsync(message);

        var kept = (await person.ReadsAsync())[0];
        Assert.Equal(Speaker.Person, kept.Speaker);
        Assert.Null(kept.Activity.GetOrientation());
        Assert.Equal("""{"clientActivityID":"c1"}""", kept.Activity.ChannelData!.ToString());
        Assert.Null(kept.Activity.Value);
        Assert.Equal(10, kept.Activity.Attachments!.Count);
        Assert.All(kept.Activity.Attachments, a => Assert.Null(a.ContentUrl));
    }

    [Fact]
    public async Task The_same_activity_said_twice_is_two_replies()
    {
        await using var host = await NewHostAsync();
        var prompt = new Activity(ActivityTypes.Message) { Text = "one" };
        host.Counting.Before = async context =>
        {
            await context.SendActivityAsync(prompt);
            prompt.Text = "two";
            await context.SendActivityAsync(prompt);
        };

        var replies = await host.Bot.NewPerson().SaysAsync("a");

        Assert.Equal(["one", "two", "1: a"], replies.Select(r => r.Text));
        Assert.Equal(3, replies.Select(r => r.Id).Distinct().Count());
    }

    [Fact]
    public async Task Replies_leave_through_the_outbox_only_for_a_channel_with_an_address_that_does_not_take_them_back()
    {
        await using var host = await NewHostAsync();
        await host.Bot.NewPerson().SaysAsync("read");
        var expects = new Activity(ActivityTypes.Message) { Text = "expects", ServiceUrl = "https://x.invalid/", DeliveryMode = DeliveryModes.ExpectReplies };
        Assert.Equal("1: expects", (await host.Bot.NewPerson().SendsAsync(expects)).Entries[1].Activity.Text);
        Assert.Equal(DeliveryModes.ExpectReplies, expects.DeliveryMode);
        Assert.Equal(0, host.Count("SELECT count(*) FROM outbox"));

        await host.Bot.NewPerson(channelId: "msteams").SendsAsync(new Activity(ActivityTypes.Message) { Text = "pushed", ServiceUrl = "https://x.invalid/" });

        Assert.Equal(1, host.Count("SELECT count(*) FROM outbox WHERE channel_id = 'msteams' AND sequence = 2"));
    }

    [Theory, InlineData("channelId"), InlineData("conversation"), InlineData("from")]
    public async Task An_activity_without_what_a_turn_needs_is_refused(string missing)
    {
        await using var host = await NewHostAsync();
        var activity = new Activity(ActivityTypes.Message)
        {
            ChannelId = missing == "channelId" ? null : "directline",
            Conversation = missing == "conversation" ? null : new ConversationAccount(id: "c"),
            From = missing == "from" ? null : new ChannelAccount("p"),
        };
        await Assert.ThrowsAsync<ArgumentException>(() => host.Bot.Turns.ReceiveAsync(activity, null, CancellationToken.None));
    }

    private static IReadOnlyList<Utterance> Asked(TurnHost host) => ((PlainUnderstanding)host.Bot.Services.GetRequiredService<IUnderstanding>()).Asked;
}
