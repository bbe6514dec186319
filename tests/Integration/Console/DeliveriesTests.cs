using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Outbox;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Audit;
using EmploisEnRegions.Support;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public sealed class DeliveriesTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    private static int _people;

    [Fact]
    public async Task Only_administrators_see_the_page()
    {
        using var window = await host.CounsellorAsync("agathe");
        await window.GoAsync("/console/deliveries");
        Assert.Equal("/console", window.Path.Split('?')[0]);
        Assert.DoesNotContain("Envois en échec", window.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_sees_what_failed_without_a_word_of_it_and_drops_one()
    {
        using var window = await host.CounsellorAsync("ada", Role.Administrator);
        var key = await FailedAsync("un secret");
        await window.GoAsync("/console/deliveries");
        Assert.Contains(key.ConversationId, window.Text, StringComparison.Ordinal);
        Assert.Contains("Aucun canal de cette installation", window.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", window.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        await window.SubmitAsync($"tr:has(input[value='{key.ConversationId}']) form[action*=drop]");

        Assert.Contains("L'envoi est abandonné", window.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(key.ConversationId, window.Text, StringComparison.Ordinal);
        Assert.Equal((AuditAction.DeliveryDropped, key), await LatestAuditAsync());
    }

    [Fact]
    public async Task Retried_it_is_tried_again_and_comes_back_when_the_cause_is_still_there()
    {
        using var window = await host.CounsellorAsync("annie", Role.Administrator);
        var key = await FailedAsync("a");
        await window.GoAsync("/console/deliveries");
        var before = (await DeadAsync(key))!.DeadAt;

        await window.SubmitAsync($"tr:has(input[value='{key.ConversationId}']) form[action*=retry]");

        Assert.Contains("de nouveau dans la file", window.Text, StringComparison.Ordinal);
        Assert.Equal((AuditAction.DeliveryRetried, key), await LatestAuditAsync());
        await Waiting.UntilAsync(async () => await DeadAsync(key) is { } again && again.DeadAt > before);
    }

    [Fact]
    public async Task All_are_retried_at_once()
    {
        using var window = await host.CounsellorAsync("alma", Role.Administrator);
        var (one, two) = (await FailedAsync("a"), await FailedAsync("b"));
        await window.GoAsync("/console/deliveries");
        var before = (await DeadAsync(two))!.DeadAt;

        await window.SubmitAsync("form[action*=RetryAll]");

        Assert.Matches("Envois remis dans la file\u00a0: [2-9]", window.Text);
        Assert.Equal((AuditAction.AllDeliveriesRetried, null), await LatestAuditAsync());
        foreach (var key in new[] { one, two }) await Waiting.UntilAsync(async () => await DeadAsync(key) is { } again && again.DeadAt > before);
    }

    [Fact]
    public async Task A_page_that_is_out_of_date_says_so()
    {
        using var window = await host.CounsellorAsync("aline", Role.Administrator);
        var key = await FailedAsync("a");
        await window.GoAsync("/console/deliveries");
        Assert.True(await host.Get<IDeadLetters>().DropAsync(key, 2, CancellationToken.None));

        await window.SubmitAsync($"tr:has(input[value='{key.ConversationId}']) form[action*=retry]");

        Assert.Contains("n'est plus dans la liste", window.Text, StringComparison.Ordinal);
    }

    /// <summary>A conversation on a channel that this installation does not have: its reply cannot leave.</summary>
    private async Task<ConversationKey> FailedAsync(string text)
    {
        var key = new ConversationKey("elsewhere", $"failed-{Interlocked.Increment(ref _people)}");
        var activity = new Activity(ActivityTypes.Message)
        {
            ChannelId = key.ChannelId, Conversation = new ConversationAccount(id: key.ConversationId), Text = text, ServiceUrl = "elsewhere:x",
            From = new ChannelAccount("u"), Recipient = new ChannelAccount("bot"),
        };
        await host.Get<ITurns>().ReceiveAsync(activity, "1", CancellationToken.None);
        await Waiting.UntilAsync(async () => await DeadAsync(key) is not null);
        return key;
    }

    private async Task<DeadLetter?> DeadAsync(ConversationKey key) =>
        (await host.Get<IDeadLetters>().ReadAsync(1000, CancellationToken.None)).SingleOrDefault(letter => letter.Key == key);

    private async Task<(AuditAction Action, ConversationKey? Key)> LatestAuditAsync()
    {
        var entry = (await host.Get<IAuditLog>().ReadLatestAsync(1, CancellationToken.None))[0];
        return (entry.Action, entry.Key);
    }
}
