using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Somebody is named in a message.</summary>
[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class Mention : Entity
{
    public Mention() => Type = "mention";

    public Mention(ChannelAccount? mentioned = null, string? text = null, string? type = null)
        : base(type ?? "mention")
    {
        Mentioned = mentioned;
        Text = text;
    }

    [JsonPropertyName("mentioned")]
    public ChannelAccount? Mentioned { get; set; }

    [JsonPropertyName("text")]
    public string? Text { get; set; }
}
