using EmploisEnRegions.BotHost.Hosting;
using EmploisEnRegions.BotHost.Security;
using EmploisEnRegions.Channels;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.CounsellorConsole;
using EmploisEnRegions.Dialogs;
using EmploisEnRegions.Handoff;
using EmploisEnRegions.Handoff.Hub;
using EmploisEnRegions.Storage;
using EmploisEnRegions.Understanding;
using EmploisEnRegions.Website;

var builder = WebApplication.CreateBuilder(ContentRoot.Options(DemonstrationStart.Without(args)));
builder.UseServerDefaults();
builder.UseDemonstration(args);

var data = builder.Services.AddReferenceData(builder.Configuration);
builder.Services.AddProxies(builder.Configuration);
builder.Services.AddKeyRing();
builder.Services.AddErrorAnswers();
builder.Services.AddBrowserFiles();
builder.Services.AddProbes();
builder.AddTelemetry();

builder.Services.AddUnderstanding(builder.Configuration, data);
builder.Services.AddConversations(builder.Configuration);
builder.Services.AddHandoff(builder.Configuration);
builder.Services.AddDialogs();
builder.Services.AddChannels(builder.Configuration);
builder.Services.AddStorage(builder.Configuration);
builder.Services.AddWebsite(builder.Configuration);
builder.Services.AddCounsellorConsole(builder.Configuration);

var app = builder.Build();
app.UseProxies();
app.UseSecurityHeaders();
app.UseErrorAnswers();
app.UseBrowserFiles();
app.UseWebSockets();
app.UseRouting();
app.UseTelemetry();
app.UseCors();
app.UseAuthentication();
app.UseAuthorization();

app.MapProbes();
app.MapChannels();
app.MapWebsite();
app.MapCounsellorConsole();
app.MapHandoff();

return await app.RunOrExplainAsync();
