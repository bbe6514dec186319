using System.Net;
using System.Security.Cryptography;
using System.Text;
using EmploisEnRegions.Handoff.Accounts.Passwords;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public sealed class BreachedPasswordTests : IDisposable
{
    private const string Stolen = "correct horse battery staple";
    private readonly string _file = Path.GetTempFileName();

    [Theory]
    [InlineData("\n", ":3")]
    [InlineData("\r\n", ":12345")]
    [InlineData("\n", "")]
    public async Task Each_line_of_a_sorted_file_is_found_and_nothing_else(string lineEnd, string count)
    {
        var stolen = Enumerable.Range(0, 500).Select(i => $"mot de passe {i}").ToList();
        await File.WriteAllTextAsync(_file, string.Concat(stolen.Select(HashOf).Order(StringComparer.Ordinal).Select(hash => hash + count + lineEnd)));
        var list = new BreachedFile(_file);
        foreach (var password in stolen) Assert.True(await list.ContainsAsync(password, CancellationToken.None), password);
        foreach (var other in Enumerable.Range(500, 500)) Assert.False(await list.ContainsAsync($"mot de passe {other}", CancellationToken.None));
    }

    [Fact]
    public async Task An_empty_file_holds_nothing() => Assert.False(await new BreachedFile(_file).ContainsAsync(Stolen, CancellationToken.None));

    [Fact]
    public async Task The_service_is_told_five_digits_and_a_padding_line_counts_for_nothing()
    {
        var hash = HashOf(Stolen);
        var service = new Service($"{new string('0', 35)}:7\r\n{hash[5..]}:52\r\n{HashOf("padding line")[5..]}:0");
        var list = new BreachedRanges(service.Client());
        Assert.True(await list.ContainsAsync(Stolen, CancellationToken.None));
        Assert.Equal($"/range/{hash[..5]}", service.Asked!.PathAndQuery);
        Assert.False(await list.ContainsAsync("padding line", CancellationToken.None));
        Assert.False(await list.ContainsAsync("une phrase à moi", CancellationToken.None));
    }

    [Fact]
    public async Task A_list_that_does_not_answer_keeps_nobody_out_and_one_that_does_still_counts()
    {
        await File.WriteAllTextAsync(_file, HashOf(Stolen));
        IBreachedPasswords[] lists = [new BreachedRanges(new Service(null).Client()), new BreachedFile(_file + ".gone"), new BreachedFile(_file)];
        var checks = new PasswordChecks(lists, NullLogger<PasswordChecks>.Instance);
        Assert.Null(await checks.ProblemOfAsync("une phrase à moi", CancellationToken.None));
        Assert.Equal(PasswordProblem.Breached, await checks.ProblemOfAsync(Stolen, CancellationToken.None));
        Assert.Equal(PasswordProblem.Length, await checks.ProblemOfAsync("onze lettre", CancellationToken.None));
        Assert.Null(await new PasswordChecks([], NullLogger<PasswordChecks>.Instance).ProblemOfAsync(Stolen, CancellationToken.None));
    }

    public void Dispose() => File.Delete(_file);

#pragma warning disable CA5350 // The lists are made of it.
    private static string HashOf(string password) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
#pragma warning restore CA5350

    /// <param name="lines">Null: it fails.</param>
    private sealed class Service(string? lines) : HttpMessageHandler
    {
        public Uri? Asked { get; private set; }

        public HttpClient Client() => new(this) { BaseAddress = new Uri("https://stolen.example.org/range/") };

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked = request.RequestUri;
            var answer = lines is null ? new HttpResponseMessage(HttpStatusCode.BadGateway) : new HttpResponseMessage { Content = new StringContent(lines) };
            return Task.FromResult(answer);
        }
    }
}
