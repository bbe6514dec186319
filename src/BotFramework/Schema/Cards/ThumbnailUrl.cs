using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A picture that stands for a media file.</summary>
[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class ThumbnailUrl
{
    public ThumbnailUrl()
    {
    }

    public ThumbnailUrl(string? url = null, string? alt = null)
    {
        Url = url;
        Alt = alt;
    }

    [JsonPropertyName("url")]
    public string? Url { get; set; }

    [JsonPropertyName("alt")]
    public string? Alt { get; set; }
}
