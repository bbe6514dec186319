namespace EmploisEnRegions.Channels.Sms.Twilio;

/// <summary>What Twilio posted, its signature checked.</summary>
/// <param name="Url">The address that was signed, without its query.</param>
internal sealed record TwilioRequest(string Url, IReadOnlyList<KeyValuePair<string, string>> Values)
{
    /// <summary>Null when it is missing or empty.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var (key, value) in Values)
            {
                if (key == name && value.Length > 0) return value;
            }

            return null;
        }
    }

    public string? MessageSid => this["MessageSid"] ?? this["SmsMessageSid"] ?? this["SmsSid"];

    /// <summary>MIME types of what came with the words.</summary>
    public IEnumerable<string> MediaTypes =>
        Values.Where(v => v.Key.StartsWith("MediaContentType", StringComparison.Ordinal)).OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => v.Value);

    public bool HasMedia => this["NumMedia"] is { } count && count != "0";
}
