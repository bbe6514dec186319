using System.Net;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Accounts;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public sealed class ConsoleTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    [Theory]
    [InlineData("/console")]
    [InlineData("/console/conversation?channel=a&id=b")]
    [InlineData("/console/accounts")]
    [InlineData("/console/find")]
    [InlineData("/console/replies")]
    [InlineData("/console/hours")]
    [InlineData("/console/audit")]
    public async Task Nothing_is_seen_without_signing_in(string path)
    {
        using var window = host.NewWindow();
        await window.GoAsync(path);
        Assert.StartsWith("/console/sign-in", window.Path, StringComparison.Ordinal);
        Assert.Equal("no-cache, no-store", window.Answer.Headers.CacheControl?.ToString() is { } cache ? string.Join(", ", cache.Split(", ").Order()) : "");
    }

    [Fact]
    public async Task The_live_door_is_closed_without_signing_in()
    {
        using var window = host.NewWindow();
        var answer = await window.Client.PostAsync("/console/live/negotiate?negotiateVersion=1", null);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_counsellor_signs_in_and_out_and_the_cookie_cannot_be_read_by_scripts()
    {
        using var window = await host.CounsellorAsync("alex");
        await window.GoAsync("/console");
        Assert.Contains("Fermer la session", window.Text, StringComparison.Ordinal);
        var email = (await host.Get<AccountAccess>().ListAsync(CancellationToken.None)).Last(a => a.DisplayName == "alex").Email;
        await window.SubmitAsync("form[action*=signOut]");
        Assert.Equal("/console/sign-in", window.Path);

        await window.SubmitAsync("main form", ("email", email), ("password", "pas le bon mot de passe"));
        Assert.Contains("ne convient pas", window.Text, StringComparison.Ordinal);
        await window.SubmitAsync("main form", ("email", email), ("password", ConsoleHost.Password));
        Assert.Equal("/console", window.Path);
        Assert.True(Assert.Single(window.Cookies, cookie => cookie.Name == "orientation.console").HttpOnly);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var window = await host.CounsellorAsync("alice");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("available", "true")]);
        var answer = await window.Client.PostAsync("/console/settings?handler=available", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Without_JavaScript_a_counsellor_takes_writes_notes_and_hands_back()
    {
        var key = await PersonAsync("je cherche un emploi");
        using var window = await host.CounsellorAsync("bianca");
        await window.GoAsync(Address(key));
        Assert.Contains("je cherche un emploi", window.Text, StringComparison.Ordinal);
        Assert.Null(window.Page.QuerySelector("#text"));

        await window.SubmitAsync("form[action*=take]");
        Assert.Contains("bianca (PROMIS) est avec vous", window.Text, StringComparison.Ordinal);
        await window.SubmitAsync("form[action*=write]", ("text", "<b>Bonjour</b> & bienvenue"));
        Assert.Contains("<b>Bonjour</b> & bienvenue", window.Page.QuerySelector(".entry.counsellor .said")!.TextContent, StringComparison.Ordinal);
        await window.SubmitAsync("form[action*=note]", ("text", "note pour l'équipe"));
        Assert.Contains("note pour l'équipe", window.Page.QuerySelector(".notes")!.TextContent, StringComparison.Ordinal);
        await window.SubmitAsync("form[action*=handBack]");
        Assert.Contains("Avec l'assistant", window.Page.QuerySelector("#status")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("note pour l'équipe", window.Page.QuerySelector("#log")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ending_needs_an_outcome_and_the_card_keeps_it()
    {
        var key = await PersonAsync("bonjour");
        using var window = await host.CounsellorAsync("carole");
        await window.GoAsync(Address(key));
        await window.SubmitAsync("form[action*=take]");

        await window.SubmitAsync("form[action*=close]");
        Assert.Contains("Dites ce qui ressort", window.Page.QuerySelector("#problem")!.TextContent, StringComparison.Ordinal);
        await window.SubmitAsync("form[action*=close]", ("outcome", "RegionsRetained"), ("regions", "01"), ("regions", "99"), ("regions", "11"));

        Assert.Contains("Terminée", window.Page.QuerySelector("#status")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Régions retenues (Bas-Saint-Laurent, Gaspésie", window.Page.QuerySelector("[aria-labelledby=outcomes]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_goes_to_a_colleague_who_is_there_or_to_an_organisation_with_a_note()
    {
        var key = await PersonAsync("bonjour");
        using var first = await host.CounsellorAsync("gabriel");
        using var second = await host.CounsellorAsync("helene");
        await first.GoAsync(Address(key));
        await first.SubmitAsync("form[action*=take]");
        Assert.DoesNotContain("helene", first.Page.QuerySelector("#to")!.TextContent, StringComparison.Ordinal);
        var colleague = (await host.Get<AccountAccess>().ListAsync(CancellationToken.None)).Last(a => a.DisplayName == "helene").Id;
        await first.SubmitAsync("form[action*=transfer]", ("to", $"person:{colleague}"), ("note", "suite"));
        Assert.Contains("n'est plus disponible", first.Page.QuerySelector("#problem")!.TextContent, StringComparison.Ordinal);

        await second.GoAsync("/console");
        await second.SubmitAsync("#availability");
        await first.GoAsync(Address(key));
        await first.SubmitAsync("form[action*=transfer]", ("to", $"person:{colleague}"), ("note", " "));
        Assert.Contains("Écrivez un texte", first.Page.QuerySelector("#problem")!.TextContent, StringComparison.Ordinal);
        await first.SubmitAsync("form[action*=transfer]", ("to", $"person:{colleague}"), ("note", "parle du travail"));
        Assert.Contains("Avec helene", first.Page.QuerySelector("#status")!.TextContent, StringComparison.Ordinal);

        await second.GoAsync(Address(key));
        Assert.Contains("parle du travail", second.Page.QuerySelector(".notes")!.TextContent, StringComparison.Ordinal);
        await second.SubmitAsync("form[action*=transfer]", ("to", "organisation:INICI"), ("note", "pour vous"));
        Assert.Contains("pour INICI", second.Page.QuerySelector("#lists")!.TextContent, StringComparison.Ordinal);
        await second.SubmitAsync("form[action*=take]");
        await second.SubmitAsync("form[action*=transfer]", ("to", "organisation:Nobody"), ("note", "pour vous"));
        Assert.Contains("n'est plus disponible", second.Page.QuerySelector("#problem")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_opinion_on_a_region_needs_its_reason_and_stays_between_counsellors()
    {
        var key = await PersonAsync("bonjour");
        using var window = await host.CounsellorAsync("zoe");
        await window.GoAsync(Address(key));
        await window.SubmitAsync("form[action*=opine]", ("region", "11"), ("favour", "true"), ("text", " "));
        Assert.Contains("écrivez pourquoi", window.Page.QuerySelector("#problem")!.TextContent, StringComparison.Ordinal);
        await window.SubmitAsync("form[action*=opine]", ("region", "99"), ("favour", "true"), ("text", "x"));
        Assert.Contains("Choisissez une région", window.Page.QuerySelector("#problem")!.TextContent, StringComparison.Ordinal);

        await window.SubmitAsync("form[action*=opine]", ("region", "11"), ("favour", "true"), ("text", "sa sœur y vit"));
        await window.SubmitAsync("form[action*=opine]", ("region", "11"), ("favour", "false"), ("text", "trop loin"));
        var opinions = window.Page.QuerySelector(".opinions")!;
        Assert.Single(opinions.QuerySelectorAll("li"));
        Assert.Contains("trop loin", opinions.TextContent, StringComparison.Ordinal);
        Assert.Contains("écartée", opinions.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("trop loin", window.Page.QuerySelector("#log")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_counsellor_to_take_reads_why_not()
    {
        var key = await PersonAsync("bonjour");
        using var first = await host.CounsellorAsync("carla");
        using var second = await host.CounsellorAsync("denis");
        await first.GoAsync(Address(key));
        await second.GoAsync(Address(key));
        await first.SubmitAsync("form[action*=take]");
        await second.SubmitAsync("form[action*=take]");

        Assert.Contains("carla (PROMIS) a déjà pris cette conversation", second.Page.QuerySelector("#problem")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Avec carla", second.Page.QuerySelector("#status")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_says_its_words_once()
    {
        var key = await PersonAsync("bonjour");
        using var window = await host.CounsellorAsync("elise");
        await window.GoAsync(Address(key));
        await window.SubmitAsync("form[action*=take]");
        var operation = window.Page.QuerySelector("form[action*=write] [name=operation]")!.GetAttribute("value")!;
        await window.SubmitAsync("form[action*=write]", ("text", "une seule fois"));
        await window.SubmitAsync("form[action*=write]", ("text", "une seule fois"), ("operation", operation));

        Assert.Single(window.Page.QuerySelectorAll(".entry.counsellor"));
    }

    [Fact]
    public async Task The_script_gets_only_what_is_new_and_a_sentence_when_refused()
    {
        var key = await PersonAsync("premier mot");
        using var window = await host.CounsellorAsync("farid");
        await window.GoAsync(Address(key));
        var last = window.Page.QuerySelector("#log")!.GetAttribute("data-last");
        await SayAsync(key, "deuxième mot");
        window.Client.DefaultRequestHeaders.Add("X-Console", "live");
        await window.GoAsync($"{Address(key)}&after={last}");
        Assert.DoesNotContain("premier mot", window.Page.QuerySelector("#log")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("deuxième mot", window.Page.QuerySelector("#log")!.TextContent, StringComparison.Ordinal);

        await window.SubmitAsync("form[action*=note]", ("text", " "));
        Assert.Equal(HttpStatusCode.Conflict, window.Answer.StatusCode);
        Assert.Contains("Écrivez un texte", await window.Answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_that_is_gone_says_so()
    {
        using var window = await host.CounsellorAsync("gaelle");
        await window.GoAsync("/console/conversation?channel=directline&id=rien");
        Assert.Equal(HttpStatusCode.NotFound, window.Answer.StatusCode);
        Assert.Contains("n'existe plus", window.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_administrator_sees_accounts_and_invites()
    {
        using var counsellor = await host.CounsellorAsync("hugo");
        await counsellor.GoAsync("/console/accounts");
        Assert.DoesNotContain("Inviter une personne", counsellor.Text, StringComparison.Ordinal);

        using var administrator = await host.CounsellorAsync("irene", Role.Administrator);
        await administrator.GoAsync("/console/accounts");
        Assert.Contains("chaque personne choisit", administrator.Page.QuerySelector("#factor-rule")!.TextContent, StringComparison.Ordinal);
        await administrator.SubmitAsync("form[action*=Invite]", ("email", "julie@example.org"), ("displayName", "Julie"));
        var link = new Uri(administrator.Page.QuerySelector("#link")!.GetAttribute("value")!);
        using var julie = host.NewWindow();
        await julie.GoAsync(link.PathAndQuery);
        await julie.SubmitAsync("main form", ("password", "trop court"));
        Assert.Contains("au moins 12", julie.Text, StringComparison.Ordinal);
        await julie.SubmitAsync("main form", ("password", ConsoleHost.Password));
        Assert.Equal("/console", julie.Path);
        await julie.GoAsync(link.PathAndQuery);
        Assert.Equal(HttpStatusCode.Gone, julie.Answer.StatusCode);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_its_next_request()
    {
        using var window = await host.CounsellorAsync("karim");
        var account = (await host.Get<AccountAccess>().ListAsync(CancellationToken.None)).Last(a => a.DisplayName == "karim");
        await host.Get<AccountAccess>().SetDisabledAsync(account.Id, true, "test", CancellationToken.None);
        await window.GoAsync("/console");
        Assert.StartsWith("/console/sign-in", window.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_console_speaks_English_when_asked_and_remembers_it()
    {
        using var window = await host.CounsellorAsync("laura");
        await window.GoAsync("/console");
        await window.SubmitAsync("form[action*=language]");
        Assert.Contains("Nobody is waiting", window.Text, StringComparison.Ordinal);
        Assert.Equal("en-CA", window.Page.DocumentElement.GetAttribute("lang"));
        await window.SubmitAsync("form[action*=signOut]");
        Assert.Contains("Sign in", window.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_address_never_leaves_the_console()
    {
        using var window = await host.CounsellorAsync("mona");
        await window.GoAsync("/console");
        await window.SubmitAsync("form[action*=available]", ("back", "https://example.org/"));
        Assert.Equal("/console", window.Path);
    }

    private async Task<ConversationKey> PersonAsync(string words)
    {
        var key = new ConversationKey("directline", Guid.NewGuid().ToString("N"));
        await SayAsync(key, words);
        return key;
    }

    private Task<TurnResult> SayAsync(ConversationKey key, string words)
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            ChannelId = key.ChannelId, Conversation = new ConversationAccount(id: key.ConversationId),
            From = new ChannelAccount("dl_person", role: RoleTypes.User), Recipient = new ChannelAccount("bot"), Text = words,
        };
        return host.Get<ITurns>().ReceiveAsync(activity, Guid.NewGuid().ToString("N"), CancellationToken.None);
    }

    private static string Address(ConversationKey key) => $"/console/conversation?channel={key.ChannelId}&id={key.ConversationId}";
}
