namespace EmploisEnRegions.Channels.Sms.Numbers;

internal static class PhoneNumber
{
    private const int Fewest = 7;
    private const int Most = 15;

    /// <summary>E.164: a plus sign and the digits with the country's first.</summary>
    public static bool IsNumber(string? text) =>
        text is ['+', >= '1' and <= '9', ..] && text.Length is > Fewest and <= Most + 1 && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
