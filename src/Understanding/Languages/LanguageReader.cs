using System.Buffers;
using EmploisEnRegions.Understanding.Rules;
using EmploisEnRegions.Understanding.Words;

namespace EmploisEnRegions.Understanding.Languages;

/// <param name="Language">"fr" or "en": the language of the answer to give.</param>
/// <param name="Other">Written in neither.</param>
/// <param name="Sure">False when an outside opinion could help.</param>
internal readonly record struct LanguageReading(string Language, bool Other, bool Sure);

/// <summary>French, English or another language, from a few words. A name, a place, a number or "ok" proves nothing.</summary>
internal sealed class LanguageReader(LanguageWords words, VocabularyLanguage vocabulary)
{
    private static readonly SearchValues<char> FrenchLetters = SearchValues.Create("éèêëàâçùûîïôœÉÈÊÀÂÇÙÛÎÔŒ");

    private static readonly SearchValues<char> ForeignLetters = SearchValues.Create("ñãõåøßşğıłąęńśźżřčžěđơưățșőűáíóúìòñ¿¡");

    private const double EnoughToBegin = 0.3;
    private const double EnoughToSwitch = 1.9;

    /// <summary>One common word ("hello", "oui"); a guess from vocabulary or shape is not enough.</summary>
    private const double EnoughAtFirst = 1;
    private const double VocabularyWeight = 0.8;
    private const double ShapeWeight = 0.45;

    public LanguageReading Read(Message message, string? conversation, bool firstWords = false)
    {
        var kept = conversation ?? "fr";
        if (ForeignScript(message.Text)) return new(kept, Other: true, Sure: true);
        var (french, english, other) = Weigh(message);
        if (other >= 2 && other > (french + english) * 1.2) return new(kept, Other: true, Sure: true);
        var margin = Math.Abs(french - english);
        var winner = french >= english ? "fr" : "en";
        var enough = conversation is null ? EnoughToBegin : firstWords ? EnoughAtFirst : EnoughToSwitch;
        if (winner == conversation) return new(winner, false, true);
        if (margin >= enough && margin >= 0.25 * (french + english)) return new(winner, false, Sure: margin >= 1);
        return new(kept, false, Sure: message.Count < 3 || margin < 0.2);
    }

    private (double French, double English, double Other) Weigh(Message message)
    {
        var (french, english, other) = (0.0, 0.0, 0.0);
        for (var i = 0; i < message.Count; i++)
        {
            if (message.PlaceAt(i) is { } place) { i += place.Count - 1; continue; }
            var token = message[i];
            if (token.IsNumber || token.Text.Length == 1 && token.Text is not ("i" or "j" or "l" or "d" or "y")) continue;
            var (f, e, o) = HasForeignLetter(message.Text, token) ? (0, 0, 1) : words.Of(token.Text) ?? Guess(message.Text, token);
            (french, english, other) = (french + f, english + e, other + o);
        }
        return (french, english, other);
    }

    private (double French, double English, double Other) Guess(string text, Token token)
    {
        var lean = vocabulary.Of(token.Text);
        if (lean != 0) return lean > 0 ? (VocabularyWeight, 0, 0) : (0, VocabularyWeight, 0);
        if (token.Capital && token.Start > 0) return (0, 0, 0);
        if (HasFrenchLetter(text.AsSpan(token.Start, token.End - token.Start))) return (VocabularyWeight, 0, 0);
        var shape = WordShape.French(token.Text);
        return shape > 0 ? (ShapeWeight * shape, 0, 0) : (0, -ShapeWeight * shape, 0);
    }

    private static bool HasForeignLetter(string text, Token token) => !token.Capital && text.AsSpan(token.Start, token.End - token.Start).ContainsAny(ForeignLetters);

    private static bool HasFrenchLetter(ReadOnlySpan<char> word) => word.ContainsAny(FrenchLetters);

    /// <summary>Most letters belong to another alphabet.</summary>
    private static bool ForeignScript(string text)
    {
        var (latin, foreign) = (0, 0);
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Tokenizer.MaxLength)))
        {
            if (!char.IsLetter(c)) continue;
            if (c < 0x250 || c is >= '\u1E00' and < '\u1F00') latin++;
            else foreign++;
        }
        return foreign > latin;
    }
}
