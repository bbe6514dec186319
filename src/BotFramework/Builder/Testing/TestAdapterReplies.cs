using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public partial class TestAdapter
{
    private readonly Queue<TaskCompletionSource<IActivity>> waiting = new();
    private readonly Lock queueGate = new();

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        foreach (var activity in activities)
        {
            activity.Id = string.IsNullOrEmpty(activity.Id) ? Guid.NewGuid().ToString("n") : activity.Id;
            activity.Timestamp ??= TimeProvider.System.GetUtcNow();
            if (activity.Type == ActivityTypesEx.Delay)
            {
                await Task.Delay(Convert.ToInt32(activity.Value, System.Globalization.CultureInfo.InvariantCulture), cancellationToken).ConfigureAwait(false);
            }
            else if (activity.Type != ActivityTypes.Trace || EnableTrace)
            {
                Deliver(activity);
            }
        }

        return [.. activities.Select(activity => new ResourceResponse(activity.Id))];
    }

    /// <summary>Changes what is still queued.</summary>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var found = Requeue(activity.Id, activity);
        return Task.FromResult(found ? new ResourceResponse(activity.Id) : new ResourceResponse());
    }

    /// <summary>Takes back what is still queued.</summary>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        Requeue(reference.ActivityId, replacement: null);
        return Task.CompletedTask;
    }

    /// <summary>What the bot said next, or null.</summary>
    public IActivity? GetNextReply()
    {
        lock (queueGate)
        {
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
        }
    }

    /// <summary>What the bot says next, as soon as it does.</summary>
    public Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        lock (queueGate)
        {
            if (waiting.Count == 0 && ActiveQueue.TryDequeue(out var reply))
            {
                return Task.FromResult<IActivity>(reply);
            }

            var next = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
            cancellationToken.Register(() => next.TrySetCanceled(cancellationToken));
            waiting.Enqueue(next);
            return next.Task;
        }
    }

    private void Deliver(Activity activity)
    {
        lock (queueGate)
        {
            // Whoever gave up waiting takes nothing.
            while (waiting.TryDequeue(out var next))
            {
                if (next.TrySetResult(activity))
                {
                    return;
                }
            }

            ActiveQueue.Enqueue(activity);
        }
    }

    private bool Requeue(string? id, Activity? replacement)
    {
        lock (queueGate)
        {
            var replies = ActiveQueue.ToList();
            var index = replies.FindIndex(reply => reply.Id == id);
            if (index < 0)
            {
                return false;
            }

            ActiveQueue.Clear();
            for (var i = 0; i < replies.Count; i++)
            {
                if (i != index)
                {
                    ActiveQueue.Enqueue(replies[i]);
                }
                else if (replacement is not null)
                {
                    ActiveQueue.Enqueue(replacement);
                }
            }

            return true;
        }
    }
}
