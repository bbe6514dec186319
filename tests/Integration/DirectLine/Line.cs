using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Xunit;

namespace EmploisEnRegions.Integration.DirectLine;

/// <summary>Direct Line by hand: short verbs for tests that look at the wire.</summary>
internal static class Line
{
    public const string Root = "/v3/directline";

    public static async Task<JsonElement> StartAsync(this HttpClient client, object? body = null) =>
        await (await client.PostAsync($"{Root}/conversations", Json(body))).ReadAsync();

    public static Task<HttpResponseMessage> SayAsync(this HttpClient client, string conversationId, string text) =>
        client.PostRawAsync(conversationId, JsonSerializer.Serialize(new { type = "message", text, from = new { id = "someone" } }));

    public static Task<HttpResponseMessage> PostRawAsync(this HttpClient client, string conversationId, string body) =>
        client.PostAsync($"{Root}/conversations/{conversationId}/activities", new StringContent(body, Encoding.UTF8, "application/json"));

    public static async Task<JsonElement> HistoryAsync(this HttpClient client, string conversationId, string watermark = "") =>
        await (await client.GetAsync($"{Root}/conversations/{conversationId}/activities?watermark={watermark}")).ReadAsync();

    public static async Task<JsonElement> WidgetTokenAsync(this HttpClient client, object? body = null) =>
        await (await client.PostAsync("/api/widget/token", Json(body))).ReadAsync();

    public static async Task<JsonElement> ReadAsync(this HttpResponseMessage response)
    {
        var json = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {json}");
        return json;
    }

    /// <summary>A refusal has its status and a code, in Direct Line's form.</summary>
    public static async Task RefusesAsync(this Task<HttpResponseMessage> sending, HttpStatusCode status, string code)
    {
        var response = await sending;
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == response.StatusCode, $"{(int)response.StatusCode} {body}");
        Assert.Equal(code, JsonDocument.Parse(body).RootElement.GetProperty("error").GetProperty("code").GetString());
    }

    public static string Text(this JsonElement json, string property) => json.GetProperty(property).GetString()!;

    public static string[] Texts(this JsonElement activitySet) =>
        [.. activitySet.GetProperty("activities").EnumerateArray().Select(a => a.TryGetProperty("text", out var text) ? text.GetString()! : a.Text("type"))];

    public static async Task<ClientWebSocket> OpenAsync(string streamUrl, string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        await socket.ConnectAsync(new Uri(streamUrl), TestContext.Current.CancellationToken);
        return socket;
    }

    /// <summary>The next message of the socket: "" for a keep-alive.</summary>
    public static async Task<string> NextAsync(this ClientWebSocket socket)
    {
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return Encoding.UTF8.GetString(message.ToArray());
    }

    private static JsonContent? Json(object? body) => body is null ? null : JsonContent.Create(body);
}
