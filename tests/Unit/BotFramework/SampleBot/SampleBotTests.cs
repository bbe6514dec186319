using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Xunit;

namespace EmploisEnRegions.Unit.BotFramework.SampleBot;

public sealed class SampleBotTests
{
    private readonly MemoryStorage storage = new();

    [Fact]
    public async Task A_visit_is_booked_across_turns_and_counted_for_the_person() =>
        await Talk()
            .SendConversationUpdate()
            .AssertReply(welcome => Assert.Equal(HeroCard.ContentType, ((Activity)welcome).Attachments![0].ContentType))
            .AssertReply("What can I do?")
            .Test("a visit", "Where to?")
            .Test("Rimouski", "From where?")
            .Test("Laval", "When?")
            .Test("on a Friday", "Which day, month and year?")
            .Test("May 4th 2027", "From Laval to Rimouski on 2027-05-04? (1) Yes or (2) No")
            .Send("yes").AssertReply("Booked Rimouski on 2027-05-04. Bookings: 1.").AssertReply("What else?")
            .Test("to Gaspé", "From where?")
            .Test("Rimouski", "When?")
            .Test("2027-06-01", "From Rimouski to Gaspé on 2027-06-01? (1) Yes or (2) No")
            .Test("no", "What else?")
            .StartTestAsync();

    [Fact]
    public async Task Help_is_given_in_the_middle_and_cancelling_begins_anew() =>
        await Talk()
            .Test("hello", "What can I do?")
            .Test("to Gaspé", "From where?")
            .Test("help", "Say where, from where and when.")
            .Test("Laval", "When?")
            .Test("help", "Say where, from where and when.")
            .Send("cancel").AssertReply("Cancelled.").AssertReply(_ => { })
            .StartTestAsync();

    [Fact]
    public async Task An_error_is_told_and_the_conversation_begins_again() =>
        await Talk()
            .Test("hello", "What can I do?")
            .Test("fail now", "The bot encountered an error.")
            .Test("hello", "What can I do?")
            .StartTestAsync();

    [Fact]
    public async Task A_conversation_goes_on_after_the_bot_was_started_again()
    {
        await Talk().Test("hello", "What can I do?").Test("to Gaspé", "From where?").StartTestAsync();

        await Talk().Test("Laval", "When?").Test("2027-06-01", "From Laval to Gaspé on 2027-06-01? (1) Yes or (2) No").StartTestAsync();
    }

    /// <summary>A new process, as far as a bot can tell: new dialogs on the same storage.</summary>
    private TestFlow Talk()
    {
        var (conversationState, userState) = (new ConversationState(storage), new UserState(storage));
        var bot = new DialogBot<MainDialog>(conversationState, userState, new MainDialog(userState, new BookingDialog()));
        return new TestFlow(new AdapterWithErrorHandler(conversationState), bot);
    }
}
