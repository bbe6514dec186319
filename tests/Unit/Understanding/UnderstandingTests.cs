using System.Diagnostics;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Understanding;
using Xunit;

namespace EmploisEnRegions.Tests.Unit.Understanding;

public sealed class UnderstandingTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly IUnderstanding Local = UnderstandingFactory.CreateLocal();

    [Theory]
    [InlineData("bonjour, je cherche du travail", null, "fr")]
    [InlineData("hello, I am looking for work", null, "en")]
    [InlineData("two kids", null, "en")]
    [InlineData("deux enfants", null, "fr")]
    [InlineData("I have two kids and a car", "fr", "en")]
    [InlineData("j'ai deux enfants et une auto", "en", "fr")]
    [InlineData("ok", "en", "en")]
    [InlineData("ok", "fr", "fr")]
    [InlineData("Rimouski", "en", "en")]
    [InlineData("Trois-Rivières", "en", "en")]
    [InlineData("Quebec City", "fr", "fr")]
    [InlineData("1200", "en", "en")]
    [InlineData("Mohammed Ali", "fr", "fr")]
    [InlineData("oui", "en", "en")]
    [InlineData("yes", "fr", "fr")]
    [InlineData("Welder", "fr", "fr")]
    [InlineData("what do you mean?", "fr", "en")]
    [InlineData("je comprends pas la question", "en", "fr")]
    [InlineData("English please", "fr", "en")]
    [InlineData("en français svp", "en", "fr")]
    public async Task The_language_follows_clear_evidence_only(string text, string? conversation, string expected) =>
        Assert.Equal(expected, (await Hear(text, language: conversation)).Language);

    [Theory]
    [InlineData("hola, necesito trabajo en la ciudad para mi familia")]
    [InlineData("مرحبا أبحث عن عمل")]
    [InlineData("привет, я ищу работу")]
    [InlineData("olá, eu preciso de trabalho para minha família")]
    [InlineData("你好,我在找工作")]
    [InlineData("mwen bezwen yon travay pou fanmi mwen")]
    public async Task Another_language_is_noticed_and_the_conversation_keeps_its_own(string text)
    {
        var heard = await Hear(text, language: "en");
        Assert.True(heard.OtherLanguage);
        Assert.Equal("en", heard.Language);
        Assert.Equal(Profile.Empty, heard.Facts);
    }

    [Theory]
    [InlineData("j'ai un cousin à Saint-Gabriel", "Saint-Gabriel-de-Valcartier 03, Saint-Gabriel 14, Saint-Gabriel-de-Rimouski 01")]
    [InlineData("près de Saint-Siméon", "Saint-Siméon 11, Saint-Siméon 03")]
    [InlineData("près de Saint-Gabriel-de-Rimouski", "")]
    [InlineData("près de Saint-Jérôme", "")]
    [InlineData("near Rimouski", "")]
    public async Task A_name_of_several_places_is_asked_about(string text, string choices)
    {
        var heard = await Hear(text, "interest");
        Assert.Equal(choices, string.Join(", ", heard.PlaceChoices.Select(p => $"{p.Near!.Place} {p.Near.Region}")));
        Assert.Equal(choices.Length > 0, heard.Facts.Near is null);
    }

    [Theory]
    [InlineData("english", "no car", """{"vehicle":false}""")]
    [InlineData("english", "no kids", """{"children":{"count":0}}""")]
    [InlineData("partnerOccupation", "a little french", "{}")]
    public async Task What_is_said_beside_the_question_does_not_answer_it(string question, string text, string facts)
    {
        var heard = await Hear(text, question, "en");
        Assert.False(heard.AnswersQuestion);
        Assert.Equal(ProfileJson.Read(facts), heard.Facts);
    }

    [Theory]
    [InlineData("compare la Mauricie et l'Estrie")]
    [InlineData("quelle est la différence entre la Mauricie et l'Estrie?")]
    [InlineData("laquelle est la meilleure, la Mauricie ou l'Estrie?")]
    [InlineData("compare Mauricie and Estrie")]
    [InlineData("Mauricie vs Estrie")]
    [InlineData("which is better, Mauricie or Estrie")]
    public async Task Two_regions_are_compared(string text)
    {
        var heard = await Hear(text);
        Assert.Equal(Request.Compare, heard.Request);
        Assert.Equal(["04", "05"], heard.RegionsNamed);
    }

    [Theory]
    [InlineData("pourquoi pas la Gaspésie?", Request.WhyNot, "11")]
    [InlineData("why not Abitibi?", Request.WhyNot, "08")]
    [InlineData("pourquoi l'Estrie?", Request.Why, "05")]
    [InlineData("comment avez-vous choisi ces régions?", Request.Why, null)]
    [InlineData("how did you choose these regions?", Request.Why, null)]
    [InlineData("comment choisir?", Request.None, null)]
    [InlineData("why did you suggest Mauricie", Request.Why, "04")]
    [InlineData("parlez-moi de la Mauricie", Request.Details, "04")]
    [InlineData("tell me more about Outaouais", Request.Details, "07")]
    [InlineData("autres régions svp", Request.OtherRegions, null)]
    [InlineData("show me more", Request.OtherRegions, null)]
    [InlineData("pourquoi vous demandez ça?", Request.WhyAsk, null)]
    [InlineData("why do you ask?", Request.WhyAsk, null)]
    [InlineData("pourquoi ?", Request.WhyAsk, null)]
    [InlineData("why?", Request.WhyAsk, null)]
    [InlineData("je veux changer mes réponses", Request.ChangeAnswers, null)]
    [InlineData("change my answers", Request.ChangeAnswers, null)]
    [InlineData("montrez-moi les suggestions", Request.Suggestions, null)]
    [InlineData("so which regions?", Request.Suggestions, null)]
    [InlineData("montrez-moi plus comme la deuxième", Request.MoreLike, null)]
    [InlineData("plus comme ça", Request.MoreLike, null)]
    [InlineData("more like this", Request.MoreLike, null)]
    [InlineData("show me something like the first one", Request.MoreLike, null)]
    [InlineData("trop loin", Request.TooFar, null)]
    [InlineData("c'est ben trop loin!", Request.TooFar, null)]
    [InlineData("they are all too far", Request.TooFar, null)]
    [InlineData("closer please", Request.TooFar, null)]
    [InlineData("que vérifier pendant la visite?", Request.Checklist, null)]
    [InlineData("what should I check when I visit?", Request.Checklist, null)]
    [InlineData("je voudrais imprimer mes suggestions", Request.Sheet, null)]
    [InlineData("a page to print please", Request.Sheet, null)]
    [InlineData("je veux imprimer", Request.Sheet, null)]
    [InlineData("compare les deux premières", Request.Compare, null)]
    [InlineData("compare the first two", Request.Compare, null)]
    [InlineData("peu importe", Request.NoPreference, null)]
    [InlineData("it doesn't matter", Request.NoPreference, null)]
    [InlineData("c'est pas important", Request.NoPreference, null)]
    [InlineData("non merci", Request.Decline, null)]
    [InlineData("no thanks, that's all", Request.Decline, null)]
    [InlineData("je suis soudeur", Request.None, null)]
    public async Task Requests_about_regions_and_the_conversation_are_told_apart(string text, Request request, string? region)
    {
        var heard = await Hear(text);
        Assert.Equal(request, heard.Request);
        if (region is not null) Assert.Equal([region], heard.RegionsNamed);
        Assert.Equal(Profile.Empty, heard.Facts with { Occupation = null });
    }

    [Theory]
    [InlineData("je veux continuer sur mon téléphone")]
    [InlineData("Est-ce que je peux poursuivre cette conversation sur un autre appareil?")]
    [InlineData("je voudrais finir ça plus tard sur ma tablette svp")]
    [InlineData("on peut continuer par texto?")]
    [InlineData("donnez-moi un code")]
    [InlineData("je voudrais avoir un code pour continuer")]
    [InlineData("un code pour mon cellulaire svp")]
    [InlineData("j'ai besoin d'un nouveau code")]
    [InlineData("continue on my phone")]
    [InlineData("can I continue this conversation on another device?")]
    [InlineData("I'd like to finish this later on my computer")]
    [InlineData("can we carry on by text")]
    [InlineData("give me a code please")]
    [InlineData("I need a code for my phone")]
    [InlineData("could I get a new code to continue")]
    public async Task Who_wants_to_go_on_elsewhere_asks_for_a_code_whatever_was_asked(string text)
    {
        foreach (var question in (string?[])[null, "recap", "goals", "refuse", "amenities", "contact"])
        {
            var heard = await Hear(text, question);
            Assert.Equal((Request.ContinueElsewhere, Profile.Empty, Intent.None), (heard.Request, heard.Facts, heard.Intent));
            Assert.False(heard.AnswersQuestion);
        }
    }

    [Theory]
    [InlineData("mon code postal est G5L 3A1")]
    [InlineData("je veux un code postal")]
    [InlineData("je veux continuer")]
    [InlineData("continuer")]
    [InlineData("mon téléphone est le 418 555-1234")]
    [InlineData("je travaille sur mon ordinateur")]
    [InlineData("je veux continuer mes études sur un autre campus")]
    [InlineData("je veux reprendre mes études en informatique")]
    [InlineData("je programme, j'écris du code")]
    [InlineData("le code du travail")]
    [InlineData("appelez-moi sur mon téléphone")]
    [InlineData("finir mon contrat de téléphone")]
    [InlineData("I want to continue")]
    [InlineData("my phone is 418 555-1234")]
    [InlineData("my postal code is G5L 3A1")]
    [InlineData("I write code")]
    [InlineData("call me on my phone")]
    [InlineData("I want to continue my studies")]
    [InlineData("carry on")]
    [InlineData("text me")]
    [InlineData("I want to work from my computer")]
    public async Task Words_about_codes_and_telephones_ask_for_none(string text) => Assert.NotEqual(Request.ContinueElsewhere, (await Hear(text)).Request);

    [Theory]
    [InlineData("changer mon budget", "housing")]
    [InlineData("change my job", "occupation")]
    [InlineData("modifier l'âge de mes enfants", "children")]
    public async Task A_field_to_change_is_named(string text, string field) => Assert.Contains(field, (await Hear(text)).FieldsToChange);

    [Theory]
    [InlineData("mon numéro: 418-555-1234", "+14185551234")]
    [InlineData("call me at (514) 555 0199", "+15145550199")]
    [InlineData("1 819 555-0142", "+18195550142")]
    [InlineData("+33 6 12 34 56 78", "+33612345678")]
    [InlineData("Jean.Tremblay@gmail.com", "jean.tremblay@gmail.com")]
    public async Task A_way_to_reach_the_person_is_found(string text, string address) =>
        Assert.Equal(address, (await Hear(text, "contact")).Contact?.Address);

    [Theory]
    [InlineData("mon NAS est 046 454 286", "mon NAS est *** *** ***")]
    [InlineData("ma carte 4111 1111 1111 1111", "ma carte **** **** **** ****")]
    [InlineData("passport AB1234567", "passport AB*******")]
    [InlineData("j'ai 2 enfants", null)]
    [InlineData("mon budget est 1200", null)]
    public async Task Numbers_of_identity_are_masked(string text, string? masked) => Assert.Equal(masked, (await Hear(text)).MaskedText);

    [Theory]
    [InlineData("demain matin", "demain matin")]
    [InlineData("tuesday after 5 pm", "tuesday after 5 pm")]
    [InlineData("en semaine après 17 h svp", "en semaine après 17 h")]
    [InlineData("anytime", "anytime")]
    public async Task A_moment_for_a_call_is_kept_in_the_persons_words(string text, string when)
    {
        var heard = await Hear(text, "callbackTime");
        Assert.Equal(when, heard.When);
        Assert.True(heard.AnswersQuestion);
    }

    [Theory]
    [InlineData("consent", "oui, j'accepte", true)]
    [InlineData("consent", "I agree", true)]
    [InlineData("consent", "non merci", false)]
    [InlineData("consent", "je refuse", false)]
    [InlineData("age", "oui j'ai 34 ans", true)]
    [InlineData("age", "I'm over 14", true)]
    [InlineData("age", "moins de 14 ans", false)]
    [InlineData("recap", "oui c'est bon", true)]
    [InlineData("recap", "tout est exact", true)]
    [InlineData("recap", "looks good", true)]
    [InlineData("recap", "non", false)]
    [InlineData("confirmErase", "yes", true)]
    [InlineData("callbackConsent", "d'accord", true)]
    [InlineData("callbackConsent", "pas vraiment", false)]
    [InlineData("recap", "👍", true)]
    public async Task Yes_and_no_answer_questions_in_their_many_forms(string question, string text, bool yes)
    {
        var heard = await Hear(text, question);
        Assert.Equal(yes, heard.YesNo);
        Assert.True(heard.AnswersQuestion);
    }

    [Theory]
    [InlineData("household", "cette job me tue")]
    [InlineData("french", "anywhere is ok but no so cold")]
    [InlineData("french", "english so so")]
    [InlineData("keepField", "je préfère continuer en français")]
    [InlineData("household", "parler à une personne")]
    [InlineData("vehicle", "I don't know")]
    public async Task What_is_said_beside_a_question_does_not_answer_it(string question, string text)
    {
        var heard = await Hear(text, question);
        Assert.False(heard.AnswersQuestion);
        Assert.Equal((null, null, null, null), (heard.Facts.Partner, heard.Facts.French, heard.Facts.KeepField, heard.Facts.Vehicle));
    }

    [Theory]
    [InlineData("hello", "fr", "en")]
    [InlineData("yes", "fr", "en")]
    [InlineData("oui", "en", "fr")]
    [InlineData("ok", "en", "en")]
    [InlineData("choices", "fr", "fr")]
    public async Task The_first_words_decide_what_the_page_could_only_guess(string text, string guessed, string expected) =>
        Assert.Equal(expected, (await Local.UnderstandAsync(new Utterance(text, "consent", guessed, Today, FirstWords: true), TestContext.Current.CancellationToken)).Language);

    [Fact]
    public async Task A_rating_is_a_number()
    {
        Assert.Equal(4, (await Hear("4/5", "rating")).Number);
        Assert.Equal(5, (await Hear("cinq", "rating")).Number);
    }

    [Fact]
    public async Task A_correction_is_noticed() => Assert.True((await Hear("en fait j'ai trois enfants")).Correction);

    [Fact]
    public async Task A_bare_word_for_several_trades_offers_a_choice()
    {
        var heard = await Hear("ingénieur", "occupation");
        Assert.InRange(heard.OccupationChoices.Count, 2, 3);
        Assert.Empty((await Hear("ingénieur civil", "occupation")).OccupationChoices);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀😀😀")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE conversations; --")]
    [InlineData("\u0000\uD83D")]
    public async Task Odd_texts_break_nothing(string text)
    {
        var heard = await Hear(text, "children");
        Assert.Equal(Intent.None, heard.Intent);
        Assert.Equal(Intent.None, Local.Alarm(text));
    }

    [Fact]
    public async Task A_very_long_text_is_read_in_bounded_time()
    {
        foreach (var piece in new[] { "j'ai deux enfants et je ", "1 ", "pas ", "je veux je veux pas ", "123456789 ", "a@", "((((", "éé" })
        {
            var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
            var watch = Stopwatch.StartNew();
            await Hear(text, "housing");
            Local.Alarm(text);
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{piece}: {watch.Elapsed}");
        }
    }

    private static async Task<Understood> Hear(string text, string? question = null, string? language = null) =>
        await Local.UnderstandAsync(new Utterance(text, question, language, Today), TestContext.Current.CancellationToken);
}
