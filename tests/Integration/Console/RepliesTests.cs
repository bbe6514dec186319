using System.Net;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Replies;
using EmploisEnRegions.Tests.Integration.Storage;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public sealed class RepliesPageTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    [Fact]
    public async Task A_lead_adds_changes_and_removes_and_a_counsellor_only_reads()
    {
        using var lead = await host.CounsellorAsync("lea", Role.Lead);
        using var counsellor = await host.CounsellorAsync("maya");
        await lead.GoAsync("/console/replies");
        await lead.SubmitAsync("section form", ("title", "Saluer"), ("shortcut", "salut"), ("french", "Bonjour, ici {name}."), ("english", "Hello, {name} here."));
        Assert.Contains("est enregistrée", lead.Text, StringComparison.Ordinal);

        await counsellor.GoAsync("/console/replies");
        Assert.Contains("Bonjour, ici {name}.", counsellor.Text, StringComparison.Ordinal);
        Assert.Null(counsellor.Page.QuerySelector("main form"));
        using var forged = new FormUrlEncodedContent(
            [KeyValuePair.Create("__RequestVerificationToken", counsellor.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!), KeyValuePair.Create("id", "x")]);
        var answer = await counsellor.Client.PostAsync("/console/replies?handler=remove", forged);
        Assert.Equal("/console", answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Single(await host.Get<ICannedReplies>().ReadAsync(CancellationToken.None), reply => reply.Shortcut == "salut");

        await lead.SubmitAsync("#reply-salut details form", ("french", "Allo, {name}."));
        Assert.Contains("Allo, {name}.", lead.Text, StringComparison.Ordinal);
        await lead.SubmitAsync("#reply-salut form[action*=Remove]");
        Assert.DoesNotContain(await host.Get<ICannedReplies>().ReadAsync(CancellationToken.None), reply => reply.Shortcut == "salut");
    }

    [Theory]
    [InlineData("deux mots", "Titre", "Texte", "Text", "Le raccourci a de 1 à 20")]
    [InlineData("court", "", "Texte", "Text", "Le titre a de 1 à 80")]
    [InlineData("court", "Titre", "Texte", "", "dans les deux langues")]
    [InlineData("court", "Titre", "Bonjour {prenom}", "Text", "n'est pas connu")]
    [InlineData("pris", "Titre", "Texte", "Text", "a déjà ce raccourci")]
    public async Task What_cannot_be_kept_is_told_and_stays_in_the_form(string shortcut, string title, string french, string english, string problem)
    {
        using var lead = await host.CounsellorAsync("nora", Role.Lead);
        await host.Get<ICannedReplies>().SaveAsync(new CannedReply("other", "pris", "Autre", "a", "b"), "test", DateTimeOffset.UtcNow, CancellationToken.None);
        await lead.GoAsync("/console/replies");
        await lead.SubmitAsync("section form", ("title", title), ("shortcut", shortcut), ("french", french), ("english", english));

        Assert.Contains(problem, lead.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(french, lead.Page.QuerySelector("section textarea[name=french]")!.TextContent);
        Assert.DoesNotContain(await host.Get<ICannedReplies>().ReadAsync(CancellationToken.None), reply => reply.Title == title && title.Length > 0);
    }

    [Theory]
    [InlineData("fr-CA", "Ici olga de PROMIS, [à compléter].")]
    [InlineData("en-CA", "olga from PROMIS here, [to fill in].")]
    public async Task It_is_offered_in_the_persons_language_with_what_is_known_and_begins_the_message(string locale, string text)
    {
        await host.Get<ICannedReplies>().SaveAsync(
            new CannedReply("offer", "offre", "Offrir", "Ici {name} de {organisation}, {occupation}.", "{name} from {organisation} here, {occupation}."), "test", DateTimeOffset.UtcNow, CancellationToken.None);
        var key = new ConversationKey("directline", Guid.NewGuid().ToString("N"));
        var arrival = new Activity(ActivityTypes.Message)
        {
            ChannelId = key.ChannelId, Conversation = new ConversationAccount(id: key.ConversationId), From = new ChannelAccount("person"), Recipient = new ChannelAccount("bot"),
            Text = locale == "en-CA" ? "hello there, how are you" : "bonjour, comment allez-vous", Locale = locale,
        };
        await host.Get<ITurns>().ReceiveAsync(arrival, null, CancellationToken.None);
        using var counsellor = await host.CounsellorAsync("olga");
        await counsellor.GoAsync($"/console/conversation?channel=directline&id={key.ConversationId}");
        Assert.Null(counsellor.Page.QuerySelector("#replies"));
        await counsellor.SubmitAsync("form[action*=take]");

        var link = counsellor.Page.QuerySelector("#replies a[data-shortcut=offre]")!;
        Assert.Equal(text, link.GetAttribute("data-reply"));
        await counsellor.GoAsync(link.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, counsellor.Answer.StatusCode);
        Assert.Equal(text, counsellor.Page.QuerySelector("#text")!.TextContent);
    }
}

public abstract class ReplyStoreTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : ReplyStoreTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : ReplyStoreTests(postgres);

    [Fact]
    public async Task A_shortcut_belongs_to_one_reply_which_may_change_it()
    {
        await using var desk = await NewDeskAsync();
        var (store, now) = (desk.Get<ICannedReplies>(), desk.Bot.Clock.GetUtcNow());
        var (first, second) = (new CannedReply("1", "b", "Un", "a", "b"), new CannedReply("2", "a", "Deux", "c", "d"));
        Assert.True(await store.SaveAsync(first, "x", now, CancellationToken.None));
        Assert.True(await store.SaveAsync(second, "x", now, CancellationToken.None));
        Assert.False(await store.SaveAsync(second with { Shortcut = "b" }, "x", now, CancellationToken.None));
        Assert.False(await store.SaveAsync(second with { Id = "3" }, "x", now, CancellationToken.None));
        Assert.True(await store.SaveAsync(first with { Shortcut = "c", French = "autre" }, "x", now, CancellationToken.None));
        Assert.Equal([second, first with { Shortcut = "c", French = "autre" }], await store.ReadAsync(CancellationToken.None));

        await store.RemoveAsync("2", CancellationToken.None);
        Assert.Equal(["c"], (await store.ReadAsync(CancellationToken.None)).Select(reply => reply.Shortcut));
    }
}
