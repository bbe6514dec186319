using System.Diagnostics.CodeAnalysis;
using EmploisEnRegions.Recognizers.Reading;

namespace Microsoft.Recognizers.Text;

/// <summary>Gives the models of one family. <c>lazyInitialization</c> is accepted and changes nothing: tables load in a millisecond.</summary>
public abstract class Recognizer<TRecognizerOptions>
    where TRecognizerOptions : struct, Enum
{
    protected Recognizer(string? targetCulture, TRecognizerOptions options, bool lazyInitialization)
    {
        TargetCulture = targetCulture;
        Options = options;
    }

    public string? TargetCulture { get; set; }

    public TRecognizerOptions Options { get; set; }

    [SuppressMessage("Design", "CA1000", Justification = "The official signature.")]
    public static TRecognizerOptions GetOptions(int value) => (TRecognizerOptions)Enum.ToObject(typeof(TRecognizerOptions), value);

    /// <exception cref="ArgumentException">The culture is neither French nor English and no fallback is wanted.</exception>
    private protected Language LanguageOf(string? culture, bool fallbackToDefaultCulture) =>
        Languages.Find(culture ?? TargetCulture, fallbackToDefaultCulture);
}
