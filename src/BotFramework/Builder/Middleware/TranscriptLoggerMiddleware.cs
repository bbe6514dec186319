using EmploisEnRegions.BotFramework;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Hands every activity of a turn to a logger, in order, when the turn ends.</summary>
/// <param name="transcriptLogger">Where activities go; what it throws does not reach the bot.</param>
/// <param name="clock">Stamps an activity that has no time. The system's by default.</param>
public class TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger, TimeProvider? clock = null) : IMiddleware
{
    private readonly ITranscriptLogger logger = transcriptLogger ?? throw new ArgumentNullException(nameof(transcriptLogger));
    private readonly TimeProvider clock = clock ?? TimeProvider.System;

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        var transcript = new Queue<Activity>();
        turnContext.Activity.From ??= new ChannelAccount();
        if (string.IsNullOrEmpty(turnContext.Activity.From.Role) && turnContext.Activity.Type != ActivityTypes.Event)
        {
            turnContext.Activity.From.Role = RoleTypes.User;
        }

        Note(transcript, turnContext.Activity);
        NoteAnswers(turnContext, transcript);
        await nextTurn(cancellationToken).ConfigureAwait(false);
        while (transcript.TryDequeue(out var activity))
        {
            await LogAsync(activity).ConfigureAwait(false);
        }
    }

    private void NoteAnswers(ITurnContext turnContext, Queue<Activity> transcript)
    {
        turnContext.OnSendActivities(async (_, activities, next) =>
        {
            var responses = await next().ConfigureAwait(false);
            activities.ForEach(activity => Note(transcript, activity));
            return responses;
        });
        turnContext.OnUpdateActivity(async (_, activity, next) =>
        {
            var response = await next().ConfigureAwait(false);
            Note(transcript, activity, ActivityTypes.MessageUpdate);
            return response;
        });
        turnContext.OnDeleteActivity(async (_, reference, next) =>
        {
            await next().ConfigureAwait(false);
            Note(transcript, new Activity(ActivityTypes.MessageDelete) { Id = reference.ActivityId }.ApplyConversationReference(reference));
        });
    }

    // A copy: the bot may change its activity afterwards.
    private void Note(Queue<Activity> transcript, Activity activity, string? type = null)
    {
        var copy = BotJson.DeserializeActivity(BotJson.SerializeToUtf8Bytes(activity));
        copy.Type = type ?? copy.Type;
        copy.Timestamp ??= clock.GetUtcNow();
        copy.Id ??= $"g_{Guid.NewGuid()}";
        transcript.Enqueue(copy);
    }

    private async Task LogAsync(Activity activity)
    {
#pragma warning disable CA1031 // A transcript that cannot be kept must not cost the person an answer.
        try
        {
            await logger.LogActivityAsync(activity).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            System.Diagnostics.Trace.TraceError($"Transcript logging failed: {e.GetType().Name}");
        }
#pragma warning restore CA1031
    }
}
