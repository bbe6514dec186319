using EmploisEnRegions.Conversations;

namespace EmploisEnRegions.Storage.Conversations;

/// <summary>Enumerations as they stand in the tables: a renamed or reordered member changes nothing that is stored.</summary>
internal static class Names
{
    public static string Of(ConversationStatus status) => status switch
    {
        ConversationStatus.Bot => "bot",
        ConversationStatus.Waiting => "waiting",
        ConversationStatus.Counsellor => "counsellor",
        ConversationStatus.Closed => "closed",
    };

    public static ConversationStatus StatusOf(string name) => name switch
    {
        "bot" => ConversationStatus.Bot,
        "waiting" => ConversationStatus.Waiting,
        "counsellor" => ConversationStatus.Counsellor,
        "closed" => ConversationStatus.Closed,
        _ => throw new InvalidDataException($"conversations.status = {name}"),
    };

    public static string Of(Speaker speaker) => speaker switch
    {
        Speaker.Person => "person",
        Speaker.Bot => "bot",
        Speaker.Counsellor => "counsellor",
        Speaker.System => "system",
    };

    public static Speaker SpeakerOf(string name) => name switch
    {
        "person" => Speaker.Person,
        "bot" => Speaker.Bot,
        "counsellor" => Speaker.Counsellor,
        "system" => Speaker.System,
        _ => throw new InvalidDataException($"transcript.speaker = {name}"),
    };
}
