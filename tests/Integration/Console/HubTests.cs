using System.Globalization;
using System.Net;
using System.Text;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Hub;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Storage;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public abstract class HubTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    private const string Secret = "a shared secret of more than thirty-two letters";

    public sealed class OnSqlite() : HubTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : HubTests(postgres);

    [Fact]
    public async Task A_hub_gets_the_request_with_context_and_transcript_answers_and_hands_back()
    {
        await using var hub = new LoopbackHub(Secret);
        await using var desk = await NewDeskAsync(SettingsFor(hub));
        var person = await desk.WaitingPersonAsync("bonjour");
        await CarryAsync(desk);
        await CarryAsync(desk);
        var asked = Assert.Single(hub.Received);
        Assert.Equal(HandoffEventNames.InitiateHandoff, asked.Name);
        Assert.Equal("fr", ActivityJson.TextIn(asked.Value, "language"));
        Assert.Contains("bonjour", ActivityJson.TextOf(Assert.Single(asked.Attachments!).Content), StringComparison.Ordinal);

        Assert.Equal(HubAnswer.Done, await SaysAsync(desk, Status(person, "accepted", "a1")));
        Assert.Equal(HubAnswer.Done, await SaysAsync(desk, Status(person, "accepted", "a1")));
        Assert.Equal(HubAnswer.Done, await SaysAsync(desk, Status(person, "accepted", "a2")));
        Assert.Equal((ConversationStatus.Counsellor, HubDoor.CounsellorId), await StatusAsync(person));
        Assert.Single(await person.ReadsAsync(), entry => entry.Activity.Text?.StartsWith("Léa (Le relais) est avec vous", StringComparison.Ordinal) is true);

        Assert.Empty(await person.SaysAsync("ma question"));
        await CarryAsync(desk);
        Assert.Equal("ma question", hub.Received[^1].Text);
        Assert.Equal(2, hub.Received.Count);
        Assert.Equal(HubAnswer.Done, await SaysAsync(desk, Message(person, "Voici ma réponse.", "m1")));
        Assert.Equal(HubAnswer.Done, await SaysAsync(desk, Message(person, "Voici ma réponse.", "m1")));
        Assert.Equal(Speaker.Counsellor, Assert.Single(await person.ReadsAsync(), entry => entry.Activity.Text == "Voici ma réponse.").Speaker);

        Assert.Equal(HubAnswer.Done, await SaysAsync(desk, Status(person, "completed", "c1")));
        Assert.Equal((ConversationStatus.Bot, null), await StatusAsync(person));
        Assert.Equal("heard handoff.status", (await person.ReadsAsync())[^1].Activity.Text);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    [InlineData(null)]
    public async Task A_hub_that_never_says_yes_leaves_the_person_in_our_queue_told_once_and_answered_by_who_comes(int? status)
    {
        await using var hub = new LoopbackHub(Secret) { Status = status };
        await using var desk = await NewDeskAsync(SettingsFor(hub));
        var person = await desk.WaitingPersonAsync();
        await CarryAsync(desk);
        desk.Bot.Clock.Advance(TimeSpan.FromSeconds(121));
        await CarryAsync(desk);
        await CarryAsync(desk);

        Assert.Single(await person.ReadsAsync(), entry => entry.Activity.Text?.Contains("vous gardez votre place", StringComparison.Ordinal) is true);
        Assert.Equal(ConversationStatus.Waiting, (await StatusAsync(person)).Status);
        Assert.Equal(["parrot: encore"], DeskHost.Said(await person.SaysAsync("encore")));
        Assert.Null((await desk.DoAsync(person, id => new Take(id, desk.Nadia))).Refusal);
        Assert.Equal(HubAnswer.Refused, await SaysAsync(desk, Status(person, "accepted", "late")));
        Assert.Equal((ConversationStatus.Counsellor, "nadia"), await StatusAsync(person));
    }

    [Fact]
    public async Task A_late_yes_still_counts_while_nobody_else_answered()
    {
        await using var hub = new LoopbackHub(Secret);
        await using var desk = await NewDeskAsync(SettingsFor(hub));
        var person = await desk.WaitingPersonAsync();
        await CarryAsync(desk);
        desk.Bot.Clock.Advance(TimeSpan.FromSeconds(200));
        await CarryAsync(desk);
        Assert.Equal(HubAnswer.Done, await SaysAsync(desk, Status(person, "accepted", "late")));
        Assert.Equal((ConversationStatus.Counsellor, HubDoor.CounsellorId), await StatusAsync(person));
    }

    [Fact]
    public async Task A_hub_that_says_no_leaves_the_person_in_our_queue()
    {
        await using var hub = new LoopbackHub(Secret);
        await using var desk = await NewDeskAsync(SettingsFor(hub));
        var person = await desk.WaitingPersonAsync();
        await CarryAsync(desk);
        Assert.Equal(HubAnswer.Done, await SaysAsync(desk, Status(person, "failed", "f")));
        Assert.StartsWith("Le service qui devait vous répondre", (await person.ReadsAsync())[^1].Activity.Text, StringComparison.Ordinal);
        Assert.Equal(ConversationStatus.Waiting, (await StatusAsync(person)).Status);
    }

    [Fact]
    public async Task A_hub_that_is_lost_while_it_answers_gives_the_person_back_to_our_queue()
    {
        await using var hub = new LoopbackHub(Secret);
        await using var desk = await NewDeskAsync(SettingsFor(hub));
        var person = await desk.WaitingPersonAsync();
        await CarryAsync(desk);
        await SaysAsync(desk, Status(person, "accepted", "a"));
        hub.Status = 503;
        await person.SaysAsync("allo?");
        await CarryAsync(desk);
        Assert.Equal(ConversationStatus.Counsellor, (await StatusAsync(person)).Status);
        desk.Bot.Clock.Advance(TimeSpan.FromSeconds(121));
        await CarryAsync(desk);
        Assert.StartsWith("La connexion avec la personne", (await person.ReadsAsync())[^1].Activity.Text, StringComparison.Ordinal);
        Assert.Equal((ConversationStatus.Waiting, null), await StatusAsync(person));
        Assert.Equal(HubAnswer.Refused, await SaysAsync(desk, Message(person, "me revoici", "m")));
    }

    [Fact]
    public async Task Forged_old_and_garbled_messages_do_nothing()
    {
        await using var hub = new LoopbackHub(Secret);
        await using var desk = await NewDeskAsync(SettingsFor(hub));
        var person = await desk.WaitingPersonAsync();
        await CarryAsync(desk);
        var good = Status(person, "accepted", "a");
        Assert.Equal(HubAnswer.Forged, await SaysAsync(desk, good, "another secret of more than thirty-two letters"));
        Assert.Equal(HubAnswer.Forged, await SaysAsync(desk, good, age: TimeSpan.FromMinutes(6)));
        Assert.Equal(HubAnswer.Forged, await desk.Get<HubDoor>().ReceiveAsync(good, null, null, CancellationToken.None));
        foreach (var garbage in new[] { "", "<html>", "[]", "{}", "null", "{\"type\":\"event\",\"name\":\"handoff.status\",\"id\":\"x\"}" })
            Assert.Equal(HubAnswer.Unusable, await SaysAsync(desk, Encoding.UTF8.GetBytes(garbage)));
        Assert.Equal(HubAnswer.Unusable, await SaysAsync(desk, Status(person, "perhaps", "b")));
        Assert.Equal(HubAnswer.Unknown, await SaysAsync(desk, Status(desk.Bot.NewPerson(), "accepted", "c")));
        Assert.Equal(ConversationStatus.Waiting, (await StatusAsync(person)).Status);
    }

    [Fact]
    public async Task Two_nodes_ask_the_hub_once()
    {
        await using var hub = new LoopbackHub(Secret);
        var database = await NewDatabaseAsync();
        var clock = new FakeTimeProvider();
        await using var one = new DeskHost(database, SettingsFor(hub), clock);
        await using var other = new DeskHost(database, SettingsFor(hub), clock);
        await one.WaitingPersonAsync();
        await Task.WhenAll(new[] { one, other, one, other }.Select(desk => Task.Run(() => CarryAsync(desk))));
        Assert.Single(hub.Received);
    }

    private static Task CarryAsync(DeskHost desk) => desk.Bot.HostedServices.OfType<HubCourier>().Single().LookAsync(CancellationToken.None);

    private static Task<HubAnswer> SaysAsync(DeskHost desk, byte[] body, string secret = Secret, TimeSpan age = default)
    {
        var moment = (desk.Bot.Clock.GetUtcNow() - age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return desk.Get<HubDoor>().ReceiveAsync(body, HubSignature.Of(moment, body, secret), moment, CancellationToken.None);
    }

    private static byte[] Status(Person person, string state, string id) => ActivityJson.Write(Of(person, new Activity(ActivityTypes.Event)
    {
        Id = id, Name = HandoffEventNames.HandoffStatus, Value = ActivityJson.Content(new System.Text.Json.Nodes.JsonObject { ["state"] = state }),
    }));

    private static byte[] Message(Person person, string text, string id) => ActivityJson.Write(Of(person, new Activity(ActivityTypes.Message) { Id = id, Text = text }));

    private static Activity Of(Person person, Activity activity)
    {
        activity.ChannelId = person.Key.ChannelId;
        activity.Conversation = new ConversationAccount(id: person.Key.ConversationId);
        activity.From = new ChannelAccount("lea", "Léa");
        return activity;
    }

    private static async Task<(ConversationStatus Status, string? CounsellorId)> StatusAsync(Person person)
    {
        var conversation = (await person.ConversationAsync())!;
        return (conversation.Status, conversation.CounsellorId);
    }

    private static Dictionary<string, string?> SettingsFor(LoopbackHub hub) => new()
    {
        ["Handoff:Hub:Url"] = hub.Address, ["Handoff:Hub:Secret"] = Secret, ["Handoff:Hub:Name"] = "Le relais", ["Handoff:Hub:TimeoutSeconds"] = "1",
    };
}

/// <summary>A hub on this machine that keeps what it is posted, if it is signed as agreed.</summary>
internal sealed class LoopbackHub : IAsyncDisposable
{
    private readonly HttpListener _listener;
    private readonly List<Activity> _received = [];
    private readonly string _secret;
    private readonly Task _listening;

    public LoopbackHub(string secret)
    {
        _secret = secret;
        _listener = LoopbackListener.Start(out var address);
        Address = address;
        _listening = ListenAsync();
    }

    public string Address { get; }

    /// <summary>What it answers; null: nothing at all, for longer than anybody waits.</summary>
    public int? Status { get; set; } = 200;

    public IReadOnlyList<Activity> Received
    {
        get
        {
            lock (_received) return [.. _received];
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _listening;
        _listener.Close();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true) await AnswerAsync(await _listener.GetContextAsync());
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The end of the test.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        var moment = context.Request.Headers[HubSignature.MomentHeader]!;
        Assert.Equal(HubSignature.Of(moment, body.ToArray(), _secret), context.Request.Headers[HubSignature.Header]);
        if (Status is not { } status) return;
        if (status == 200)
        {
            lock (_received) _received.Add(ActivityJson.Read(body.ToArray()));
        }

        context.Response.StatusCode = status;
        await context.Response.OutputStream.WriteAsync("<p>garbage</p>"u8.ToArray());
        context.Response.Close();
    }
}
