using System.Net;
using System.Net.Http.Headers;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Integration.Host;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EmploisEnRegions.Integration.DirectLine;

/// <summary>How large, how much at once, how old.</summary>
public sealed class BoundsTests(BoundsTests.OneHost host) : IClassFixture<BoundsTests.OneHost>
{
    private const int FourMegabytes = 4 * 1024 * 1024;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_of_4_megabytes_is_taken_and_one_byte_more_is_refused_with_its_code(bool multipart)
    {
        using var server = host.Client();
        var id = (await server.StartAsync()).Text("conversationId");
        await (await UploadAsync(server, id, FourMegabytes, multipart)).ReadAsync();
        await UploadAsync(server, id, FourMegabytes + 1, multipart).RefusesAsync(HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
        await (await server.SayAsync(id, "still there")).ReadAsync();
    }

    [Fact]
    public async Task A_long_history_comes_page_by_page_with_nothing_left_out_or_twice()
    {
        const int Messages = 520;
        using var server = host.Client();
        var id = (await server.StartAsync(new { locale = "fr-CA" })).Text("conversationId");
        for (var i = 0; i < Messages; i++) await (await server.SayAsync(id, $"m{i}")).ReadAsync();

        var (watermark, pages, texts) = ("", 0, new List<string>());
        while (await server.HistoryAsync(id, watermark) is var page && page.Texts() is { Length: > 0 } some)
        {
            pages++;
            texts.AddRange(some);
            watermark = page.Text("watermark");
        }

        Assert.Equal(2, pages);
        Assert.Equal(["hello fr-CA", .. Enumerable.Range(0, Messages).SelectMany(i => new[] { $"m{i}", $"echo m{i}" })], texts);
    }

    [Fact]
    public async Task A_conversation_that_is_past_its_time_is_not_found()
    {
        using var server = host.Client();
        var id = (await server.StartAsync()).Text("conversationId");
        await (await server.SayAsync(id, "bonjour")).ReadAsync();
        var store = host.Services.GetRequiredService<IConversationStore>();
        await store.EraseExpiredAsync(DateTimeOffset.UtcNow.AddDays(1), DateTimeOffset.UtcNow.AddDays(1), CancellationToken.None);

        await server.SayAsync(id, "encore").RefusesAsync(HttpStatusCode.NotFound, "NotFound");
        await server.GetAsync($"{Line.Root}/conversations/{id}/activities").RefusesAsync(HttpStatusCode.NotFound, "NotFound");
        await server.GetAsync($"{Line.Root}/conversations/{id}").RefusesAsync(HttpStatusCode.NotFound, "NotFound");
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient server, string conversationId, int bytes, bool multipart)
    {
        using var file = new ByteArrayContent(new byte[bytes]) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
        if (!multipart) return await server.PostAsync($"{Line.Root}/conversations/{conversationId}/upload?userId=u", file);
        using var form = new MultipartFormDataContent { { file, "file", "photo.png" } };
        return await server.PostAsync($"{Line.Root}/conversations/{conversationId}/upload?userId=u", form);
    }

    public sealed class OneHost : EchoHost;
}
