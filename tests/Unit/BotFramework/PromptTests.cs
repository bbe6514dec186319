using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Xunit;

namespace EmploisEnRegions.Unit.BotFramework;

/// <summary>Every prompt survives storage between the question and the answer: the bot of these tests keeps nothing in memory.</summary>
public sealed class PromptTests
{
    [Fact]
    public async Task A_text_is_taken_as_it_is() =>
        await new Bot().Asks(new TextPrompt("p"), Bot.Question("name?"), text => text)
            .Test("hello", "name?").Test("Aya", "Aya").StartTestAsync();

    [Fact]
    public async Task A_refused_answer_is_asked_again_and_attempts_are_counted()
    {
        var attempts = new List<int>();
        var prompt = new TextPrompt("p", (context, _) =>
        {
            attempts.Add(context.AttemptCount);
            return Task.FromResult(context.Recognized.Value!.Length > 2);
        });

        await new Bot().Asks(prompt, Bot.Question("name?", "longer, please"), text => text)
            .Test("hello", "name?").Test("A", "longer, please").Test("Ay", "longer, please").Test("Aya", "Aya").StartTestAsync();

        Assert.Equal([1, 2, 3], attempts);
    }

    [Fact]
    public async Task A_prompt_with_a_limit_gives_up_and_the_dialog_goes_on()
    {
        var number = new NumberPrompt<int>("number") { MaxTurnCount = 3 };
        WaterfallDialog Asking() => new("w", [
            (step, ct) => step.PromptAsync("number", Bot.Question("age?", "again?"), ct),
            async (step, ct) =>
            {
                await step.Context.SendActivityAsync(step.Result is int age ? $"{age}" : "without", cancellationToken: ct);
                return await step.EndDialogAsync(cancellationToken: ct);
            }
        ]);

        await new Bot().Runs(Asking(), number).Test("hello", "age?").Test("a", "again?").Test("b", "again?").Test("c", "without").StartTestAsync();
        await new Bot().Runs(Asking(), number).Test("hello", "age?").Test("a", "again?").Test("b", "again?").Test("33", "33").StartTestAsync();
    }

    [Fact]
    public async Task A_validator_that_said_why_is_not_talked_over()
    {
        var prompt = new TextPrompt("p", async (context, cancellationToken) =>
        {
            if (context.Recognized.Value == "no")
            {
                await context.Context.SendActivityAsync("why not", cancellationToken: cancellationToken);
                return false;
            }

            return true;
        });

        await new Bot().Asks(prompt, Bot.Question("name?", "again?"), text => text)
            .Test("hello", "name?").Test("no", "why not").Test("Aya", "Aya").StartTestAsync();
    }

    [Theory]
    [InlineData("rouge", "Rouge 0")]
    [InlineData("COTE NORD", "Côte-Nord 1")]
    [InlineData("la côte nord svp", "Côte-Nord 1")]
    [InlineData("saguenay lac saint jean", "Saguenay–Lac-Saint-Jean 2")]
    [InlineData("le deuxième", "Côte-Nord 1")]
    [InlineData("3", "Saguenay–Lac-Saint-Jean 2")]
    [InlineData("trois", "Saguenay–Lac-Saint-Jean 2")]
    public async Task A_choice_is_understood_without_accents_case_or_hyphens_and_by_its_place(string answer, string got) =>
        await new Bot(locale: "fr-ca").Asks(new ChoicePrompt("p"), Choices(), choice => $"{choice.Value} {choice.Index}")
            .Test("bonjour", "Laquelle?\n\n   1. Rouge\n   2. Côte-Nord\n   3. Saguenay–Lac-Saint-Jean")
            .Test("vert", _ => { })
            .Test(answer, got)
            .StartTestAsync();

    [Theory]
    [InlineData("fr-ca", "Oui", true)]
    [InlineData("fr-ca", "yes", true)]
    [InlineData("fr-ca", "no", false)]
    [InlineData("en-ca", "oui", true)]
    [InlineData("en-ca", "non", false)]
    [InlineData("en-us", "yep", true)]
    [InlineData("fr-fr", "2", false)]
    [InlineData("fr-fr", "la première", true)]
    [InlineData("xx-unknown", "yes", true)]
    [InlineData("", "oui", true)]
    public async Task Yes_and_no_work_in_both_languages_whatever_the_turn_speaks(string locale, string answer, bool got) =>
        await new Bot(locale: locale).Asks(new ConfirmPrompt("p"), Bot.Question("?"), yes => yes ? "yes" : "no")
            .Send("hello").AssertReply(_ => { }).Test("hmm", _ => { }).Test(answer, got ? "yes" : "no").StartTestAsync();

    [Theory]
    [InlineData(null, "en-us", "? (1) Yes or (2) No")]
    [InlineData(null, "fr-ca", "? (1) Oui ou (2) Non")]
    [InlineData("fr-fr", "xx-unknown", "? (1) Oui ou (2) Non")]
    [InlineData("fr-fr", "en-ca", "? (1) Yes or (2) No")]
    public async Task A_language_that_nobody_speaks_does_not_change_the_language(string? defaultLocale, string locale, string said) =>
        await new Bot(locale: locale).Asks(new ConfirmPrompt("p", defaultLocale: defaultLocale), Bot.Question("?"), yes => $"{yes}")
            .Test("hello", said).StartTestAsync();

    [Fact]
    public async Task The_language_that_the_turn_decided_wins_over_the_channel()
    {
        var bot = new Bot(locale: "en-us");
        bot.Adapter.Use(new Speaks("fr-ca"));

        await bot.Asks(new ConfirmPrompt("p"), Bot.Question("?"), yes => $"{yes}").Test("hello", "? (1) Oui ou (2) Non").StartTestAsync();
    }

