using EmploisEnRegions.Handoff;
using EmploisEnRegions.Support;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public sealed class RoundsTests
{
    [Theory]
    [InlineData(typeof(TaskCanceledException))]
    [InlineData(typeof(InvalidOperationException))]
    public async Task A_round_that_fails_or_runs_into_a_time_limit_does_not_end_those_after_it(Type problem)
    {
        var clock = new FakeTimeProvider();
        using var rounds = new FirstFails((Exception)Activator.CreateInstance(problem)!, clock);
        await rounds.StartAsync(TestContext.Current.CancellationToken);
        while (!rounds.Second.Task.IsCompleted)
        {
            // It starts on a thread of its own: its first tick may be yet to come.
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5, TestContext.Current.CancellationToken);
            Assert.Null(rounds.ExecuteTask?.Exception);
            Assert.False(rounds.ExecuteTask?.IsCompleted);
        }

        Assert.Equal([problem], rounds.Problems);
        await rounds.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal([problem], rounds.Problems);
    }

    private sealed class FirstFails(Exception problem, TimeProvider clock) : Rounds(TimeSpan.FromSeconds(1), clock)
    {
        private int _looked;

        public List<Type> Problems { get; } = [];
        public TaskCompletionSource Second { get; } = new();

        internal override Task LookAsync(CancellationToken cancellationToken)
        {
            if (++_looked == 1) throw problem;
            Second.TrySetResult();
            return Task.CompletedTask;
        }

        protected override void Failed(Exception problem) => Problems.Add(problem.GetType());
    }
}
