namespace Microsoft.Bot.Schema;

/// <summary>Cards become attachments here: there is no CardFactory in .NET.</summary>
public static class Extensions
{
    public static Attachment ToAttachment(this HeroCard card) => Attach(card, HeroCard.ContentType);

    public static Attachment ToAttachment(this ThumbnailCard card) => Attach(card, ThumbnailCard.ContentType);

    public static Attachment ToAttachment(this SigninCard card) => Attach(card, SigninCard.ContentType);

    public static Attachment ToAttachment(this ReceiptCard card) => Attach(card, ReceiptCard.ContentType);

    public static Attachment ToAttachment(this AudioCard card) => Attach(card, AudioCard.ContentType);

    public static Attachment ToAttachment(this VideoCard card) => Attach(card, VideoCard.ContentType);

    public static Attachment ToAttachment(this AnimationCard card) => Attach(card, AnimationCard.ContentType);

    public static Attachment ToAttachment(this OAuthCard card) => Attach(card, OAuthCard.ContentType);

    private static Attachment Attach(object card, string contentType) => new(contentType, content: card);
}
