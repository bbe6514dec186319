using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Files;
using EmploisEnRegions.CounsellorConsole.Files;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Integration.DirectLine;
using EmploisEnRegions.Tests.Integration.Storage;
using SkiaSharp;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public sealed class PersonFilePageTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    private const string Script = "<script>alert(document.domain)</script>";

    [Fact]
    public async Task A_picture_is_seen_drawn_anew_and_the_file_itself_is_only_downloaded()
    {
        var key = await TalkAsync();
        // A picture that is a page too: read as HTML it runs a script.
        var polyglot = Picture(SKEncodedImageFormat.Png, 60, 40).Concat(Encoding.UTF8.GetBytes(Script)).ToArray();
        await SendAsync(key, "vacances.png", "image/png", polyglot);
        using var window = await host.CounsellorAsync("sara");
        await window.GoAsync($"/console/conversation?channel={key.ChannelId}&id={key.ConversationId}");

        var shown = await window.Client.GetAsync(window.Page.QuerySelector(".file img")!.GetAttribute("src"));
        var seen = await shown.Content.ReadAsByteArrayAsync();
        Assert.Equal("image/jpeg", shown.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("script", Encoding.Latin1.GetString(seen), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((60, 40), Size(seen));
        AssertGuarded(shown);

        var kept = await window.Client.GetAsync(window.Page.QuerySelector(".file a")!.GetAttribute("href"));
        Assert.Equal(polyglot, await kept.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/octet-stream", kept.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", kept.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("vacances.png", kept.Content.Headers.ContentDisposition?.FileNameStar);
        AssertGuarded(kept);
    }

    [Theory]
    [InlineData("image/svg+xml", "dessin.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("text/html", "page.html", Script)]
    [InlineData("application/pdf", "cv.pdf", "%PDF-1.4 /JavaScript")]
    [InlineData("image/png", "menteur.png", Script)]
    [InlineData("image/gif", "poly.gif", "GIF89a/*<script>alert(1)</script>*/=1;")]
    public async Task What_could_act_is_never_shown(string type, string name, string content)
    {
        var key = await TalkAsync();
        await SendAsync(key, name, type, Encoding.UTF8.GetBytes(content));
        using var window = await host.CounsellorAsync("theo");
        await window.GoAsync($"/console/conversation?channel={key.ChannelId}&id={key.ConversationId}");
        var address = window.Page.QuerySelector(".file a")!.GetAttribute("href")!;
        var kept = await window.Client.GetAsync(address);
        Assert.Equal(("application/octet-stream", "attachment"), (kept.Content.Headers.ContentType?.MediaType, kept.Content.Headers.ContentDisposition?.DispositionType));
        var shown = await window.Client.GetAsync(address.Replace("/console/file?", "/console/file/picture?", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, shown.StatusCode);
        Assert.Equal(FileDoor.LooksLikeAPicture(type), window.Page.QuerySelector(".file img") is not null);
    }

    [Fact]
    public async Task Only_who_is_signed_in_gets_a_file_and_only_of_that_conversation()
    {
        var (key, other) = (await TalkAsync(), await TalkAsync());
        await SendAsync(key, "a.png", "image/png", Picture(SKEncodedImageFormat.Png, 10, 10));
        using var window = await host.CounsellorAsync("ulysse");
        await window.GoAsync($"/console/conversation?channel={key.ChannelId}&id={key.ConversationId}");
        var address = window.Page.QuerySelector(".file a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await window.Client.GetAsync(address.Replace(key.ConversationId, other.ConversationId, StringComparison.Ordinal))).StatusCode);
        using var stranger = host.NewWindow();
        await stranger.GoAsync(address);
        Assert.StartsWith("/console/sign-in", stranger.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_not_kept_while_nobody_may_look_at_it_nor_when_it_is_too_large()
    {
        using var person = host.Client();
        var started = await person.StartAsync();
        var key = new ConversationKey("directline", started.GetProperty("conversationId").GetString()!);
        await SendAsync(key, "a.png", "image/png", Picture(SKEncodedImageFormat.Png, 10, 10));
        var history = await person.HistoryAsync(key.ConversationId);
        Assert.Contains("a.png", history.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("urn:", history.ToString(), StringComparison.Ordinal);

        var talk = await TalkAsync();
        using var tooLarge = Form("b.bin", "application/octet-stream", new byte[PersonFile.MostBytes + 1]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await person.PostAsync($"/v3/directline/conversations/{talk.ConversationId}/upload?userId=someone", tooLarge)).StatusCode);
    }

    private async Task<ConversationKey> TalkAsync()
    {
        using var person = host.Client();
        var started = await person.StartAsync();
        var key = new ConversationKey("directline", started.GetProperty("conversationId").GetString()!);
        var someone = new Account { Id = "someone", Email = "s@example.org", DisplayName = "S", Organisation = "PROMIS", Role = Role.Counsellor, Languages = ["fr"], Stamp = "1" };
        await host.Get<EmploisEnRegions.Handoff.Presence.IPresenceStore>().SeenAsync(someone.Id, DateTimeOffset.UtcNow, CancellationToken.None);
        Assert.Null(await host.Get<CounsellorActions>().TakeAsync(key, someone, "take", CancellationToken.None));
        return key;
    }

    private async Task SendAsync(ConversationKey key, string name, string type, byte[] content)
    {
        using var person = host.Client();
        using var form = Form(name, type, content);
        var answer = await person.PostAsync($"/v3/directline/conversations/{key.ConversationId}/upload?userId=someone", form);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static MultipartFormDataContent Form(string name, string type, byte[] content)
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return new MultipartFormDataContent { { file, "file", name } };
    }

    private static void AssertGuarded(HttpResponseMessage answer)
    {
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    internal static byte[] Picture(SKEncodedImageFormat format, int width, int height)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.Teal);
        using var image = surface.Snapshot();
        return image.Encode(format, 90).ToArray();
    }

    internal static (int, int) Size(byte[] picture)
    {
        using var codec = SKCodec.Create(new MemoryStream(picture));
        return (codec.Info.Width, codec.Info.Height);
    }
}

public sealed class SafePictureTests
{
    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public async Task A_large_picture_is_drawn_small(SKEncodedImageFormat format)
    {
        using var pictures = new SafePicture();
        var drawn = await pictures.DrawAsync(PersonFilePageTests.Picture(format, 4000, 1000), CancellationToken.None);
        // JPEG is unpacked at eighths of its size.
        var (width, height) = PersonFilePageTests.Size(drawn!);
        Assert.InRange(width, 1400, 1600);
        Assert.Equal(width / 4, height);
    }

    [Fact]
    public async Task A_bomb_is_told_by_its_head_and_never_unpacked()
    {
        // 30,000 by 30,000 pixels in less than 4 MB: 3.6 GB unpacked.
        var bomb = Bomb(30_000);
        Assert.True(bomb.Length < PersonFile.MostBytes);
        using var pictures = new SafePicture();
        var before = GC.GetTotalAllocatedBytes();
        var peak = Environment.WorkingSet;
        Assert.Null(await pictures.DrawAsync(bomb, CancellationToken.None));
        Assert.True(Environment.WorkingSet - peak < 200_000_000, "the picture was unpacked");
        Assert.True(GC.GetTotalAllocatedBytes() - before < 100_000_000);
    }

    [Fact]
    public async Task What_is_cut_short_or_no_picture_is_drawn_as_far_as_it_goes_or_not_at_all()
    {
        using var pictures = new SafePicture();
        var picture = PersonFilePageTests.Picture(SKEncodedImageFormat.Png, 300, 300);
        Assert.Null(await pictures.DrawAsync([], CancellationToken.None));
        Assert.Null(await pictures.DrawAsync(picture[..20], CancellationToken.None));
        await pictures.DrawAsync(picture[..(picture.Length / 2)], CancellationToken.None);
    }

    /// <summary>A PNG of nothing but zeros, which pack to a thousandth.</summary>
    private static byte[] Bomb(int side)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        byte[] head = [.. Big(side), .. Big(side), 1, 0, 0, 0, 0];
        Chunk(png, "IHDR", head);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[1 + side / 8];
            for (var y = 0; y < side; y++) zlib.Write(row);
        }

        Chunk(png, "IDAT", packed.ToArray());
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        png.Write(Big(content.Length));
        png.Write(named);
        png.Write(Big((int)Crc(named)));
    }

    private static byte[] Big(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++) crc = (crc >> 1) ^ (0xEDB88320u & (uint)-(int)(crc & 1));
        }

        return ~crc;
    }
}

public abstract class PersonFileStoreTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : PersonFileStoreTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : PersonFileStoreTests(postgres);

    [Fact]
    public async Task The_same_file_is_kept_once_no_more_than_enough_and_all_goes_with_the_conversation()
    {
        await using var desk = await NewDeskAsync();
        var person = await desk.WaitingPersonAsync();
        var files = desk.Get<IPersonFiles>();
        for (var i = 0; i < 25; i++)
        {
            var kept = await files.KeepAsync(File(person.Key, i / 2), CancellationToken.None);
            Assert.True(kept);
        }

        for (var i = 13; i < 20; i++) Assert.True(await files.KeepAsync(File(person.Key, i), CancellationToken.None));
        Assert.False(await files.KeepAsync(File(person.Key, 20), CancellationToken.None));
        var first = File(person.Key, 0);
        Assert.Equal(first.Content, (await files.FindAsync(person.Key, first.Id, CancellationToken.None))!.Content);
        Assert.Null(await files.FindAsync(person.Key with { ConversationId = "another" }, first.Id, CancellationToken.None));

        await person.SaysAsync("erase");
        Assert.Null(await files.FindAsync(person.Key, first.Id, CancellationToken.None));
    }

    private static PersonFile File(ConversationKey key, int number) => PersonFile.Of(key, "f", "image/png", [1, 2, (byte)number], DateTimeOffset.UnixEpoch);
}
