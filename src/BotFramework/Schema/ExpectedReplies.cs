using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Replies that travel in the answer to the request (<see cref="DeliveryModes.ExpectReplies"/>).</summary>
[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class ExpectedReplies
{
    public ExpectedReplies()
    {
    }

    public ExpectedReplies(IList<Activity>? activities = null)
    {
        Activities = activities;
    }

    [JsonPropertyName("activities")]
    public IList<Activity>? Activities { get; set; }
}
