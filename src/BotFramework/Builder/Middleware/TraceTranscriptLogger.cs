using System.Diagnostics;
using EmploisEnRegions.BotFramework;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Writes what is said to <see cref="Trace"/>. For tests and a developer's own machine only: it shows what people say.</summary>
/// <param name="traceActivity">Whole activities as JSON; otherwise who spoke and what was said, and only to an attached debugger.</param>
public class TraceTranscriptLogger(bool traceActivity) : ITranscriptLogger
{
    public TraceTranscriptLogger()
        : this(traceActivity: true)
    {
    }

    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (traceActivity)
        {
            Trace.TraceInformation(BotJson.Serialize(activity));
        }
        else if (Debugger.IsAttached)
        {
            Trace.TraceInformation($"{activity.From?.Name ?? activity.From?.Id ?? activity.From?.Role}: {activity.AsMessageActivity()?.Text ?? activity.Type}");
        }

        return Task.CompletedTask;
    }
}
