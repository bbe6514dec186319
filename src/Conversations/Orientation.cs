using System.Text.Json;
using System.Text.Json.Serialization;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Conversations;

/// <summary><c>channelData.orientation</c> of a message that we send (CONTRACT §3).</summary>
public sealed record Orientation
{
    /// <summary>Name of the question, present exactly when the message waits for its answer.</summary>
    public string? Question { get; init; }

    /// <summary>Core questions answered so far, and still to come.</summary>
    public int? Answered { get; init; }
    public int? Remaining { get; init; }

    /// <summary>True when a bare number answers the question: then a channel of plain text does not number the buttons.</summary>
    public bool? Numeric { get; init; }

    public Speaker Speaker { get; init; }

    /// <summary>The suggestions shown by this message, best first; null when it shows none.</summary>
    public IReadOnlyList<ShownSuggestion>? Suggestions { get; init; }
}

/// <summary>Written "person", "bot", "counsellor", "system" by every serializer.</summary>
[JsonConverter(typeof(SpeakerJson))]
public enum Speaker { Person, Bot, Counsellor, System }

internal sealed class SpeakerJson() : JsonStringEnumConverter<Speaker>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

/// <param name="Region">Two-digit code.</param>
/// <param name="Rank">1 = best.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Stability">Share of sampled weightings that keep the region in the top three, 0 to 1.</param>
/// <param name="Drawback">Criterion of the drawback told.</param>
public sealed record ShownSuggestion(
    string Region, int Rank, double Score, double Stability, IReadOnlyList<ShownReason> Reasons, string? Drawback);

/// <param name="Effect">Part of the score that the criterion adds (positive) or takes (negative), -1 to 1.</param>
public sealed record ShownReason(string Criterion, double Effect);

public static class OrientationExtensions
{
    /// <summary>Sets who speaks and, where given, the question and its progress.</summary>
    public static T WithOrientation<T>(this T activity, Orientation orientation) where T : IActivity
    {
        activity.ChannelData = new OrientationChannelData(orientation);
        return activity;
    }

    /// <summary>Null when the activity carries none of ours.</summary>
    public static Orientation? GetOrientation(this IActivity activity) => ActivityJson.OrientationIn(activity.ChannelData);
}

public sealed record OrientationChannelData(Orientation Orientation);

[JsonSerializable(typeof(OrientationChannelData))]
[JsonSerializable(typeof(Orientation))]
[JsonSerializable(typeof(Dossier))]
[JsonSerializable(typeof(Sheets.FactorSheet))]
public sealed partial class ConversationsJson : JsonSerializerContext
{
    public static ConversationsJson Standard { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    });
}
