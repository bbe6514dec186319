using EmploisEnRegions.Conversations.Middleware;
using EmploisEnRegions.Understanding;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Support;

/// <summary>Understands nothing but its test's few words: keeps the language, sees a crisis in "CRISIS", masks "046 454 286".</summary>
public sealed class PlainUnderstanding : IUnderstanding
{
    public const string CrisisWord = "CRISIS";
    public const string Number = "046 454 286";

    private readonly List<Utterance> _asked = [];

    public IReadOnlyList<Utterance> Asked
    {
        get
        {
            lock (_asked) return [.. _asked];
        }
    }

    public ValueTask<Understood> UnderstandAsync(Utterance utterance, CancellationToken cancellationToken)
    {
        lock (_asked) _asked.Add(utterance);
        return ValueTask.FromResult(new Understood
        {
            Language = utterance.Text.StartsWith("hello", StringComparison.OrdinalIgnoreCase) ? "en" : utterance.Language ?? "fr",
            MaskedText = utterance.Text.Contains(Number, StringComparison.Ordinal) ? utterance.Text.Replace(Number, "***", StringComparison.Ordinal) : null,
        });
    }

    public Glance Glance(string text, string language) =>
        new(Alarm(text), language, text.Contains(Number, StringComparison.Ordinal) ? text.Replace(Number, "***", StringComparison.Ordinal) : null);

    public Intent Alarm(string text) => text.Contains(CrisisWord, StringComparison.Ordinal) ? Intent.Crisis : Intent.None;
}

/// <summary>Answers a crisis with one line, so that a test sees it.</summary>
public sealed class PlainSafety : ISafetyResponse
{
    public const string Line = "help lines";

    public Task RespondAsync(ITurnContext turnContext, Intent alarm, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(Line, cancellationToken: cancellationToken);
}
