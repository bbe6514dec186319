using Microsoft.Recognizers.Text;

namespace Microsoft.Bot.Builder.Dialogs;

internal static class RecognizerCultures
{
    private static readonly HashSet<string> Known = new(Culture.GetSupportedCultureCodes(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The first that is known of the turn's language and the prompt's; a language nobody knows changes nothing.</summary>
    public static string For(ITurnContext turnContext, string? defaultLocale)
    {
        foreach (var locale in (ReadOnlySpan<string?>)[turnContext.TurnLocale(), defaultLocale])
        {
            if (!string.IsNullOrWhiteSpace(locale) && Culture.MapToNearestLanguage(locale) is { } culture && Known.Contains(culture))
            {
                return culture;
            }
        }

        return Culture.English;
    }
}
