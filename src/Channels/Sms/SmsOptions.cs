namespace EmploisEnRegions.Channels.Sms;

/// <summary>Settings <c>Sms:…</c>.</summary>
internal sealed class SmsOptions
{
    public const string Section = "Sms";

    /// <summary>Telephone, free of charge, that the answer to HELP names. Unset = the answer names none.</summary>
    public string? HelpPhone { get; set; }

    public bool HasGoodPhone => string.IsNullOrEmpty(HelpPhone)
        || (HelpPhone.Length <= 20 && HelpPhone.Count(char.IsAsciiDigit) >= 7 && HelpPhone.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '(' or ')' or '+'));
}
