using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Understanding.Facts;
using EmploisEnRegions.Understanding.Identifiers;
using EmploisEnRegions.Understanding.Intents;
using EmploisEnRegions.Understanding.Languages;
using EmploisEnRegions.Understanding.Rules;
using EmploisEnRegions.Understanding.Words;

namespace EmploisEnRegions.Understanding;

/// <summary>Understanding with nothing but our own tables: same text, same question, same day, same answer.</summary>
internal sealed class LocalUnderstanding(MessageCutter cutter, RuleBook rules, LanguageReader languages, AlarmReader alarm, IReadOnlyList<IFactReader> readers) : IUnderstanding
{
    private static readonly HashSet<string> QuestionsOfPlaces = ["interest", "location", "near"];

    public ValueTask<Understood> UnderstandAsync(Utterance utterance, CancellationToken cancellationToken) => new(Understand(utterance).Understood);

    public Intent Alarm(string text) => string.IsNullOrWhiteSpace(text) ? Intent.None : alarm.Read(text);

    public Glance Glance(string text, string language)
    {
        if (string.IsNullOrWhiteSpace(text)) return new Glance(Intent.None, language, null);
        var alarming = alarm.Read(text);
        // Only who cries for help is answered before the language is read.
        if (alarming is not Intent.None) language = languages.Read(cutter.Cut(text, false), language).Language;
        return new Glance(alarming, language, IdentityNumbers.Mask(text));
    }

    /// <summary>What was understood, and whether the language is sure.</summary>
    internal (Understood Understood, bool LanguageSure) Understand(Utterance utterance, string? languageKnown = null)
    {
        var masked = IdentityNumbers.Mask(utterance.Text);
        var text = masked ?? utterance.Text;
        if (text.Length > Tokenizer.MaxLength) text = text[..Tokenizer.MaxLength];
        var contacts = ContactReader.Find(text);
        var message = cutter.Cut(ContactReader.Blank(text, contacts), utterance.Question is { } q && QuestionsOfPlaces.Contains(q));
        var language = languageKnown is null ? languages.Read(message, utterance.Language, utterance.FirstWords) : new LanguageReading(languageKnown, false, true);
        var findings = rules.Read(message, utterance.Question);
        // "Parler à une personne" does not answer "with whom are you moving": what asks something of the bot is no short answer.
        if (utterance.Question is not null && AsksTheBot(findings))
        {
            utterance = utterance with { Question = null };
            findings = rules.Read(message, null);
        }

        var about = utterance.Question == "partnerOccupation" ? Person.Partner : Person.Self;
        var reading = new Reading(utterance, message, findings, new People(message, findings, about), language.Language);
        var draft = new Draft();
        if (!language.Other && !OnlyUnsure(reading)) foreach (var reader in readers) reader.Read(reading, draft);
        return (Answer(reading, draft, language, contacts.Count > 0 ? contacts[0].Contact : null, masked), language.Sure);
    }

    private Understood Answer(Reading reading, Draft draft, LanguageReading language, ContactPoint? contact, string? masked)
    {
        var intent = IntentOf(reading, draft);
        bool? yesNo = OnlyUnsure(reading) ? null : YesNo.Of(reading);
        var when = WhenReader.Read(reading);
        return new Understood
        {
            Language = intent switch { Intent.LanguageFrench => "fr", Intent.LanguageEnglish => "en", _ => language.Language },
            OtherLanguage = language.Other,
            Intent = intent,
            Facts = WithoutRefused(reading.Question, intent, UnsureOf(reading.Question, intent, draft.Facts)),
            AnswersQuestion = draft.Answers || Questions.Answered(reading.Question, yesNo, contact, when, Number(reading)),
            Correction = reading.Findings.Has("corrections", "correction"),
            YesNo = yesNo,
            Number = Number(reading),
            Request = RequestReader.Read(reading.Findings),
            RegionsNamed = [.. reading.Message.Places.Where(p => p.Place.Region is not null).Select(p => p.Place.Region!).Distinct(StringComparer.Ordinal)],
            Topic = RequestReader.Topic(reading.Findings),
            Which = [.. reading.Findings.Of("which").Select(f => f.Label[0] - '0').Distinct()],
            OccupationChoices = draft.OccupationChoices,
            PlaceChoices = draft.PlaceChoices,
            FieldsToChange = FieldsToChange.Read(reading, draft.Facts),
            Contact = contact,
            When = when,
            MaskedText = masked,
        };
    }

    private static bool AsksTheBot(Findings findings) =>
        IntentReader.Read(findings) is Intent.Human or Intent.Erase or Intent.Export or Intent.Back or Intent.Restart or Intent.Help
        || RequestReader.Read(findings) is Request.ContinueElsewhere;

    private Intent IntentOf(Reading reading, Draft draft)
    {
        var alarming = reading.Utterance.Text.Length > Tokenizer.MaxLength ? Alarm(reading.Utterance.Text) : alarm.Read(reading.Message);
        if (alarming != Intent.None) return alarming;
        var intent = IntentReader.Read(reading.Findings);
        if (!draft.Answers) return intent;
        // "Bon anglais" is an answer to "your English?", no wish for another language.
        var named = intent is (Intent.LanguageFrench or Intent.LanguageEnglish) && reading.Question is "french" or "english";
        return named || intent is Intent.Unsure or Intent.Help ? Intent.None : intent;
    }

    /// <summary>"I don't know" is the whole message: the "I do" and the "no" in it answer nothing.</summary>
    private static bool OnlyUnsure(Reading reading) =>
        reading.Findings.First("intents", "unsure") is { } unsure && unsure.First <= reading.Message.Opening && unsure.Last >= reading.Message.Closing - 1;

    private static Profile UnsureOf(string? question, Intent intent, Profile facts) =>
        intent == Intent.Unsure && Questions.FieldOf(question) is { } field && !facts.Gives(field) ? facts with { Unsure = [field] } : facts;

    /// <summary>"I'd rather not say": the no in it is no answer. A status may be "undisclosed".</summary>
    private static Profile WithoutRefused(string? question, Intent intent, Profile facts) =>
        intent == Intent.Skip && Questions.FieldOf(question) is { } field and not "status" ? facts.Without(field) : facts;

    private static int? Number(Reading reading) =>
        reading.Message.Numbers.FirstOrDefault(n => !n.Article && n.Value is >= 0 and < int.MaxValue) is { } number ? (int)number.Value : null;
}
