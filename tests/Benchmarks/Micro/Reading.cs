using EmploisEnRegions.Understanding;

namespace EmploisEnRegions.Benchmarks.Micro;

/// <summary>A dozen ordinary messages, half French and half English.</summary>
internal static class Reading
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly Utterance[] Messages =
    [
        new("le travail et les enfants", "goals", "fr", Today),
        new("avec mon mari et nos deux enfants de 4 et 9 ans", "household", "fr", Today),
        new("je suis infirmière, et lui soudeur", "occupation", "fr", Today),
        new("la Gaspésie m'attire, mais pas la Côte-Nord", "interest", "fr", Today),
        new("louer, 1200 $ par mois maximum", "housing", "fr", Today),
        new("je voudrais parler à quelqu'un", null, "fr", Today),
        new("I want to work in my field", "goals", "en", Today),
        new("I am a single mother with three kids, 2, 5 and 11", "household", "en", Today),
        new("I worked as an electrician for eight years", "occupation", "en", Today),
        new("a little, I am taking a class", "french", "en", Today),
        new("not more than four hours from Montréal", "distance", "en", Today),
        new("we would like to move next summer", "timeline", "en", Today),
    ];

    public static Row Row(Bot bot) => new("understanding a message", Messages.Length, async () =>
    {
        foreach (var message in Messages) await bot.Understanding.UnderstandAsync(message, CancellationToken.None);
    });
}
