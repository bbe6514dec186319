using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EmploisEnRegions.Tests.Unit.TextAnalytics;

internal sealed record LanguageRequest(string PathAndQuery, string Body, string? Key, string? Authorization);

internal sealed record LanguageAnswer(int Status, string Body, string? RetryAfterMilliseconds = null);

/// <summary>Stands in for Azure AI Language on a loopback port: says what it was told to, in order, and keeps what it was asked.</summary>
internal sealed class LanguageService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<LanguageAnswer> _answers;

    private LanguageService(WebApplication app, ConcurrentQueue<LanguageAnswer> answers) => (_app, _answers) = (app, answers);

    public ConcurrentQueue<LanguageRequest> Requests { get; } = new();

    public Uri Endpoint => new(_app.Urls.First());

    public static async Task<LanguageService> StartAsync(bool secure, params LanguageAnswer[] answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (secure) listen.UseHttps(Certificate());
        }));
        var service = new LanguageService(builder.Build(), new ConcurrentQueue<LanguageAnswer>(answers));
        service._app.Run(service.AnswerAsync);
        await service._app.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers;
        Requests.Enqueue(new LanguageRequest(context.Request.Path + context.Request.QueryString, await reader.ReadToEndAsync(context.RequestAborted),
            headers["Ocp-Apim-Subscription-Key"].FirstOrDefault(), headers.Authorization.FirstOrDefault()));
        var answer = _answers.TryDequeue(out var next) ? next : new LanguageAnswer(500, "");
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json; charset=utf-8";
        if (answer.RetryAfterMilliseconds is { } wait) context.Response.Headers["retry-after-ms"] = wait;
        await context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2050, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }
}
