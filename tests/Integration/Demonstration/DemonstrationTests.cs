using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Counsellors;

namespace EmploisEnRegions.Integration.Demonstration;

/// <summary>What <c>--demo</c> shows, read from its database and through its console.</summary>
public sealed partial class DemonstrationTests(DemonstrationTests.Running running) : IClassFixture<DemonstrationTests.Running>
{
    private const int Conversations = 30;

    [Fact]
    public void Thirty_conversations_end_as_their_scripts_say()
    {
        var scripts = Scripts().ToList();
        Assert.Equal(Conversations, scripts.Count);
        Assert.Equal(Conversations, Count("conversations"));
        var wrong = scripts.Where(script => Count($"conversations WHERE conversation_id = 'demo-{script.Name}' AND status = '{script.Ends}'") != 1).Select(script => script.Name);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("conversations WHERE status = 'bot'", 5)]
    [InlineData("conversations WHERE status = 'waiting'", 5)]
    [InlineData("conversations WHERE status = 'counsellor'", 2)]
    [InlineData("conversations WHERE status = 'closed'", 10)]
    [InlineData("conversations WHERE language = 'en'", 8)]
    [InlineData("conversations WHERE channel_id = 'sms'", 3)]
    [InlineData("conversations WHERE json_array_length(dossier, '$.suggestions') = 3", 14)]
    [InlineData("handoff_notes", 8)]
    [InlineData("handoff_callbacks WHERE done_at IS NULL", 2)]
    [InlineData("handoff_callbacks WHERE done_at IS NOT NULL", 2)]
    [InlineData("handoff_outcomes WHERE kind = 'visitPlanned'", 2)]
    [InlineData("handoff_outcomes WHERE kind = 'regionsRetained'", 2)]
    [InlineData("handoff_outcomes WHERE kind = 'moved'", 1)]
    [InlineData("handoff_outcomes WHERE kind = 'other'", 1)]
    [InlineData("transcript WHERE CAST(activity AS TEXT) LIKE '%277-3553%'", 1)]
    [InlineData("audit_log WHERE action = 'HandedBack'", 2)]
    public void Every_kind_of_conversation_is_shown(string rows, int atLeast) =>
        Assert.True(Count(rows) >= atLeast, $"{Count(rows)} of {rows}");

    [Fact]
    public void The_three_organisations_are_at_work() => Assert.Equal(3, running.File.Count("SELECT count(DISTINCT organisation) FROM handoff_outcomes"));

    [Fact]
    public void Nothing_of_it_leaves_the_program() => Assert.Equal(0, Count("outbox"));

    [Fact]
    public void Nobody_real_can_be_reached_at_what_they_left()
    {
        Assert.Equal(0, Count("handoff_callbacks WHERE address NOT LIKE '+1___55501__' AND address NOT LIKE '%.example'"));
        Assert.All(Files().SelectMany(File.ReadLines).SelectMany(line => Telephone().Matches(line)), number => Assert.Contains("555-01", number.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_page_and_every_line_is_marked_for_each_account()
    {
        Assert.Equal(5, running.Accounts.Count);
        foreach (var (email, password) in running.Accounts)
        {
            var handler = new HttpClientHandler { UseCookies = true };
            using var window = new Window(new HttpClient(handler) { BaseAddress = running.Address }, handler.CookieContainer);
            await window.GoAsync("/console");
            Assert.NotNull(window.Page.QuerySelector(".demonstration"));
            await window.SubmitAsync("main form", ("email", email), ("password", password));
            Assert.Equal("/console", window.Path);
            Assert.Equal(HttpStatusCode.OK, window.Answer.StatusCode);
            Assert.NotNull(window.Page.QuerySelector(".demonstration"));
            Assert.NotEmpty(window.Page.QuerySelectorAll("#lists a.line"));
            Assert.Equal(window.Page.QuerySelectorAll("#lists .line").Length, window.Page.QuerySelectorAll("#lists .line .tag.demo").Length);
        }
    }

    private long Count(string rows) => running.File.Count($"SELECT count(*) FROM {rows}");

    private static IEnumerable<string> Files()
    {
        var project = typeof(DemonstrationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "ProjectFolder").Value!;
        return Directory.EnumerateFiles(Path.Combine(project, "..", "..", "src", "Demonstration", "Conversations"), "*.txt");
    }

    private static IEnumerable<(string Name, string Ends)> Scripts() => Files().Select(file =>
        (Path.GetFileNameWithoutExtension(file), File.ReadLines(file).Single(line => line.StartsWith("ends: ", StringComparison.Ordinal))["ends: ".Length..]));

    [GeneratedRegex(@"\b\d{3}[ .-]\d{3}[ .-]\d{4}\b")]
    private static partial Regex Telephone();

    /// <summary>One demonstration for all tests, started twice: the second start finds everything and prints nothing.</summary>
    public sealed class Running : IAsyncLifetime
    {
        private readonly string _path = Path.Combine(Path.GetTempPath(), $"demo-{Guid.NewGuid():N}.db");
        private DemonstrationProcess _second = null!;

        public TestDatabase File { get; private set; } = null!;
        public Uri Address => _second.Address;
        public IReadOnlyList<(string Email, string Password)> Accounts { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            File = new SqliteFile(_path);
            await using (var first = await DemonstrationProcess.StartAsync(_path)) Accounts = first.Accounts;
            var entries = File.Count("SELECT count(*) FROM transcript");
            _second = await DemonstrationProcess.StartAsync(_path);
            Assert.Empty(_second.Accounts);
            Assert.Equal(entries, File.Count("SELECT count(*) FROM transcript"));
        }

        public async ValueTask DisposeAsync()
        {
            await _second.DisposeAsync();
            File.Delete();
        }
    }
}
