using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Continuation;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Integration.DirectLine;
using EmploisEnRegions.Integration.Sms;
using EmploisEnRegions.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EmploisEnRegions.Integration.Continuation;

/// <summary>A person of the website goes on elsewhere with a code, or invites a spouse with one.</summary>
public sealed class ContinuationTests
{
    [Fact]
    public async Task Another_browser_sees_what_a_code_leads_to_takes_it_once_and_the_first_one_is_told()
    {
        await using var twilio = await MockTwilio.StartAsync();
        await using var host = new SmsHost(twilio);
        using var first = await NewBrowserAsync(host);
        await first.SayAsync("oui");
        var issued = await first.CodeAsync("continue");
        Assert.Equal(SmsHost.Number, issued.Text("sms"));

        using var second = new HttpClient { BaseAddress = host.Address };
        var preview = await EnterAsync(second, issued.Text("code").ToLowerInvariant());
        Assert.True(preview.GetProperty("here").GetBoolean());
        Assert.False(preview.TryGetProperty("token", out _));
        await Waiting.UntilAsync(async () => (await first.TextsAsync()).Any(text => text.Contains("autre appareil, avec votre code", StringComparison.Ordinal)));

        var taken = await EnterAsync(second, issued.Text("code"), take: true);
        Assert.Equal(first.Id, taken.Text("conversationId"));
        second.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", taken.Text("token"));
        Assert.Contains("oui", (await second.HistoryAsync(first.Id)).Texts());
        await Waiting.UntilAsync(async () => (await first.TextsAsync()).Any(text => text.Contains("Votre code a servi", StringComparison.Ordinal)));

        await PostAsync(second, issued.Text("code"), take: true).RefusesAsync(HttpStatusCode.NotFound, "UnknownCode");
    }

