using System.Globalization;
using EmploisEnRegions.Conversations.Texts;

namespace EmploisEnRegions.Handoff.Partners;

/// <summary>The person's answer, in words that mean nothing else: a "yes" may answer the counsellor, "I accept 1 3" does not. Pure.</summary>
internal sealed class PartnerAnswer(Bilingual<PartnerTexts> texts)
{
    private static readonly string[] Languages = ["fr", "en"];

    /// <returns>Numbers of the items agreed to, empty for none; null when the message is no answer.</returns>
    public IReadOnlyList<int>? Read(string? text, int items)
    {
        if (Words(text) is not { Count: > 0 } words) return null;
        if (Is(words, t => t.RefuseWords)) return [];
        var bare = words.TakeWhile(word => !word.All(char.IsAsciiDigit)).ToList();
        if (!Is(bare, t => t.AcceptWords)) return null;
        var numbers = words.Skip(bare.Count).Where(word => word is not ("et" or "and")).ToList();
        if (numbers.Count == 0) return [.. Enumerable.Range(1, items)];
        var chosen = numbers.Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Distinct().Order().ToList();
        // A number that names nothing: better asked again than guessed.
        return chosen.TrueForAll(number => number >= 1 && number <= items) ? chosen : null;
    }

    public bool Withdraws(string? text) => Is(Words(text), t => t.WithdrawWords);

    private bool Is(List<string> words, Func<PartnerTexts, IReadOnlyList<string>> known) =>
        words.Count > 0 && Languages.Any(language => known(texts.In(language)).Any(phrase => Words(phrase).SequenceEqual(words)));

    private static List<string> Words(string? text) =>
        text is { Length: > 0 and <= 200 } ? [.. Fold.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)] : [];
}
