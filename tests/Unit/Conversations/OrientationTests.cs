using System.Text;
using System.Text.Json;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Tests.Unit.Conversations;

public sealed class OrientationTests
{
    private static readonly Orientation Example = new()
    {
        Question = "children",
        Answered = 5,
        Remaining = 4,
        Speaker = Speaker.Bot,
        Suggestions = [new ShownSuggestion("05", 1, 0.81, 0.93, [new ShownReason("occupation", 0.22)], "rent")],
    };

    [Fact]
    public void Channel_data_is_written_as_the_contract_shows_it()
    {
        var json = Encoding.UTF8.GetString(ActivityJson.Write(new Activity(ActivityTypes.Message).WithOrientation(Example)));

        Assert.Contains(
            """
            "channelData":{"orientation":{"question":"children","answered":5,"remaining":4,"speaker":"bot","suggestions":[{"region":"05","rank":1,"score":0.81,"stability":0.93,"reasons":[{"criterion":"occupation","effect":0.22}],"drawback":"rent"}]}}
            """.Trim(), json, StringComparison.Ordinal);
    }

    [Fact]
    public void Channel_data_reads_back_from_the_wire()
    {
        var read = ActivityJson.Read(ActivityJson.Write(new Activity(ActivityTypes.Message).WithOrientation(Example))).GetOrientation()!;

        Assert.Equal(("children", 5, 4, Speaker.Bot), (read.Question, read.Answered, read.Remaining, read.Speaker));
        Assert.Equal("occupation", Assert.Single(Assert.Single(read.Suggestions!).Reasons).Criterion);
    }

    [Theory, InlineData(Speaker.Person, "person"), InlineData(Speaker.Counsellor, "counsellor"), InlineData(Speaker.System, "system")]
    public void Who_speaks_is_a_word_whatever_writes_it(Speaker speaker, string word)
    {
        var data = new OrientationChannelData(new Orientation { Speaker = speaker });

        Assert.Contains($"\"speaker\":\"{word}\"", JsonSerializer.Serialize(data, JsonSerializerOptions.Web), StringComparison.Ordinal);
    }

    [Fact]
    public void Channel_data_of_another_kind_is_none_of_ours() =>
        Assert.Null(ActivityJson.Read("""{"type":"message","channelData":{"clientActivityID":"x"}}"""u8).GetOrientation());

    [Fact]
    public void French_letters_are_stored_as_they_are_and_markup_is_not()
    {
        var json = Encoding.UTF8.GetString(ActivityJson.Write(new Activity(ActivityTypes.Message) { Text = "É <b>" }));
        Assert.Contains("É \\u003Cb\\u003E", json, StringComparison.Ordinal);
    }
}