    [Fact]
    public async Task A_code_is_worth_nothing_once_its_time_is_over_another_one_was_asked_for_or_it_was_cancelled()
    {
        await using var twilio = await MockTwilio.StartAsync();
        await using var host = new SmsHost(twilio);
        using var first = await NewBrowserAsync(host);
        using var second = new HttpClient { BaseAddress = host.Address };
        var replaced = (await first.CodeAsync("continue")).Text("code");
        var cancelled = (await first.CodeAsync("continue")).Text("code");
        await PostAsync(second, replaced).RefusesAsync(HttpStatusCode.NotFound, "UnknownCode");
        Assert.Equal(HttpStatusCode.NoContent, (await first.AskAsync("cancel")).StatusCode);
        await PostAsync(second, cancelled).RefusesAsync(HttpStatusCode.NotFound, "UnknownCode");

        var late = (await first.CodeAsync("continue")).Text("code");
        host.Clock.Advance(TimeSpan.FromMinutes(30));
        await PostAsync(second, late).RefusesAsync(HttpStatusCode.NotFound, "UnknownCode");
        Assert.DoesNotContain(ContinuationCode.Read(late)!, host.Raw(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_tries_codes_is_stopped_and_a_right_one_does_not_count()
    {
        await using var twilio = await MockTwilio.StartAsync();
        await using var host = new SmsHost(twilio);
        using var first = await NewBrowserAsync(host);
        using var second = new HttpClient { BaseAddress = host.Address };
        var code = (await first.CodeAsync("continue")).Text("code");
        for (var wrong = 0; wrong < 10; wrong++)
        {
            await EnterAsync(second, code);
            await PostAsync(second, ContinuationCode.New()).RefusesAsync(HttpStatusCode.NotFound, "UnknownCode");
        }

        await PostAsync(second, code).RefusesAsync(HttpStatusCode.TooManyRequests, "TooManyRequests");
        host.Clock.Advance(TimeSpan.FromHours(1));
        using var later = await NewBrowserAsync(host);
        await EnterAsync(second, (await later.CodeAsync("continue")).Text("code"));
    }

    [Fact]
    public async Task A_code_sent_as_a_text_message_takes_over_every_answer_and_erasing_there_erases_all()
    {
        await using var twilio = await MockTwilio.StartAsync();
        await using var host = new SmsHost(twilio);
        using var web = await NewBrowserAsync(host);
        foreach (var words in (string[])["oui", "oui", "le travail", "je suis infirmière", "passer"]) await web.SayAsync(words);
        var before = await host.DossierAsync(web.Key);

        await host.SaysAsync(ContinuationCode.Read((await web.CodeAsync("continue")).Text("code"))!);
        Assert.Contains(twilio.Bodies, body => body.Contains("Voulez-vous continuer ici?", StringComparison.Ordinal));
        await host.SaysAsync("oui");

        var phone = await host.KeyAsync();
        var after = await host.DossierAsync(phone);
        Assert.Equal(JsonSerializer.Serialize(before.Profile), JsonSerializer.Serialize(after.Profile));
        Assert.Equal(before.Question, after.Question);
        Assert.Equal(before.Consents, after.Consents);
        await Waiting.UntilAsync(async () => (await web.TextsAsync()).Any(text => text.Contains("Votre code a servi", StringComparison.Ordinal)));

        await host.SaysAsync("effacer mes données");
        await host.SaysAsync("oui");
        Assert.Null(await host.Get<IConversationStore>().LoadAsync(web.Key, CancellationToken.None));
    }

    [Fact]
    public async Task A_spouse_joins_by_a_code_of_their_own_answers_for_themselves_and_each_erases_only_their_own()
    {
        await using var twilio = await MockTwilio.StartAsync();
        await using var host = new SmsHost(twilio);
        using var one = await NewBrowserAsync(host);
        foreach (var words in (string[])["oui", "oui", "le travail", "je suis infirmière"]) await one.SayAsync(words);
        var code = (await one.CodeAsync("partner")).Text("code");

        using var other = await NewBrowserAsync(host);
        Assert.False((await EnterAsync(other.Client, code)).GetProperty("here").GetBoolean());
        foreach (var words in (string[])[code, "oui", "oui", "oui", "le travail", "je suis soudeur"]) await other.SayAsync(words);

        Assert.Equal("31301", (await host.DossierAsync(one.Key)).Profile.Occupation?.NocCode);
        Assert.Equal("72106", (await host.DossierAsync(other.Key)).Profile.Occupation?.NocCode);
        Assert.Contains((await host.DossierAsync(other.Key)).Consents, consent => consent is { Purpose: "partner", Given: true });
        Assert.Equal(new LinkedConversation(other.Key, CodePurpose.Partner), Assert.Single(await host.LinksAsync(one.Key)));
        Assert.Equal(new LinkedConversation(one.Key, CodePurpose.Partner), Assert.Single(await host.LinksAsync(other.Key)));

        foreach (var words in (string[])["effacer mes données", "oui"]) await other.SayAsync(words);
        Assert.Empty(await host.LinksAsync(one.Key));
        Assert.Equal("31301", (await host.DossierAsync(one.Key)).Profile.Occupation?.NocCode);
    }

    private static async Task<Browser> NewBrowserAsync(SmsHost host)
    {
        var client = new HttpClient { BaseAddress = host.Address };
        var token = await client.WidgetTokenAsync();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Text("token"));
        await client.StartAsync();
        return new Browser(client, token.Text("conversationId"));
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string code, bool take = false) =>
        client.PostAsync("/api/widget/continue", JsonContent.Create(new { code, take }));

    private static async Task<JsonElement> EnterAsync(HttpClient client, string code, bool take = false) => await (await PostAsync(client, code, take)).ReadAsync();

    private sealed record Browser(HttpClient Client, string Id) : IDisposable
    {
        public ConversationKey Key => new("directline", Id);

        public async Task SayAsync(string words) => await (await Client.SayAsync(Id, words)).ReadAsync();

        public async Task<string[]> TextsAsync() => (await Client.HistoryAsync(Id)).Texts();

        public Task<HttpResponseMessage> AskAsync(string purpose) => Client.PostAsync("/api/widget/code", JsonContent.Create(new { purpose }));

        public async Task<JsonElement> CodeAsync(string purpose) => await (await AskAsync(purpose)).ReadAsync();

        public void Dispose() => Client.Dispose();
    }
}

internal static class StoredIn
{
    public static async Task<Dossier> DossierAsync(this SmsHost host, ConversationKey key) =>
        (await host.Get<IConversationStore>().LoadAsync(key, CancellationToken.None))!.Conversation.Dossier;

    public static Task<IReadOnlyList<LinkedConversation>> LinksAsync(this SmsHost host, ConversationKey key) =>
        host.Services.GetRequiredService<IContinuationStore>().LinkedAsync(key, CancellationToken.None);
}
