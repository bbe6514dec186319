using EmploisEnRegions.Understanding.Rules;
using EmploisEnRegions.Understanding.Words;

namespace EmploisEnRegions.Understanding.Intents;

/// <summary>Words of crisis or of exploitation at work, in a text of any length. Recall comes first.</summary>
internal sealed class AlarmReader(MessageCutter cutter, RuleBook alarm)
{
    public const string Table = "alarm";

    /// <summary>Longer texts are read up to here: the cost stays bounded.</summary>
    private const int MaxLength = 20_000;

    public Intent Read(string text) => Read(cutter.Cut(text, placesAsked: false, MaxLength));

    /// <summary>For a message that is cut already.</summary>
    public Intent Read(Message message)
    {
        var findings = alarm.Read(message, question: null);
        if (findings.Has(Table, "crisis")) return Intent.Crisis;
        return findings.Has(Table, "exploitation") ? Intent.Exploitation : Intent.None;
    }
}
