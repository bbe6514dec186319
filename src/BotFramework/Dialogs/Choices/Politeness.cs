namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Words that say nothing about what is chosen.</summary>
internal static class Politeness
{
    private static readonly HashSet<string> Words = ["please", "thanks", "thank", "you", "svp", "stp", "s", "il", "vous", "te", "plait", "merci"];

    public static bool Has(Token token) => Words.Contains(token.Normalized);
}
