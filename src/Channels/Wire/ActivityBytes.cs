using System.Text.Json;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.Wire;

/// <summary>Activities from and to the wire.</summary>
internal static class ActivityBytes
{
    /// <exception cref="JsonException">The bytes are not one activity, whatever is wrong with them.</exception>
    public static Activity Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return ActivityJson.Read(utf8);
        }
        // Doubled names and halves of characters surface as these, depending on where they stand.
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or NotSupportedException or FormatException)
        {
            throw new JsonException("The bytes are not an activity.", e);
        }
    }
}
