using System.Diagnostics;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Conversations.Telemetry;

/// <summary>The Bot Framework's own telemetry port: waterfalls tell it their steps by name. What it is told besides that is dropped, for it may hold words.</summary>
internal sealed class DialogTelemetry(TurnMetrics metrics) : IBotTelemetryClient
{
    private const string Prefix = "Waterfall";

    public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? measurements = null)
    {
        if (properties is null || !eventName.StartsWith(Prefix, StringComparison.Ordinal)) return;
        properties.TryGetValue("DialogId", out var dialog);
        properties.TryGetValue("StepName", out var step);
        var happened = eventName[Prefix.Length..].ToLowerInvariant();
        metrics.Steps.Add(1, new("dialog", dialog), new("step", step), new("event", happened));
        Activity.Current?.AddEvent(new ActivityEvent($"{dialog}.{step ?? happened}"));
    }

    public void TrackAvailability(
        string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string? message = null,
        IDictionary<string, string>? properties = null, IDictionary<string, double>? measurements = null)
    {
    }

    public void TrackDependency(
        string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success)
    {
    }

    public void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? measurements = null)
    {
    }

    public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string>? properties)
    {
    }

    public void Flush()
    {
    }
}
