namespace EmploisEnRegions.Conversations.Texts;

public static class Sentence
{
    /// <summary>Fills <c>{name}</c> placeholders. A placeholder without a value stays visible, so that a test finds it.</summary>
    public static string With(this string sentence, string name, string value) =>
        sentence.Replace($"{{{name}}}", value, StringComparison.Ordinal);
}
