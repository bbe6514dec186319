using System.Text.Json.Nodes;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Understanding;
using Xunit;

namespace EmploisEnRegions.Tests.Unit.Understanding;

public sealed class CorrectionTests
{
    [Theory]
    [InlineData("children", "non finalement plutôt le travail", """{"goals":["work"]}""")]
    [InlineData("vehicle", "en fait plutôt les études", """{"goals":["study"]}""")]
    [InlineData("french", "no actually rather work", """{"goals":["work"]}""")]
    [InlineData("recognition", "Non attends, je suis infirmière", """{"occupation":{"text":"infirmière","nocCode":"31301"}}""")]
    [InlineData("recognition", "no wait, i am a nurse", """{"occupation":{"text":"nurse","nocCode":"31301"}}""")]
    public async Task What_was_answered_before_is_corrected_at_a_later_question(string question, string text, string facts)
    {
        var utterance = new Utterance(text, question, null, UtteranceFiles.Today, new Profile { Goals = [Goal.Family] });
        var heard = await UtteranceFiles.Local.UnderstandAsync(utterance, TestContext.Current.CancellationToken);
        Assert.True(heard.Correction);
        Assert.False(heard.AnswersQuestion);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(facts), JsonNode.Parse(ProfileJson.Write(heard.Facts))), ProfileJson.Write(heard.Facts));
    }
}
