using EmploisEnRegions.Regions;
using EmploisEnRegions.Understanding.Facts;
using EmploisEnRegions.Understanding.Intents;
using EmploisEnRegions.Understanding.Languages;
using EmploisEnRegions.Understanding.Occupations;
using EmploisEnRegions.Understanding.Places;
using EmploisEnRegions.Understanding.Rules;
using EmploisEnRegions.Understanding.Tables;
using EmploisEnRegions.Understanding.Words;

namespace EmploisEnRegions.Understanding;

/// <summary>What is built together because it shares the same tables.</summary>
internal sealed record LocalParts(LocalUnderstanding Understanding, OccupationFinder Occupations);

/// <summary>Builds what understands from our own tables. Building takes a moment; keep one for the whole program.</summary>
public static class UnderstandingFactory
{
    /// <summary>Understanding without any outside service.</summary>
    /// <param name="data">Where names of places and occupations come from; null = the built-in tables.</param>
    public static IUnderstanding CreateLocal(ReferenceData? data = null) => Local(data).Understanding;

    /// <summary>The matcher of occupations alone, for the command line and for choices.</summary>
    public static IOccupations CreateOccupations(ReferenceData? data = null) => Local(data).Occupations;

    internal static LocalParts Local(ReferenceData? reference = null)
    {
        var data = reference ?? ReferenceData.BuiltIn;
        var shorthand = new Shorthand(TableFiles.Text("Tables/shorthand.txt"));
        string[] Cut(string phrase) => MessageCutter.Phrase(phrase, shorthand);
        var lexicon = new Lexicon();
        var files = TableFiles.Rules().Select(t => (t.Table, File: RuleFile.Read(t.Table, t.Text))).ToList();
        var sets = files.Where(f => f.Table == "sets").Select(f => f.File).ToList();
        var rules = new RuleBook([.. files.Where(f => f.Table != AlarmReader.Table).Select(f => f.File)], lexicon, Cut);
        var alarm = new RuleBook([.. sets, .. files.Where(f => f.Table == AlarmReader.Table).Select(f => f.File)], lexicon, Cut);
        var gazetteer = new Gazetteer(data.Municipalities, TableFiles.Text("Places/place-names.txt"), Cut);
        foreach (var word in gazetteer.AllNames.SelectMany(n => n)) lexicon.Add(word);
        var words = new LanguageWords(TableFiles.Text("Languages/words.txt"));
        foreach (var word in words.All.Concat(shorthand.Words).Concat(NumberWords.All)) lexicon.AddOrdinary(word);
        var names = OccupationNames.Of(data.Occupations).ToList();
        foreach (var word in names.SelectMany(n => Cut(n.Text))) lexicon.Add(word);
        lexicon.Seal();
        var cutter = new MessageCutter(lexicon, shorthand, new PlaceFinder(gazetteer));
        var ignored = OccupationTitles.IgnoredWords();
        var finder = new OccupationFinder(new OccupationNameFinder(names, shorthand, ignored), new OccupationTitleFinder(), cutter, ignored);
        var choices = new OccupationChoices(TableFiles.Text("Occupations/choices.txt"), ignored, Cut);
        var languages = new LanguageReader(words, Vocabulary(files.Select(f => f.File), words));
        return new LocalParts(new LocalUnderstanding(cutter, rules, languages, new AlarmReader(cutter, alarm), Readers(finder, choices)), finder);
    }

    private static IReadOnlyList<IFactReader> Readers(OccupationFinder finder, OccupationChoices choices) =>
    [
        .. FactReaders.Choices(),
        new ChildrenReader(), new HouseholdReader(), new LevelsReader(), new PlacesReader(), new HousingReader(), new DistanceReader(), new MoveByReader(), new OccupationReader(finder, choices),
        new OwnWordsReader("amenities", (p, words) => p with { Amenities = words }),
        new OwnWordsReader("refuse", (p, words) => p with { Refuses = words }),
    ];

    /// <summary>Words that the rules use in one language only help to tell the language of a message.</summary>
    private static VocabularyLanguage Vocabulary(IEnumerable<RuleFile> files, LanguageWords words)
    {
        var vocabulary = new VocabularyLanguage();
        foreach (var rule in files.SelectMany(f => f.Rules).Where(r => r.Language is "fr" or "en"))
        {
            foreach (var token in Tokenizer.Cut(rule.Phrase, int.MaxValue).Where(t => words.Of(t.Text) is null)) vocabulary.Add(token.Text, rule.Language == "fr");
        }
        return vocabulary;
    }
}
