using System.Text.Json.Serialization;
using EmploisEnRegions.BotFramework;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What is saved of a conversation: the dialogs that wait, the active one first.</summary>
[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
[JsonConverter(typeof(DialogStateConverter))]
public class DialogState
{
    public DialogState()
        : this([])
    {
    }

    public DialogState(List<DialogInstance> stack) => DialogStack = stack;

    [JsonPropertyName("dialogStack")]
    public List<DialogInstance> DialogStack { get; set; }
}

/// <summary>One dialog that waits, and what it remembers.</summary>
[NewtonsoftNames(NamingStrategyType = typeof(CamelCase))]
public class DialogInstance
{
    [JsonPropertyName("id")]
    public string Id { get; set; } = string.Empty;

    /// <summary>Plain values once they have been stored: string, bool, int, long, double, or JSON.</summary>
    [JsonPropertyName("state")]
    [JsonConverter(typeof(InstanceStateConverter))]
    public IDictionary<string, object?> State { get; set; } = new Dictionary<string, object?>();

    [JsonPropertyName("stackIndex")]
    public int? StackIndex { get; set; }

    [JsonPropertyName("version")]
    public string? Version { get; set; }
}
