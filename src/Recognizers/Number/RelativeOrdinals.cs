using System.Globalization;
using EmploisEnRegions.Recognizers.Reading;

namespace EmploisEnRegions.Recognizers.Numbers;

internal sealed record RelativeOrdinal(string RelativeTo, int Offset);

/// <summary>Ordinals.words.txt: "next", "last", "l'avant-dernier".</summary>
internal static class RelativeOrdinals
{
    private static readonly Lazy<Phrases<RelativeOrdinal>> French = new(() => Load(1));
    private static readonly Lazy<Phrases<RelativeOrdinal>> English = new(() => Load(2));

    public static Phrases<RelativeOrdinal> Of(Language language) => language == Language.French ? French.Value : English.Value;

    private static Phrases<RelativeOrdinal> Load(int column)
    {
        var phrases = new Phrases<RelativeOrdinal>();
        foreach (var row in Table.Rows("Ordinals.words.txt"))
        {
            var head = row[0].Split(' ');
            var ordinal = new RelativeOrdinal(head[0], int.Parse(head[1], CultureInfo.InvariantCulture));
            foreach (var phrase in Table.Words(row[column]))
            {
                phrases.Add(phrase, ordinal);
            }
        }
        return phrases;
    }
}
