namespace Microsoft.Bot.Builder;

public static class BotTelemetryClientExtensions
{
    /// <summary>A dialog begins: a page view, or a trace where the client counts no views.</summary>
    public static void TrackDialogView(
        this IBotTelemetryClient telemetryClient,
        string dialogName,
        IDictionary<string, string>? properties = null,
        IDictionary<string, double>? metrics = null)
    {
        if (telemetryClient is IBotPageViewTelemetryClient views)
        {
            views.TrackPageView(dialogName, properties, metrics);
        }
        else
        {
            telemetryClient.TrackTrace($"Dialog View: {dialogName}", Severity.Information, properties);
        }
    }
}
