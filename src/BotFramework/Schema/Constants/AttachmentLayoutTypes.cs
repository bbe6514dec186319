namespace Microsoft.Bot.Schema;

/// <summary>How attachments stand together.</summary>
public static class AttachmentLayoutTypes
{
    public const string List = "list";
    public const string Carousel = "carousel";
}
