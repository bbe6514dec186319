using EmploisEnRegions.Understanding;

namespace EmploisEnRegions.Tests.Unit.Understanding;

/// <summary>Suggestions that are pointed at by their place.</summary>
public sealed class PointingTests
{
    private static readonly IUnderstanding Understanding = UnderstandingFactory.CreateLocal();

    [Theory]
    [InlineData("fr", "parlez-moi de la deuxième", 2)]
    [InlineData("fr", "compare 1 et 3", 1, 3)]
    [InlineData("fr", "comparez la 3 avec la première", 3, 1)]
    [InlineData("fr", "différence entre la 2 et la 3", 2, 3)]
    [InlineData("en", "compare 1 and 3", 1, 3)]
    [InlineData("en", "compare the second and the third", 2, 3)]
    [InlineData("en", "what about schools in the second one", 2)]
    [InlineData("en", "we are 2 adults with 3 kids")]
    [InlineData("fr", "2 chambres et 3 enfants")]
    public async Task What_is_pointed_at_is_heard_in_its_order(string language, string text, params int[] places)
    {
        var heard = await Understanding.UnderstandAsync(new Utterance(text, null, language, new DateOnly(2026, 11, 28)), TestContext.Current.CancellationToken);
        Assert.Equal(places, heard.Which);
        Assert.Equal(places.Length == 2, heard.Request is Request.Compare);
    }
}
