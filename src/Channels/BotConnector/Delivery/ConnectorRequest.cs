using System.Net.Http.Headers;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.BotConnector.Delivery;

/// <summary>An activity as a call of the Connector API: POST says, PUT changes, DELETE takes back.</summary>
internal static class ConnectorRequest
{
    private const string KeyHeader = "Idempotency-Key";
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public static HttpRequestMessage Of(Uri address, Activity activity, string? idempotencyKey)
    {
        var request = activity.Type switch
        {
            ActivityTypes.MessageDelete => new HttpRequestMessage(HttpMethod.Delete, address),
            ActivityTypes.MessageUpdate => new HttpRequestMessage(HttpMethod.Put, address) { Content = AsMessage(activity) },
            _ => new HttpRequestMessage(HttpMethod.Post, address) { Content = Content(activity) },
        };
        if (idempotencyKey is not null) request.Headers.Add(KeyHeader, HeaderOf(idempotencyKey));
        return request;
    }

    /// <summary>What takes the place of a message is a message.</summary>
    private static ByteArrayContent AsMessage(Activity update)
    {
        (update.Type, update.ReplyToId) = (ActivityTypes.Message, null);
        var content = Content(update);
        update.Type = ActivityTypes.MessageUpdate;
        return content;
    }

    private static ByteArrayContent Content(Activity activity)
    {
        var content = new ByteArrayContent(ActivityJson.Write(activity));
        content.Headers.ContentType = Json;
        return content;
    }

    /// <summary>A header takes printable ASCII only; a conversation id may hold anything.</summary>
    private static string HeaderOf(string key) => key.All(c => c is > ' ' and <= '~') ? key : Uri.EscapeDataString(key);
}
