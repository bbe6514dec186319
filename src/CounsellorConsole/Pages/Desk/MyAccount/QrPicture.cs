using Microsoft.AspNetCore.Html;
using QRCoder;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.MyAccount;

/// <summary>A QR code as a picture inside the page: the secret in it has no address of its own that could be kept.</summary>
internal static class QrPicture
{
    private const int ModulePixels = 4;

    public static IHtmlContent Of(string text, string description)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        var svg = code.GetGraphic(ModulePixels, "#000000", "#ffffff", drawQuietZones: true);
        var label = System.Text.Encodings.Web.HtmlEncoder.Default.Encode(description);
        return new HtmlString(svg.Replace("<svg ", $"<svg role=\"img\" aria-label=\"{label}\" ", StringComparison.Ordinal));
    }
}
