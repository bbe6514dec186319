using EmploisEnRegions.Conversations.Storage;

namespace EmploisEnRegions.Tests.Unit.Conversations;

public sealed class DeliveriesTests
{
    [Fact]
    public void What_was_taken_is_found_with_what_it_appended_and_nothing_else_is()
    {
        var known = Deliveries.None.With("a", 0, 2).With("desk/b", 2, 2).With(new string('é', 5_000), 2, 70_000);

        Assert.Equal((0L, 2L), known.Find("a"));
        Assert.Equal((2L, 2L), known.Find("desk/b"));
        Assert.Equal((2L, 70_000L), known.Find(new string('é', 5_000)));
        Assert.Null(known.Find("A"));
        Assert.Null(known.Find(new string('é', 4_999)));
        Assert.Null(Deliveries.None.Find("a"));
    }

    [Fact]
    public void It_is_the_same_after_it_was_stored()
    {
        var known = Deliveries.None.With("a", 7, 9);

        Assert.Equal((7L, 9L), new Deliveries(known.Bytes.ToArray()).Find("a"));
    }

    [Fact]
    public void The_oldest_is_forgotten_when_there_are_too_many()
    {
        var known = Deliveries.None;
        for (var i = 0; i <= Deliveries.Most; i++) known = known.With($"d{i}", i, i + 1);

        Assert.Null(known.Find("d0"));
        Assert.Equal((1L, 2L), known.Find("d1"));
        Assert.Equal((Deliveries.Most, Deliveries.Most + 1L), known.Find($"d{Deliveries.Most}"));
    }

    [Fact]
    public void A_turn_that_is_thrown_away_leaves_no_trace()
    {
        var before = Deliveries.None.With("a", 0, 1);
        before.With("b", 1, 2);

        Assert.Null(before.Find("b"));
    }
}