    [Theory]
    [InlineData("en-us", "42", "42")]
    [InlineData("en-us", "forty-two", "42")]
    [InlineData("fr-ca", "j'ai quarante-deux ans", "42")]
    [InlineData("fr-ca", "42", "42")]
    [InlineData("fr-ca", "1200 $", "1200")]
    [InlineData("fr-ca", "à 5km", "5")]
    [InlineData("en-us", "it is 5km away", "5")]
    public async Task A_whole_number_is_understood_in_digits_and_in_words(string locale, string answer, string got) =>
        await new Bot(locale: locale).Asks(new NumberPrompt<int>("p"), Bot.Question("age?", "a number, please"), number => $"{number}")
            .Test("hello", "age?").Test("hmm", "a number, please").Test(answer, got).StartTestAsync();

    [Theory]
    [InlineData("en-us", "2.5")]
    [InlineData("fr-ca", "2,5")]
    public async Task A_decimal_number_is_understood_as_its_language_writes_it(string locale, string answer)
    {
        await new Bot(locale: locale).Asks(new NumberPrompt<double>("p"), Bot.Question("?"), number => number == 2.5 ? "ok" : $"{number}")
            .Test("hello", "?").Test(answer, "ok").StartTestAsync();
        await new Bot(locale: locale).Asks(new NumberPrompt<decimal>("p"), Bot.Question("?"), number => number == 2.5m ? "ok" : $"{number}")
            .Test("hello", "?").Test(answer, "ok").StartTestAsync();
    }

    [Fact]
    public void A_number_prompt_of_another_type_is_refused() => Assert.Throws<NotSupportedException>(() => new NumberPrompt<short>("p"));

    [Theory]
    [InlineData("en-us", "tomorrow", "2026-11-25")]
    [InlineData("fr-ca", "demain", "2026-11-25")]
    [InlineData("fr-ca", "le 3 mai 2027", "2027-05-03")]
    [InlineData("xx-unknown", "May 3, 2027", "2027-05-03")]
    public async Task A_date_is_counted_from_the_persons_own_day(string locale, string answer, string got)
    {
        var lateEvening = new Activity(ActivityTypes.Message)
        {
            Text = answer,
            Locale = locale,
            LocalTimestamp = new DateTimeOffset(2026, 11, 24, 23, 30, 0, TimeSpan.FromHours(-5)),
        };

        await new Bot(locale: locale).Asks(new DateTimePrompt("p"), Bot.Question("when?", "a date, please"), dates => dates[0].Value!)
            .Test("hello", "when?").Test("hmm", "a date, please").Send(lateEvening).AssertReply(got).StartTestAsync();
    }

    [Fact]
    public async Task Files_are_taken_and_anything_else_is_asked_again()
    {
        var file = new Activity(ActivityTypes.Message) { Attachments = [new Attachment("text/plain", content: "hi")] };

        await new Bot().Asks(new AttachmentPrompt("p"), Bot.Question("file?"), files => $"{files.Count} {files[0].ContentType}")
            .Test("hello", "file?").Test("no file", "file?").Send(file).AssertReply("1 text/plain").StartTestAsync();
    }

    [Fact]
    public async Task An_activity_prompt_waits_for_the_activity_that_it_wants()
    {
        var root = new ComponentDialog("root");
        root.AddDialog(new WaterfallDialog("w", [
            (step, ct) => step.PromptAsync("event", Bot.Question("waiting", "still waiting"), ct),
            async (step, ct) =>
            {
                await step.Context.SendActivityAsync($"got {((Activity)step.Result!).Name}", cancellationToken: ct);
                return await step.EndDialogAsync(cancellationToken: ct);
            },
        ]));
        root.AddDialog(new ActivityPrompt("event", (context, _) => Task.FromResult(context.Recognized.Value!.Type == ActivityTypes.Event)));

        await new Bot().Runs(root)
            .Test("hello", "waiting").Test("what?", "still waiting")
            .Send(new Activity(ActivityTypes.Event) { Name = "handoff.status" }).AssertReply("got handoff.status").StartTestAsync();
    }

    [Fact]
    public async Task What_is_not_a_message_is_no_answer() =>
        await new Bot().Asks(new TextPrompt("p"), Bot.Question("name?"), text => text)
            .Test("hello", "name?").Send(new Activity(ActivityTypes.Typing)).Test("Aya", "Aya").StartTestAsync();

    [Fact]
    public async Task A_question_asked_again_keeps_its_choices_after_storage() =>
        await new Bot(channel: "webchat").Asks(new ChoicePrompt("p"), Choices(), choice => choice.Value!)
            .Send("hello").AssertReply(HasButtons).Send("vert").AssertReply(HasButtons).Test("rouge", "Rouge").StartTestAsync();

    private static void HasButtons(IActivity reply) =>
        Assert.Equal(["Rouge", "Côte-Nord", "Saguenay–Lac-Saint-Jean"], ((Activity)reply).SuggestedActions!.Actions!.Select(action => action.Title));

    private static PromptOptions Choices() => new()
    {
        Prompt = MessageFactory.Text("Laquelle?"),
        Choices = ChoiceFactory.ToChoices(["Rouge", "Côte-Nord", "Saguenay–Lac-Saint-Jean"]),
    };

    private sealed class Speaks(string locale) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            ((TurnContext)turnContext).Locale = locale;
            return next(cancellationToken);
        }
    }
}
