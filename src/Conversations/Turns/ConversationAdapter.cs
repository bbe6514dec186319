using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Conversations.Turns;

/// <summary>Between the turn and the bot: runs the middleware and the bot, collects what they say, sends nothing.</summary>
internal sealed class ConversationAdapter : BotAdapter
{
    public const string BotId = "bot";

    private readonly BotCallbackHandler _bot;
    private readonly ConversationState _state;
    private readonly TurnStorage _storage;

    /// <param name="pipeline">In the order of the design: words of channels, safety, who speaks, understand.</param>
    public ConversationAdapter(IEnumerable<IMiddleware> pipeline, IBot bot, ConversationState state, TurnStorage storage)
    {
        foreach (var middleware in pipeline) Use(middleware);
        _bot = bot.OnTurnAsync;
        _state = state;
        _storage = storage;
    }

    public async Task RunAsync(TurnRun run, CancellationToken cancellationToken)
    {
        _storage.Use(run.State);
        using var context = new TurnContext(this, run.Incoming);
        context.TurnState.Set(run.Turn);
        context.TurnState.Set(run.Replies);
        // With "expectReplies" the SDK would keep the replies for itself instead of giving them to the adapter.
        var deliveryMode = run.Incoming.DeliveryMode;
        run.Incoming.DeliveryMode = null;
        try
        {
            await RunPipelineAsync(context, _bot, cancellationToken).ConfigureAwait(false);
            // Not SaveChanges: what changed is seen where it is written, and written once.
            if (_state.GetCachedState(context) is { } cached) run.State.Write(cached.State);
        }
        finally
        {
            run.Incoming.DeliveryMode = deliveryMode;
        }
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var replies = RepliesOf(turnContext);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++) responses[i] = new ResourceResponse(replies.Add(activities[i]));
        return Task.FromResult(responses);
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        var change = ActivityCopy.Of(activity);
        change.Type = ActivityTypes.MessageUpdate;
        RepliesOf(turnContext).Change(change, activity.Id);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        RepliesOf(turnContext).Change(new Activity(ActivityTypes.MessageDelete), reference.ActivityId);
        return Task.CompletedTask;
    }

    private static TurnReplies RepliesOf(ITurnContext turnContext) =>
        turnContext.TurnState.Get<TurnReplies>() ?? throw new InvalidOperationException("The turn is over.");
}
