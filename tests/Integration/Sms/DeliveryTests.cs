using System.Net;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.OptOuts;
using EmploisEnRegions.Conversations.Outbox;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Support;
using Xunit;

namespace EmploisEnRegions.Integration.Sms;

public sealed class DeliveryTests
{
    [Theory]
    [InlineData(400, 21610, "optedOut")]
    [InlineData(400, 21211, "notANumber")]
    [InlineData(400, 21614, "notANumber")]
    [InlineData(401, 20003, "http401")]
    public async Task What_will_never_arrive_is_tried_once(int status, int code, string reason)
    {
        await using var twilio = await MockTwilio.StartAsync();
        twilio.Answer = (_, _, http) => MockTwilio.RefuseAsync(http, status, code);
        await using var host = new SmsHost(twilio);
        await host.SaysAsync("Bonjour");
        var dead = await host.Get<IDeadLetters>().ReadAsync(10, CancellationToken.None);
        Assert.Equal((1, reason), (dead[^1].Attempts, dead[^1].Reason));
        Assert.Equal(code == 21610, await host.Get<IOptOuts>().HasAsync("sms", (await host.KeyAsync()).ConversationId, CancellationToken.None));
    }

    [Theory]
    [InlineData(429, 20429, "20")]
    [InlineData(503, 0, null)]
    public async Task What_may_pass_is_tried_again_and_a_page_that_Twilio_has_is_not_sent_twice(int status, int code, string? retryAfter)
    {
        await using var twilio = await MockTwilio.StartAsync();
        twilio.Answer = (_, number, http) => number is 2 or 3 ? MockTwilio.RefuseAsync(http, status, code, retryAfter) : MockTwilio.TakeAsync(http, $"SM{number}");
        await using var host = new SmsHost(twilio);
        await host.BringsAsync(SmsHost.Form("Bonjour"));
        await Waiting.UntilAsync(host.IsEmptyAsync, between: () => host.Clock.Advance(TimeSpan.FromSeconds(1)));

        var bodies = twilio.Bodies;
        Assert.True(bodies.Count > 3);
        Assert.Equal((bodies[1], bodies[1]), (bodies[2], bodies[3]));
        Assert.Single(bodies, bodies[0]);
        Assert.Equal(bodies.Distinct().Count(), bodies.Count - 2);
    }

    [Fact]
    public async Task Call_backs_are_kept_and_one_that_tells_of_a_STOP_is_honoured()
    {
        await using var twilio = await MockTwilio.StartAsync();
        await using var host = new SmsHost(twilio);
        await host.SaysAsync("Bonjour");
        var sid = $"SM{1:D32}";

        Assert.Equal(HttpStatusCode.NoContent, await ReportAsync(host, sid, "delivered"));
        Assert.Equal(HttpStatusCode.NoContent, await ReportAsync(host, sid, "sent"));
        Assert.Equal(HttpStatusCode.NoContent, await ReportAsync(host, "SMunknown", "delivered"));
        Assert.Equal(1, host.Count($"SELECT count(*) FROM delivered_parts WHERE message_id = '{sid}' AND status = 'delivered'"));

        Assert.Equal(HttpStatusCode.NoContent, await ReportAsync(host, $"SM{2:D32}", "undelivered", "30003"));
        Assert.Equal(1, host.Count("SELECT count(*) FROM delivered_parts WHERE status = 'undelivered'"));
        Assert.False(await host.Get<IOptOuts>().HasAsync("sms", (await host.KeyAsync()).ConversationId, CancellationToken.None));
        await ReportAsync(host, $"SM{2:D32}", "failed", "21610");
        Assert.True(await host.Get<IOptOuts>().HasAsync("sms", (await host.KeyAsync()).ConversationId, CancellationToken.None));
    }

    [Fact]
    public async Task The_messaging_service_of_the_settings_sends()
    {
        await using var twilio = await MockTwilio.StartAsync();
        await using var host = new SmsHost(twilio, null, ("Sms:Twilio:From", ""), ("Sms:Twilio:MessagingServiceSid", "MG00000000000000000000000000000000"));
        await host.SaysAsync("Hello");
        Assert.Equal("MG00000000000000000000000000000000", twilio.All[0].Form["MessagingServiceSid"]);
        Assert.False(twilio.All[0].Form.ContainsKey("From"));
    }

    [Theory]
    [InlineData("2026-11-24T13:59:00Z", "2026-11-24T14:00:00Z")]
    [InlineData("2026-11-24T14:00:00Z", "2026-11-24T14:00:00Z")]
    [InlineData("2026-11-24T23:59:00Z", "2026-11-24T23:59:00Z")]
    [InlineData("2026-11-25T00:00:00Z", "2026-11-25T14:00:00Z")]
    [InlineData("2026-07-01T04:00:00Z", "2026-07-01T13:00:00Z")]
    public void What_nobody_asked_for_waits_for_nine_in_the_morning(string now, string leaves) =>
        Assert.Equal(DateTimeOffset.Parse(leaves, null), Channels.Sms.Delivery.QuietHours.NextOpening(DateTimeOffset.Parse(now, null)));

    [Theory]
    [InlineData(20, false)]
    [InlineData(3 * 60, true)]
    public async Task At_night_a_counsellor_goes_on_talking_but_does_not_wake_anybody(int minutesLater, bool waits)
    {
        await using var twilio = await MockTwilio.StartAsync();
        // Half past eight in the evening in Montréal.
        await using var host = new SmsHost(twilio) { Clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 1, 30, 0, TimeSpan.Zero)) };
        await host.SaysAsync("parler à une personne");
        host.Clock.Advance(TimeSpan.FromMinutes(minutesLater));
        var sent = twilio.All.Count;
        var badge = new Badge("c", "Anne", "PROMIS");

        await host.Get<ITurns>().OperateAsync(await host.KeyAsync(), new Take("take-1", badge), CancellationToken.None);

        if (!waits) await Waiting.UntilAsync(() => twilio.All.Count > sent);
        else
        {
            await Waiting.UntilAsync(async () => (await host.Get<IOutboxStore>().CountAsync(CancellationToken.None)).Waiting == 1);
            await Waiting.UntilAsync(() => Task.FromResult(twilio.All.Count > sent), between: () => host.Clock.Advance(TimeSpan.FromMinutes(10)));
            Assert.InRange(host.Clock.GetUtcNow(), new DateTimeOffset(2026, 11, 25, 14, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 11, 26, 1, 0, 0, TimeSpan.Zero));
        }

        Assert.Contains("Anne", twilio.Bodies[sent], StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> ReportAsync(SmsHost host, string sid, string status, string? error = null)
    {
        var door = $"{host.Door}/status";
        List<KeyValuePair<string, string>> form =
            [new("MessageSid", sid), new("MessageStatus", status), new("AccountSid", SmsHost.Account), new("To", SmsHost.Person), new("From", SmsHost.Number)];
        if (error is not null) form.Add(new("ErrorCode", error));
        return (await SmsHost.PostAsync(door, form, SmsHost.Sign(door, form))).Status;
    }
}
