using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace EmploisEnRegions.Channels.TextPage;

/// <summary>The one cookie (whose conversation it is), and the key in each form, which proves that the form is ours and of that
/// conversation: a form on another site cannot have it.</summary>
internal sealed class TextPageKeys(IDataProtectionProvider protection)
{
    private const string CookieName = "texte";

    private readonly IDataProtector _cookie = protection.CreateProtector("TextPage.Cookie.v1");
    private readonly IDataProtector _form = protection.CreateProtector("TextPage.Form.v1");

    /// <summary>Null when there is no cookie, or not one of ours.</summary>
    public string? ConversationOf(HttpRequest request) => Unprotect(_cookie, request.Cookies[CookieName]);

    public string Begin(HttpContext http)
    {
        var conversationId = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        // Without an age it ends with the browser: computers are shared.
        http.Response.Cookies.Append(CookieName, _cookie.Protect(conversationId), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            Path = "/",
        });
        return conversationId;
    }

    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(CookieName, new CookieOptions { Path = "/" });

    public string FormKey(string conversationId) => _form.Protect(conversationId);

    public bool IsOurForm(string? formKey, string conversationId) => Unprotect(_form, formKey) == conversationId;

    private static string? Unprotect(IDataProtector protector, string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            return protector.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
