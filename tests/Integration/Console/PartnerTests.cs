using System.Net;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Audit;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Partners;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Storage;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public sealed class PartnerAnswerTests
{
    [Theory]
    [InlineData("J'accepte", "1 2 3")]
    [InlineData("j’accepte tout", "1 2 3")]
    [InlineData("I accept 1 3", "1 3")]
    [InlineData("J'ACCEPTE 3, 1 et 1.", "1 3")]
    [InlineData("Je refuse", "")]
    [InlineData("I don't accept", "")]
    [InlineData("oui", null)]
    [InlineData("1 3", null)]
    [InlineData("j'accepte 4", null)]
    [InlineData("j'accepte mais pas le téléphone", null)]
    [InlineData("accepte-t-on les chats?", null)]
    [InlineData("", null)]
    public void Only_words_that_mean_nothing_else_are_an_answer(string said, string? agreed)
    {
        var read = new PartnerAnswer(new Bilingual<PartnerTexts>()).Read(said, items: 3);
        Assert.Equal(agreed, read is null ? null : string.Join(' ', read));
    }
}

public abstract class PartnerTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : PartnerTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : PartnerTests(postgres);

    private static readonly PartnerItem[] Items = [new("Métier", "soudeur", "Occupation", "welder"), new("Français", "avancé", "French", "advanced")];

    [Fact]
    public async Task What_the_person_agreed_to_reaches_the_partner_and_the_answer_reaches_the_person_once()
    {
        await using var desk = await NewDeskAsync();
        var (nadia, person, asked) = await AskedAsync(desk);
        Assert.Null(await LinkAsync(desk, person, nadia));
        Assert.StartsWith("Merci. Nadia peut transmettre à Accueil Matane\u00a0: Français.", Assert.Single(DeskHost.Said(await person.SaysAsync("j'accepte 2"))), StringComparison.Ordinal);
        Assert.True(Assert.Single((await DossierAsync(desk, person.Key)).Consents, consent => consent.Purpose == "partnerDossier").Given);

        var token = (await LinkAsync(desk, person, nadia))!;
        var links = desk.Get<PartnerLinks>();
        Assert.Equal("avancé", Assert.Single((await links.OpenAsync(token, CancellationToken.None))!.Shared).French);
        var decided = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => links.DecideAsync(token, i % 2 == 0, "Bienvenue!", CancellationToken.None))));
        Assert.Single(decided, done => done);
        var told = (await person.ReadsAsync()).Select(entry => entry.Activity.Text).Where(text => text?.Contains("Accueil Matane", StringComparison.Ordinal) is true && text.Contains("Bienvenue!", StringComparison.Ordinal));
        Assert.Single(told);
        Assert.Equal(ConversationStatus.Counsellor, (await desk.Get<IConversationStore>().LoadAsync(person.Key, CancellationToken.None))!.Conversation.Status);
        var dossier = Assert.Single(await desk.Get<IPartnerStore>().ReadOfAsync(person.Key, CancellationToken.None));
        Assert.Equal((asked.Id, "Bienvenue!"), (dossier.Id, dossier.Word));
        Assert.True(dossier.StateAt(desk.Bot.Clock.GetUtcNow()) is PartnerState.Accepted or PartnerState.Refused);
        var actions = (await desk.Get<IAuditLog>().ReadLatestAsync(20, CancellationToken.None)).Select(entry => entry.Action).ToList();
        Assert.Contains(AuditAction.PartnerLinkMade, actions);
        Assert.Contains(AuditAction.PartnerOpened, actions);
        Assert.Single(actions, action => action is AuditAction.PartnerAccepted or AuditAction.PartnerRefused);
    }

    [Fact]
    public async Task Without_agreement_nothing_leaves_and_a_word_to_the_counsellor_is_no_agreement()
    {
        await using var desk = await NewDeskAsync();
        var (nadia, person, _) = await AskedAsync(desk);
        Assert.Empty(await person.SaysAsync("oui"));
        Assert.Null(await LinkAsync(desk, person, nadia));
        Assert.Contains("Rien n'est transmis", Assert.Single(DeskHost.Said(await person.SaysAsync("je refuse"))), StringComparison.Ordinal);
        Assert.Null(await LinkAsync(desk, person, nadia));
        Assert.Empty(await person.SaysAsync("j'accepte"));
        Assert.Null(await LinkAsync(desk, person, nadia));
    }

    [Fact]
    public async Task The_person_takes_it_back_by_a_word_even_when_the_bot_serves_them()
    {
        await using var desk = await NewDeskAsync();
        var (nadia, person, _) = await AskedAsync(desk);
        await person.SaysAsync("j'accepte");
        var token = (await LinkAsync(desk, person, nadia))!;
        await desk.DoAsync(person, id => new HandBack(id, new Badge(nadia.Id, nadia.DisplayName, nadia.Organisation)));
        Assert.NotNull(await desk.Get<PartnerLinks>().OpenAsync(token, CancellationToken.None));

        Assert.Contains("ne fonctionne plus", Assert.Single(DeskHost.Said(await person.SaysAsync("Retirer mon dossier"))), StringComparison.Ordinal);
        Assert.Null(await desk.Get<PartnerLinks>().OpenAsync(token, CancellationToken.None));
        Assert.False(await desk.Get<PartnerLinks>().DecideAsync(token, true, null, CancellationToken.None));
        Assert.Equal(["parrot: Retirer mon dossier"], DeskHost.Said(await person.SaysAsync("Retirer mon dossier")));
    }

    [Fact]
    public async Task A_link_ends_with_its_time_with_a_newer_one_with_the_counsellor_and_with_the_conversation()
    {
        await using var desk = await NewDeskAsync();
        var (nadia, person, dossier) = await AskedAsync(desk);
        await person.SaysAsync("j'accepte");
        var links = desk.Get<PartnerLinks>();
        var first = (await LinkAsync(desk, person, nadia))!;
        var second = (await LinkAsync(desk, person, nadia))!;
        Assert.Null(await links.OpenAsync(first, CancellationToken.None));
        desk.Bot.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Null(await links.OpenAsync(second, CancellationToken.None));
        var third = (await LinkAsync(desk, person, nadia))!;
        await links.RevokeAsync(dossier, nadia, CancellationToken.None);
        Assert.Null(await links.OpenAsync(third, CancellationToken.None));
        Assert.Null(await LinkAsync(desk, person, nadia));
        Assert.Null(await links.OpenAsync("guess", CancellationToken.None));
    }

    [Fact]
    public async Task Nobody_finds_the_link_in_the_database_and_only_who_has_the_floor_asks()
    {
        var database = await NewDatabaseAsync();
        await using (var desk = new DeskHost(database))
        {
            var (nadia, person, _) = await AskedAsync(desk);
            await person.SaysAsync("j'accepte");
            Assert.DoesNotContain((await LinkAsync(desk, person, nadia))!, database.Raw(), StringComparison.Ordinal);
            var samuel = await desk.AccountAsync("samuel", "fr");
            Assert.Equal(Refusals.NotYours, await desk.Get<CounsellorActions>().ProposePartnerAsync(samuel, "other", New(person.Key, "other"), CancellationToken.None));
        }

        database.Delete();
    }

    private static async Task<(Account, Person, PartnerDossier)> AskedAsync(DeskHost desk)
    {
        var nadia = (await desk.AccountAsync("nadia", "fr")) with { DisplayName = "Nadia" };
        var person = await desk.WaitingPersonAsync();
        var actions = desk.Get<CounsellorActions>();
        Assert.Null(await actions.TakeAsync(person.Key, nadia, "take", CancellationToken.None));
        var dossier = New(person.Key, "d1");
        Assert.Null(await actions.ProposePartnerAsync(nadia, "ask", dossier, CancellationToken.None));
        var asked = (await person.ReadsAsync())[^1].Activity;
        Assert.Contains("1. Métier\u00a0: soudeur\n2. Français\u00a0: avancé", asked.Text, StringComparison.Ordinal);
        Assert.Equal(["J'accepte", "Je refuse"], asked.SuggestedActions!.Actions!.Select(action => action.Title));
        return (nadia, person, dossier);
    }

    private static PartnerDossier New(ConversationKey key, string id) => new()
    {
        Id = id, Key = key, Partner = "Accueil Matane", Items = Items, ByName = "Nadia", Organisation = "PROMIS", AskedAt = DateTimeOffset.UnixEpoch,
    };

    private static async Task<string?> LinkAsync(DeskHost desk, Person person, Account by)
    {
        var dossier = (await desk.Get<IPartnerStore>().ReadOfAsync(person.Key, CancellationToken.None))[0];
        return await desk.Get<PartnerLinks>().MakeAsync(dossier, by, CancellationToken.None);
    }

    private static async Task<Dossier> DossierAsync(DeskHost desk, ConversationKey key) =>
        (await desk.Get<IConversationStore>().LoadAsync(key, CancellationToken.None))!.Conversation.Dossier;
}

