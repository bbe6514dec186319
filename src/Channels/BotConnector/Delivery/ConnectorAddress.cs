using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.BotConnector.Delivery;

/// <summary>Where the Connector API takes a message: <c>{serviceUrl}/v3/conversations/{id}/activities/{id}</c>, where the last part is the message that a
/// reply answers or that a change is about; nothing for what answers no message.</summary>
internal static class ConnectorAddress
{
    /// <summary>Null when the activity does not make an address, or would make one outside its conversation.</summary>
    public static Uri? Of(Activity activity)
    {
        if (!Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var service) || service.Query.Length > 0 || service.Fragment.Length > 0) return null;
        if (Segment(activity.Conversation?.Id) is not { } conversation) return null;
        var address = $"{service.GetLeftPart(UriPartial.Path).TrimEnd('/')}/v3/conversations/{conversation}/activities";
        var change = activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete;
        return new Uri(Segment(change ? activity.Id : activity.ReplyToId) is { } about ? $"{address}/{about}" : address);
    }

    /// <summary>A name made of dots alone would be read as a way up.</summary>
    private static string? Segment(string? id) =>
        string.IsNullOrEmpty(id) || id.All(c => c == '.') ? null : Uri.EscapeDataString(id);
}
