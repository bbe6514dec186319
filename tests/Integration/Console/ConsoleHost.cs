using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Integration.Host;
using Microsoft.Extensions.DependencyInjection;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

/// <summary>The whole program, and counsellors in browsers without JavaScript.</summary>
public sealed class ConsoleHost : EchoHost
{
    public const string Password = "une phrase assez longue";
    private int _people;

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A browser of its own, signed in as a new counsellor.</summary>
    internal Task<Window> CounsellorAsync(string name, Role role = Role.Counsellor) =>
        SignedInAsync(this, $"{name}{Interlocked.Increment(ref _people)}@example.org", name, role);

    internal Window NewWindow() => NewWindow(this);

    internal static async Task<Window> SignedInAsync(EchoHost host, string email, string name, Role role)
    {
        var window = NewWindow(host);
        var token = await host.Services.GetRequiredService<OneTimeLinks>().InviteAsync(new NewAccount(email, name, "PROMIS", role, ["fr"]), "test", CancellationToken.None);
        await window.GoAsync($"/console/invitation/{token}");
        await window.SubmitAsync("main form", ("password", Password));
        return window;
    }

    private static Window NewWindow(EchoHost host)
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = true, UseCookies = true };
        return new Window(new HttpClient(handler) { BaseAddress = host.Address }, handler.CookieContainer);
    }
}

/// <summary>A browser that knows pages, links and forms, and no script.</summary>
internal sealed class Window(HttpClient client, CookieContainer cookies) : IDisposable
{
    public HttpResponseMessage Answer { get; private set; } = null!;
    public IHtmlDocument Page { get; private set; } = null!;
    public string Text => Page.Body!.TextContent;
    public string Path => Answer.RequestMessage!.RequestUri!.PathAndQuery;
    public HttpClient Client => client;
    public CookieCollection Cookies => cookies.GetAllCookies();

    public async Task GoAsync(string path) => await ShowAsync(await client.GetAsync(path));

    /// <summary>Fills in and sends the form that the selector finds.</summary>
    public async Task SubmitAsync(string form, params (string Name, string Value)[] fields)
    {
        var element = (IHtmlFormElement)(Page.QuerySelector(form) ?? throw new InvalidOperationException($"No form {form} at {Path}."));
        var values = element.QuerySelectorAll("input[name], select[name], textarea[name]")
            .Where(field => field is not IHtmlInputElement { Type: "checkbox", IsChecked: false })
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, ValueOf(field)))
            .Where(field => fields.All(f => f.Name != field.Key))
            .Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var content = new FormUrlEncodedContent(values);
        var action = element.GetAttribute("action");
        await ShowAsync(await client.PostAsync(string.IsNullOrEmpty(action) ? Path : action, content));
    }

    public void Dispose() => client.Dispose();

    private async Task ShowAsync(HttpResponseMessage answer)
    {
        Answer = answer;
        Page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    private static string ValueOf(AngleSharp.Dom.IElement field) => field switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlTextAreaElement area => area.Value,
        _ => "",
    };
}
