using System.Net;
using System.Net.Http.Json;
using EmploisEnRegions.Integration.Host;
using EmploisEnRegions.Support;
using Xunit;

namespace EmploisEnRegions.Integration.DirectLine;

public sealed class WidgetDoorTests(WidgetDoorTests.OneHost host) : IClassFixture<WidgetDoorTests.OneHost>
{
    private const string Partner = "https://www.partner.example";

    [Fact]
    public async Task Our_own_page_and_allowed_sites_get_a_token_and_other_sites_do_not()
    {
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(host.Address.GetLeftPart(UriPartial.Authority))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(Partner)).StatusCode);
        await AskAsync("https://evil.example").RefusesAsync(HttpStatusCode.Forbidden, "BadArgument");
        await AskAsync("null").RefusesAsync(HttpStatusCode.Forbidden, "BadArgument");
    }

    [Fact]
    public async Task Only_allowed_sites_may_read_the_answer()
    {
        Assert.Equal(Partner, (await PreflightAsync(Partner)).Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("x-ms-bot-agent", (await PreflightAsync(Partner)).Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.OrdinalIgnoreCase);
        Assert.False((await PreflightAsync("https://evil.example")).Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_token_whose_conversation_never_began_brings_a_new_one()
    {
        using var nobody = host.Client(bearer: null);
        var first = await nobody.WidgetTokenAsync();
        var second = await nobody.WidgetTokenAsync(new { token = first.Text("token") });
        Assert.False(second.GetProperty("resumed").GetBoolean());
        Assert.NotEqual(first.Text("conversationId"), second.Text("conversationId"));
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(4, false)]
    public async Task Days_later_an_old_token_brings_its_conversation_back_while_it_may(int resumeDays, bool resumed)
    {
        await using var kept = EchoHost.With("Production", ("Widget:ResumeDays", $"{resumeDays}"), ("Retention:UnconsentedHours", "720"));
        var clock = new FakeTimeProvider();
        kept.Clock = clock;
        using var nobody = kept.Client(bearer: null);
        var given = await nobody.WidgetTokenAsync();
        using var person = kept.Client(given.Text("token"));
        await person.StartAsync();
        await (await person.SayAsync(given.Text("conversationId"), "hello")).ReadAsync();

        clock.Advance(TimeSpan.FromDays(5));
        var again = await nobody.WidgetTokenAsync(new { token = given.Text("token") });
        Assert.Equal(resumed, again.GetProperty("resumed").GetBoolean());
        Assert.Equal(resumed, again.Text("conversationId") == given.Text("conversationId"));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"token\": 3}")]
    [InlineData("{\"token\": \"a")]
    [InlineData("\"x\"")]
    public async Task A_body_that_is_not_one_is_refused(string body)
    {
        using var nobody = host.Client(bearer: null);
        await nobody.PostAsync("/api/widget/token", new StringContent(body)).RefusesAsync(HttpStatusCode.BadRequest, "BadSyntax");
    }

    [Fact]
    public async Task A_forged_token_is_worth_nothing()
    {
        using var nobody = host.Client(bearer: null);
        Assert.False((await nobody.WidgetTokenAsync(new { token = "CfDJ8forged" })).GetProperty("resumed").GetBoolean());
    }

    [Fact]
    public async Task One_address_that_asks_too_often_waits_and_one_with_the_secret_never_does()
    {
        await using var strict = EchoHost.With("Production", ("Limits:ConversationsPerMinute", "2"), ("Limits:MessagesPerMinute", "3"));
        using var nobody = strict.Client(bearer: null);
        var given = await nobody.WidgetTokenAsync();
        await nobody.WidgetTokenAsync();
        var refused = await nobody.PostAsync("/api/widget/token", null);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.True(refused.Headers.RetryAfter?.Delta > TimeSpan.Zero);

        using var person = strict.Client(given.Text("token"));
        await person.StartAsync();
        var id = given.Text("conversationId");
        for (var i = 0; i < 2; i++) await (await person.SayAsync(id, "quick")).ReadAsync();
        await person.SayAsync(id, "quick").RefusesAsync(HttpStatusCode.TooManyRequests, "TooManyRequests");

        using var server = strict.Client();
        for (var i = 0; i < 6; i++) await (await server.SayAsync(id, "quick")).ReadAsync();
    }

    private async Task<HttpResponseMessage> AskAsync(string origin)
    {
        using var nobody = host.Client(bearer: null);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/widget/token") { Content = JsonContent.Create(new { }) };
        request.Headers.Add("Origin", origin);
        return await nobody.SendAsync(request);
    }

    private async Task<HttpResponseMessage> PreflightAsync(string origin)
    {
        using var nobody = host.Client(bearer: null);
        using var request = new HttpRequestMessage(HttpMethod.Options, $"{Line.Root}/conversations");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent");
        return await nobody.SendAsync(request);
    }

    public sealed class OneHost() : EchoHost(new() { ["Widget:AllowedOrigins:0"] = Partner });
}
