using System.Globalization;
using EmploisEnRegions.Channels.Limits;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Continuation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EmploisEnRegions.Channels.TextPage;

internal static class TextPageDoor
{
    private const string TextField = "text";
    private const string KeyField = "key";
    private const string PurposeField = "purpose";
    private const string DeliveryField = "delivery";

    /// <summary>The conversation of the cookie; a first visit begins one, so that the bot greets at once.</summary>
    public static async Task<Results<TextPageAnswer, ContentHttpResult>> ShowAsync(
        HttpContext http, TextPageKeys keys, TextPageConversations conversations, PersonLimits limits, CancellationToken cancellationToken)
    {
        var address = TextPageAddress.Of(http);
        var conversationId = keys.ConversationOf(http.Request);
        var conversation = await conversations.FindAsync(conversationId, cancellationToken);
        if (conversation is null || conversationId is null)
        {
            if (limits.WaitBeforeStarting(http.Connection.RemoteIpAddress) is { } wait) return TooFast(http, address, wait);
            conversationId = keys.Begin(http);
            await conversations.BeginAsync(conversationId, address.Locale, cancellationToken);
            conversation = await conversations.FindAsync(conversationId, cancellationToken) ?? NotKeptYet(conversationId);
        }

        return await PageAsync(address, conversation, keys, conversations, code: null, cancellationToken);
    }

    /// <summary>A code to go on elsewhere, or to invite a spouse. It stands on this page and nowhere else.</summary>
    public static async Task<Results<TextPageAnswer, SeeOther, ContentHttpResult, BadRequest>> GiveCodeAsync(
        HttpContext http, TextPageKeys keys, TextPageConversations conversations, PersonLimits limits, Continuations continuations, CancellationToken cancellationToken)
    {
        var address = TextPageAddress.Of(http);
        if (await FormAsync(http.Request, cancellationToken) is not { } form) return TypedResults.BadRequest();
        var conversationId = keys.ConversationOf(http.Request);
        if (conversationId is null || !keys.IsOurForm(form[KeyField], conversationId)) return new SeeOther(address.Path);
        if (limits.WaitBeforeSending(conversationId) is { } wait) return TooFast(http, address, wait);
        if (await conversations.FindAsync(conversationId, cancellationToken) is not { } conversation) return new SeeOther(address.Path);

        var purpose = form[PurposeField] == "partner" ? CodePurpose.Partner : CodePurpose.Continue;
        var issued = await continuations.IssueAsync(conversation.Key, purpose, cancellationToken);
        var code = issued is null ? null : new TextPageCode(ContinuationCode.Shown(issued.Code), purpose, http.Request.Host.ToUriComponent());
        return await PageAsync(address, conversation, keys, conversations, code, cancellationToken);
    }

    /// <summary>Away at once, and the conversation is forgotten on this device. A link, because a form may lead nowhere but to us.</summary>
    public static SeeOther Leave(HttpContext http)
    {
        // Another site may not make somebody lose their conversation.
        if (http.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin") TextPageKeys.Forget(http);
        http.Response.Headers.CacheControl = "no-store";
        return new SeeOther(TextPageAddress.Of(http).Weather);
    }

    public static async Task<Results<SeeOther, ContentHttpResult, BadRequest>> SendAsync(
        HttpContext http, TextPageKeys keys, TextPageConversations conversations, PersonLimits limits, CancellationToken cancellationToken)
    {
        var address = TextPageAddress.Of(http);
        if (await FormAsync(http.Request, cancellationToken) is not { } form) return TypedResults.BadRequest();

        // No cookie, or a form of another conversation: nothing is said in anybody's name.
        var conversationId = keys.ConversationOf(http.Request);
        if (conversationId is null || !keys.IsOurForm(form[KeyField], conversationId)) return new SeeOther(address.Path);
        if (limits.WaitBeforeSending(conversationId) is { } wait) return TooFast(http, address, wait);

        var text = form[TextField].ToString().Replace("\0", "", StringComparison.Ordinal).Trim();
        if (text.Length > 0) await conversations.SayAsync(conversationId, address.Locale, text, form[DeliveryField], cancellationToken);
        return new SeeOther($"{address.Path}#new");
    }

    /// <summary>A file that the bot gave ("my data"), only to the person of that conversation.</summary>
    public static async Task<Results<FileContentHttpResult, NotFound>> DownloadAsync(
        long sequence, int index, HttpContext http, TextPageKeys keys, TextPageConversations conversations, CancellationToken cancellationToken)
    {
        if (keys.ConversationOf(http.Request) is not { } conversationId) return TypedResults.NotFound();
        var entries = await conversations.ReadAsync(conversationId, cancellationToken);
        var files = entries.FirstOrDefault(e => e.Sequence == sequence)?.Activity.Attachments ?? [];
        if (files.ElementAtOrDefault(index) is not { } file || !TextPageFile.IsData(file)) return TypedResults.NotFound();

        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(DataFile.Of(file), "application/json; charset=utf-8", file.Name ?? "data.json");
    }

    private static async Task<TextPageAnswer> PageAsync(
        TextPageAddress address, Conversation conversation, TextPageKeys keys, TextPageConversations conversations, TextPageCode? code, CancellationToken cancellationToken)
    {
        var id = conversation.Key.ConversationId;
        var entries = await conversations.ReadAsync(id, cancellationToken);
        return new TextPageAnswer(new TextPageView(address, conversation, entries)
        {
            FormKey = keys.FormKey(id),
            Delivery = Guid.NewGuid().ToString("N"),
            Code = code,
        });
    }

    /// <summary>A bot that had nothing to say at the start left nothing to store.</summary>
    private static Conversation NotKeptYet(string conversationId) =>
        new() { Key = new ConversationKey(TextPageChannel.ChannelId, conversationId) };

    private static async Task<IFormCollection?> FormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync(cancellationToken) : null;
        }
        // Cut short, without an end, or with too much of something.
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return null;
        }
    }

    private static ContentHttpResult TooFast(HttpContext http, TextPageAddress address, TimeSpan wait)
    {
        http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return TypedResults.Text(TextPageView.TooFast(address.Language), "text/plain; charset=utf-8", statusCode: StatusCodes.Status429TooManyRequests);
    }
}
