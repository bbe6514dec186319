using EmploisEnRegions.Channels.Sms.Rendering;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.OptOuts;
using EmploisEnRegions.Conversations.Outbox;
using EmploisEnRegions.Support;
using Xunit;

namespace EmploisEnRegions.Integration.Sms;

/// <summary>Words of the channel, in the midst of a conversation.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData("Arrêt", "Emplois en régions", "DÉPART")]
    [InlineData("STOP", "Emplois en régions: done", "START")]
    public async Task After_STOP_nothing_more_is_sent_until_START(string stop, string says, string start)
    {
        await using var twilio = await MockTwilio.StartAsync();
        await using var host = new SmsHost(twilio);
        await host.SaysAsync("Bonjour");

        await host.SaysAsync(stop);

        Assert.StartsWith(says, twilio.Bodies[^1], StringComparison.Ordinal);
        Assert.Contains(start, twilio.Bodies[^1], StringComparison.Ordinal);
        var sent = twilio.All.Count;
        await host.SaysAsync("oui");
        Assert.Equal(sent, twilio.All.Count);
        Assert.Equal("consent", (await host.ConversationAsync())!.Dossier.Question);

        await host.SaysAsync(start);
        Assert.Equal(sent + 1, twilio.All.Count);
        Assert.Equal("fr", (await host.ConversationAsync())!.Language);
        await host.SaysAsync("oui");
        Assert.Equal("age", (await host.ConversationAsync())!.Dossier.Question);
    }

    [Fact]
    public async Task The_wish_to_be_left_alone_is_kept_coded_and_outlives_the_erasure()
    {
        await using var twilio = await MockTwilio.StartAsync();
        await using var host = new SmsHost(twilio);
        await host.SaysAsync("Bonjour");
        Assert.DoesNotContain(SmsHost.Person[1..], host.Raw(), StringComparison.Ordinal);
        await host.SaysAsync("effacer mes données");
        await host.SaysAsync("oui");
        Assert.Contains("effac", twilio.Bodies[^1], StringComparison.Ordinal);

        await host.SaysAsync("ARRET");
        var sent = twilio.All.Count;
        await host.SaysAsync("Bonjour");

        Assert.Equal(sent, twilio.All.Count);
        Assert.Equal(1, host.Count("SELECT count(*) FROM opt_outs"));
        Assert.DoesNotContain(SmsHost.Person[1..], host.Raw(), StringComparison.Ordinal);
        Assert.True(await host.Get<IOptOuts>().HasAsync("sms", (await host.KeyAsync()).ConversationId, CancellationToken.None));
    }

    [Theory]
    [InlineData("AIDE", "Emplois en régions, service gratuit. Aide par téléphone")]
    [InlineData("help", "Emplois en régions, a free service. Help by phone: 1 800 555-0123.")]
    [InlineData("Info", "Emplois en régions, service gratuit.")]
    public async Task Help_is_answered_mid_question_in_the_language_of_the_word_and_the_question_waits(string word, string answer)
    {
        await using var twilio = await MockTwilio.StartAsync();
        await using var host = new SmsHost(twilio, null, ("Sms:HelpPhone", "1 800 555-0123"));
        await host.SaysAsync("Bonjour");
        await host.SaysAsync(word);
        Assert.StartsWith(answer, twilio.Bodies[^1], StringComparison.Ordinal);
        Assert.Equal(1, Gsm.SegmentsOf(twilio.Bodies[^1]));

        // The number of the question's button still counts.
        await host.SaysAsync("1");
        Assert.Equal(("age", "fr"), ((await host.ConversationAsync())!.Dossier.Question, (await host.ConversationAsync())!.Language));
    }

    [Fact]
    public async Task What_Twilio_has_answered_is_kept_and_not_answered_again()
    {
        await using var twilio = await MockTwilio.StartAsync();
        await using var host = new SmsHost(twilio);
        await host.SaysAsync("Bonjour");
        var sent = twilio.All.Count;
        await host.SaysAsync("ARRET", more: ("OptOutType", "STOP"));
        await host.SaysAsync("Bonjour");
        Assert.Equal(sent, twilio.All.Count);
    }

    [Fact]
    public async Task Help_lines_are_sent_even_after_STOP_and_a_carrier_that_blocks_them_is_asked_once()
    {
        await using var twilio = await MockTwilio.StartAsync();
        await using var host = new SmsHost(twilio);
        await host.SaysAsync("Bonjour");
        await host.SaysAsync("STOP");
        var sent = twilio.All.Count;
        twilio.Answer = (_, _, http) => MockTwilio.RefuseAsync(http, 400, 21610);

        await host.SaysAsync("je veux mourir");

        Assert.Contains("911", twilio.Bodies[sent], StringComparison.Ordinal);
        var dead = await host.Get<IDeadLetters>().ReadAsync(10, CancellationToken.None);
        Assert.All(dead, letter => Assert.Equal((1, "optedOut"), (letter.Attempts, letter.Reason)));
        Assert.NotEmpty(dead);
    }

    [Fact]
    public async Task PLUS_goes_on_after_a_restart_and_HELP_between_does_not_lose_the_place()
    {
        await using var twilio = await MockTwilio.StartAsync();
        var folder = Directory.CreateTempSubdirectory("sms-restart-").FullName;
        var clock = new FakeTimeProvider();
        await using (var before = new SmsHost(twilio, folder) { Clock = clock })
        {
            await before.SaysAsync("Bonjour");
            await before.SaysAsync("non");
            await before.SaysAsync("parle-moi de l'Estrie");
            Assert.Contains("PLUS", twilio.Bodies[^1], StringComparison.Ordinal);
        }

        var shown = twilio.Bodies[^1];
        await using (var after = new SmsHost(twilio, folder) { Clock = clock })
        {
            await after.SaysAsync("aide");
            await after.SaysAsync("Plus");
            Assert.NotEqual(shown, twilio.Bodies[^1]);
            Assert.InRange(Gsm.SegmentsOf(twilio.Bodies[^1]), 1, 2);
            Assert.DoesNotContain("Je n'ai pas compris", twilio.Bodies[^1], StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("👍👍")]
    public async Task A_picture_or_emoji_gets_a_kind_answer_and_the_question_again(string text)
    {
        await using var twilio = await MockTwilio.StartAsync();
        await using var host = new SmsHost(twilio);
        await host.SaysAsync("Bonjour");
        var sent = twilio.All.Count;

        await host.SaysAsync(text, more: text.Length > 0 ? [] : [("MediaUrl0", "https://media.example.org/unguessable"), ("MediaContentType0", "image/jpeg"), ("NumMedia", "1")]);

        Assert.True(twilio.All.Count > sent);
        Assert.DoesNotContain("unguessable", host.Raw(), StringComparison.Ordinal);
        Assert.All(twilio.Bodies, body => Assert.InRange(Gsm.SegmentsOf(body), 1, 2));
        Assert.NotNull((await host.ConversationAsync())!.Dossier.Question);
    }

    [Fact]
    public async Task A_message_of_ten_parts_is_read_whole()
    {
        await using var twilio = await MockTwilio.StartAsync();
        await using var host = new SmsHost(twilio);
        await host.SaysAsync("Bonjour");
        await host.SaysAsync("oui");
        await host.SaysAsync("oui");
        await host.SaysAsync(string.Concat(Enumerable.Repeat("Je raconte ma vie ici. ", 60)) + "J'ai trois enfants.", more: ("NumSegments", "10"));
        Assert.Equal(3, (await host.ConversationAsync())!.Dossier.Profile.Children?.Count);
    }

    [Fact]
    public async Task The_same_number_is_the_same_person_days_later_and_another_is_another()
    {
        await using var twilio = await MockTwilio.StartAsync();
        await using var host = new SmsHost(twilio);
        foreach (var text in (string[])["Bonjour", "oui", "oui", "travailler"]) await host.SaysAsync(text);
        host.Clock.Advance(TimeSpan.FromDays(3));

        await host.SaysAsync("Bonjour", "+15145550124");
        await host.SaysAsync("seul");

        Assert.Equal("consent", (await host.ConversationAsync("+15145550124"))!.Dossier.Question);
        var profile = (await host.ConversationAsync())!.Dossier.Profile;
        Assert.Equal((1, false), (profile.Goals?.Count, profile.Partner?.Exists));
    }
}
