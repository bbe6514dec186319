namespace Microsoft.Bot.Builder.Dialogs;

internal static class TurnLocales
{
    /// <summary>What the turn decided, otherwise what the channel said; any wrapper of the turn has the same.</summary>
    public static string? TurnLocale(this ITurnContext turnContext) =>
        turnContext.TurnState.Get<string>(TurnContext.LocaleKey) is { Length: > 0 } decided ? decided : turnContext.Activity.Locale;
}
