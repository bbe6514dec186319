extern alias host;

using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using EmploisEnRegions.Channels.Sms.Numbers;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Outbox;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using HostProgram = host::Program;

namespace EmploisEnRegions.Integration.Sms;

/// <summary>The whole program with its real conversation, a mock of Twilio, and telephones that write to it. The clock moves when a test says so.</summary>
internal sealed class SmsHost : WebApplicationFactory<HostProgram>
{
    public const string Account = "AC00000000000000000000000000000000";
    public const string Token = "8f3b2c1d9e0a4f5b";
    public const string Number = "+14385550100";
    public const string Person = "+15145550123";

    private readonly Dictionary<string, string> _settings;
    private readonly string _folder;
    private readonly bool _ownsFolder;
    // Of all hosts: one that takes over a database must not repeat what another one has seen.
    private static int _messages;

    public SmsHost(MockTwilio twilio, string? folder = null, params (string Name, string Value)[] settings)
    {
        _ownsFolder = folder is null;
        _folder = folder ?? Directory.CreateTempSubdirectory("sms-host-").FullName;
        _settings = new()
        {
            ["Sms:Twilio:AccountSid"] = Account, ["Sms:Twilio:AuthToken"] = Token, ["Sms:Twilio:From"] = Number, ["Sms:Twilio:ApiBase"] = twilio.Address,
        };
        foreach (var (name, value) in settings) _settings[name] = value;
        UseKestrel(0);
    }

    public string Environment { get; init; } = "Production";

    public FakeTimeProvider Clock { get; init; } = new();

    public Uri Address
    {
        get
        {
            StartServer();
            return ClientOptions.BaseAddress;
        }
    }

    public string Door => new Uri(Address, "/api/sms/twilio").ToString();

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public async Task<ConversationKey> KeyAsync(string number = Person) =>
        new("sms", await Get<SmsPeople>().IdOfAsync(number, CancellationToken.None));

    public async Task<Conversation?> ConversationAsync(string number = Person) =>
        (await Get<IConversationStore>().LoadAsync(await KeyAsync(number), CancellationToken.None))?.Conversation;

    public Task<bool> IsEmptyAsync() => Get<IOutboxStore>().CountAsync(CancellationToken.None).ContinueWith(c => c.Result.Waiting == 0, TaskScheduler.Default);

    /// <summary>A person writes, Twilio brings it, and everything that is to leave at once has left.</summary>
    public async Task SaysAsync(string text, string number = Person, params (string Name, string Value)[] more)
    {
        Assert.Equal(HttpStatusCode.OK, (await BringsAsync(Form(text, number, more))).Status);
        await Waiting.UntilAsync(IsEmptyAsync);
    }

    public static KeyValuePair<string, string>[] Form(string text, string number = Person, params (string Name, string Value)[] more) =>
    [
        new("MessageSid", string.Create(CultureInfo.InvariantCulture, $"SM{Interlocked.Increment(ref _messages):D32}")), new("AccountSid", Account),
        new("From", number), new("To", Number), new("Body", text), .. more.Select(m => KeyValuePair.Create(m.Name, m.Value)),
    ];

    public Task<(HttpStatusCode Status, string Body)> BringsAsync(KeyValuePair<string, string>[] form) => PostAsync(Door, form, Sign(Door, form));

    public static async Task<(HttpStatusCode Status, string Body)> PostAsync(string url, IEnumerable<KeyValuePair<string, string>> form, string? signature)
    {
        using var content = new FormUrlEncodedContent(form);
        return await PostAsync(url, content, signature);
    }

    public static async Task<(HttpStatusCode Status, string Body)> PostAsync(string url, HttpContent content, string? signature)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        if (signature is not null) request.Headers.Add("X-Twilio-Signature", signature);
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>As the documentation has it, by other code than the program's.</summary>
    public static string Sign(string url, IEnumerable<KeyValuePair<string, string>> form)
    {
        var text = url + string.Concat(form.Distinct().OrderBy(f => f.Key, StringComparer.Ordinal).ThenBy(f => f.Value, StringComparer.Ordinal).Select(f => f.Key + f.Value));
#pragma warning disable CA5350
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(Token), Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
    }

    /// <summary>Everything in the database's files, as text.</summary>
    public string Raw() => string.Concat(Directory.EnumerateFiles(_folder, "sms.db*").Select(ReadShared));

    public long Count(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "sms.db")};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("ConnectionStrings:Orientation", $"Data Source={Path.Combine(_folder, "sms.db")}");
        builder.UseSetting("Storage:Synchronous", "Off");
        foreach (var (name, value) in _settings) builder.UseSetting(name, value);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _ownsFolder && Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private static string ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