public sealed class PartnerPageTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    [Fact]
    public async Task From_the_question_to_the_partner_without_account_or_script()
    {
        var key = new ConversationKey("directline", Guid.NewGuid().ToString("N"));
        var conversation = new Conversation { Key = key, Version = 1, Dossier = new Dossier { Consented = true, Profile = new Profile { French = LanguageLevel.Advanced, Vehicle = true } } };
        await host.Get<IConversationStore>().CommitAsync(new TurnCommit { ExpectedVersion = 0, Conversation = conversation, State = default, Deliveries = Deliveries.None, Entries = [] }, CancellationToken.None);
        using var window = await host.CounsellorAsync("wilma");
        await window.GoAsync($"/console/conversation?channel={key.ChannelId}&id={key.ConversationId}");
        await window.SubmitAsync("form[action*=take]");
        await window.GoAsync(window.Page.QuerySelector("a[href*='/console/partner']")!.GetAttribute("href")!);
        await window.SubmitAsync("form[action*=Ask]", ("partner", "Accueil Matane"), ("note", ""));
        Assert.Contains("choisissez au moins", window.Page.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        await window.SubmitAsync("form[action*=Ask]", ("partner", "Accueil Matane"), ("items", "french"), ("note", "parle <b>doucement</b>"));
        Assert.Contains("accord demandé", window.Text, StringComparison.Ordinal);
        Assert.Null(window.Page.QuerySelector("form[action*=Link]"));

        await SayAsync(key, "j'accepte");
        await window.GoAsync(window.Path);
        await window.SubmitAsync("form[action*=Link]");
        var address = new Uri(window.Page.QuerySelector("#link")!.GetAttribute("value")!).AbsolutePath;

        using var partner = host.NewWindow();
        await partner.GoAsync(address);
        Assert.Contains("wilma (PROMIS)", partner.Text, StringComparison.Ordinal);
        Assert.Contains("parle <b>doucement</b>", partner.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Voiture", partner.Text, StringComparison.Ordinal);
        Assert.Empty(partner.Page.QuerySelectorAll("script"));
        Assert.Equal("noindex, nofollow", Assert.Single(partner.Answer.Headers.GetValues("X-Robots-Tag")));
        await partner.GoAsync(address.Replace("partenaire", "partner", StringComparison.Ordinal));
        Assert.Equal("en-CA", partner.Page.DocumentElement.GetAttribute("lang"));
        await partner.SubmitAsync("main form", ("decision", "accept"), ("word", "Welcome"));
        Assert.Contains("You have accepted", partner.Text, StringComparison.Ordinal);

        await window.GoAsync($"/console/conversation?channel={key.ChannelId}&id={key.ConversationId}");
        Assert.Contains("Accueil Matane accepte de vous accompagner", window.Page.QuerySelector("#log")!.TextContent, StringComparison.Ordinal);
        await partner.GoAsync("/partenaire/nothing");
        Assert.Equal(HttpStatusCode.Gone, partner.Answer.StatusCode);
    }

    private Task<TurnResult> SayAsync(ConversationKey key, string words)
    {
        var activity = new Microsoft.Bot.Schema.Activity(Microsoft.Bot.Schema.ActivityTypes.Message)
        {
            ChannelId = key.ChannelId, Conversation = new Microsoft.Bot.Schema.ConversationAccount(id: key.ConversationId),
            From = new Microsoft.Bot.Schema.ChannelAccount("dl_person"), Recipient = new Microsoft.Bot.Schema.ChannelAccount("bot"), Text = words,
        };
        return host.Get<ITurns>().ReceiveAsync(activity, Guid.NewGuid().ToString("N"), CancellationToken.None);
    }
}
