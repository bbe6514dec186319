using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Activities of one conversation, in order.</summary>
[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class Transcript
{
    public Transcript()
    {
    }

    public Transcript(IList<Activity>? activities = null)
    {
        Activities = activities;
    }

    [JsonPropertyName("activities")]
    public IList<Activity>? Activities { get; set; }
}
