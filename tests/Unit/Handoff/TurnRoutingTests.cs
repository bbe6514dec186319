using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.Turns;

namespace EmploisEnRegions.Tests.Unit.Handoff;

public sealed class TurnRoutingTests
{
    private static readonly string[] Organisations = ["PROMIS", "Le Collectif", "INICI"];
    private static readonly OpenTurn French = new(new ConversationKey("directline", "a"), "fr", null, null, null) { Regions = ["01", "11"], Needs = ["family"] };

    [Fact]
    public void The_language_comes_before_everything() =>
        Assert.Equal(["PROMIS"], Able(French, Counsellor("INICI", "en", regions: ["01"]), Counsellor("PROMIS", "fr")));

    [Theory]
    [InlineData("11", "")]
    [InlineData("", "family")]
    public void A_region_or_a_need_comes_before_the_fair_turn(string region, string need) =>
        Assert.Equal(["INICI"], Able(French, Counsellor("PROMIS", "fr"), Counsellor("INICI", "fr", [region], [need]), Counsellor("Le Collectif", "fr", ["05"])));

    [Fact]
    public void Where_nobody_serves_them_all_of_the_language_take_turns() =>
        Assert.Equal(["PROMIS", "INICI"], Able(French, Counsellor("INICI", "fr", ["05"]), Counsellor("PROMIS", "fr")));

    [Fact]
    public void Where_a_counsellor_sent_the_person_comes_before_regions() =>
        Assert.Equal(["PROMIS"], Able(French with { Organisation = "PROMIS" }, Counsellor("PROMIS", "fr"), Counsellor("INICI", "fr", ["01"])));

    [Fact]
    public void Who_did_not_take_the_turn_comes_after_the_others_and_stays_when_alone()
    {
        var suiting = Counsellor("INICI", "fr", ["01"]);
        Assert.Equal(["PROMIS"], Able(French with { OfferedTo = "INICI" }, suiting, Counsellor("PROMIS", "fr")));
        Assert.Equal(["INICI"], Able(French with { OfferedTo = "PROMIS" }, suiting, Counsellor("PROMIS", "fr")));
        Assert.Equal(["INICI"], Able(French with { OfferedTo = "INICI" }, suiting));
    }

    [Fact]
    public void Nobody_free_is_nobodys_turn() => Assert.Empty(Able(French));

    private static IReadOnlyList<string> Able(OpenTurn turn, params FreeCounsellor[] free) => TurnRouting.Able(turn, free, Organisations);

    private static FreeCounsellor Counsellor(string organisation, string language, string[]? regions = null, string[]? needs = null) =>
        new(organisation, [language]) { Serving = new Serving(regions ?? [], needs ?? []) };
}
