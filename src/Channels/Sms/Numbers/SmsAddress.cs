namespace EmploisEnRegions.Channels.Sms.Numbers;

/// <summary>Where a person reads.</summary>
/// <param name="Door">The address under which Twilio reaches us: it reports there.</param>
internal sealed record SmsAddress(string Number, string Door);
