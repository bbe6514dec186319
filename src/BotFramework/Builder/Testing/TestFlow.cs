using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Compares what was expected with what was said, and throws if they differ.</summary>
public delegate void ValidateReply(IActivity expected, IActivity actual);

/// <summary>A conversation for a test, written as a script: the person says, the bot answers.</summary>
public partial class TestFlow
{
    private const uint UsualTimeout = 3000;

    private readonly TestAdapter adapter;
    private readonly BotCallbackHandler callback;
    private readonly Task soFar;

    public TestFlow(TestAdapter adapter, BotCallbackHandler? callback = null)
    {
        this.adapter = adapter;
        this.callback = callback ?? ((_, _) => Task.CompletedTask);
        soFar = Task.CompletedTask;
    }

    public TestFlow(Task task, TestFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        adapter = flow.adapter;
        callback = flow.callback;
        soFar = task ?? Task.CompletedTask;
    }

    public TestFlow(Func<Task> getTask, TestFlow flow)
        : this(getTask?.Invoke() ?? Task.CompletedTask, flow)
    {
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    /// <summary>Runs the script to its end.</summary>
    public Task StartTestAsync() => soFar;

    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => adapter.SendTextToBotAsync(userSays, callback, CancellationToken.None));
    }

    /// <summary>The person joins the conversation.</summary>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded!.Add(adapter.Conversation.User!);
        return adapter.ProcessActivityAsync(update, callback, CancellationToken.None);
    });

    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => adapter.ProcessActivityAsync((Activity)userActivity, callback, CancellationToken.None));
    }

    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    public TestFlow Test(string userSays, string expected, string? description = null, uint timeout = UsualTimeout) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, Activity expected, string? description = null, uint timeout = UsualTimeout) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string? description = null, uint timeout = UsualTimeout) =>
        Send(userSays).AssertReply(validateActivity, description, timeout);

    /// <summary>Plays a transcript: what the person said is sent, what the bot said is expected.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, string? description = null, uint timeout = UsualTimeout) =>
        activities.Aggregate(this, (flow, activity) => IsFromBot(activity) ? flow.AssertReply(activity, description, timeout) : flow.Send(activity));

    public TestFlow Test(IEnumerable<IActivity> activities, ValidateReply validateReply, string? description = null, uint timeout = UsualTimeout) =>
        activities.Aggregate(this, (flow, activity) => IsFromBot(activity)
            ? flow.AssertReply(actual => validateReply(activity, actual), description, timeout)
            : flow.Send(activity));

    private static bool IsFromBot(IActivity activity) => string.Equals(activity.From?.Role, RoleTypes.Bot, StringComparison.OrdinalIgnoreCase);

    private TestFlow Then(Func<Task> step)
    {
        return new TestFlow(RunAsync, this);

        async Task RunAsync()
        {
            await soFar.ConfigureAwait(false);
            await step().ConfigureAwait(false);
        }
    }
}
