using System.Security.Cryptography;
using System.Text;

namespace EmploisEnRegions.Conversations.Turns;

/// <summary>Once-only keys as stored: what a channel sends can never be the key of a desk's operation, and is never long.</summary>
internal static class DeliveryId
{
    private const string Desk = "desk/";
    private const string Channel = "channel/";
    private const int Longest = 128;

    public static string OfDesk(string operationId) => Desk + operationId;

    public static string? OfChannel(string? deliveryId)
    {
        if (string.IsNullOrEmpty(deliveryId)) return null;
        // What is long, or holds what no database keeps as text (a form's lines, NUL), is known by its digest.
        if (deliveryId.Length > Longest || deliveryId.Any(char.IsControl)) return Channel + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(deliveryId)));
        return deliveryId.StartsWith(Desk, StringComparison.Ordinal) || deliveryId.StartsWith(Channel, StringComparison.Ordinal)
            ? Channel + deliveryId
            : deliveryId;
    }
}
