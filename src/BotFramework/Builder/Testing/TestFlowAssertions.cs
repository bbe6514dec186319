using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A reply that is not the expected one is an <see cref="InvalidOperationException"/>, none in time a <see cref="TimeoutException"/>.</summary>
public partial class TestFlow
{
    public TestFlow AssertReply(string expected, string? description = null, uint timeout = UsualTimeout) =>
        AssertReply(adapter.MakeActivity(expected), description ?? expected, timeout);

    public TestFlow AssertReplyContains(string expected, string? description = null, uint timeout = UsualTimeout) => AssertReply(
        reply =>
        {
            if (TextOf(reply)?.Contains(expected, StringComparison.Ordinal) is not true)
            {
                throw Different(description, expected, reply);
            }
        },
        description,
        timeout);

    public TestFlow AssertReply(IActivity expected, string? description = null, uint timeout = UsualTimeout) =>
        AssertReply(expected, equalityComparer: null, description, timeout);

    public TestFlow AssertReply(
        IActivity expected, IEqualityComparer<IActivity>? equalityComparer, string? description = null, uint timeout = UsualTimeout) => AssertReply(
        reply =>
        {
            if (expected.Type != reply.Type)
            {
                throw Different($"{description}: Type should match", expected.Type, reply);
            }

            if (!(equalityComparer?.Equals(expected, reply) ?? TextOf(expected)?.Trim() == TextOf(reply)?.Trim()))
            {
                throw Different(description, TextOf(expected), reply);
            }
        },
        description,
        timeout);

    public TestFlow AssertReply(Action<IActivity> validateActivity, string? description = null, uint timeout = UsualTimeout) => Then(async () =>
    {
        var reply = await NextReplyAsync(timeout).ConfigureAwait(false)
            ?? throw new TimeoutException($"{timeout} ms Timed out waiting for: '{description ?? "validator"}'");
        validateActivity(reply);
    });

    public TestFlow AssertNoReply(string? description = null, uint timeout = UsualTimeout) => Then(async () =>
    {
        if (await NextReplyAsync(timeout).ConfigureAwait(false) is { } reply)
        {
            throw new InvalidOperationException($"'{TextOf(reply)}' is responded when waiting for no reply: '{description}'");
        }
    });

    public TestFlow AssertReplyOneOf(string[] candidates, string? description = null, uint timeout = UsualTimeout)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply =>
            {
                if (!candidates.Contains(TextOf(reply)))
                {
                    throw Different(description, string.Join(" | ", candidates), reply);
                }
            },
            description,
            timeout);
    }

    private static string? TextOf(IActivity activity) => activity.AsMessageActivity()?.Text;

    private static InvalidOperationException Different(string? description, string? expected, IActivity received) =>
        new($"{description}:\nExpected:{expected}\nReceived:{(received.Type == ActivityTypes.Message ? TextOf(received) : received.Type)}");

    private async Task<IActivity?> NextReplyAsync(uint timeout)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        try
        {
            return await adapter.GetNextReplyAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
