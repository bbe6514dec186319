namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One reading of a date or a time; TIMEX keeps what is not known of it.</summary>
public class DateTimeResolution
{
    public string? Value { get; set; }

    public string? Start { get; set; }

    public string? End { get; set; }

    public string? Timex { get; set; }
}
