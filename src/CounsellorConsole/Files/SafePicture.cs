using SkiaSharp;

namespace EmploisEnRegions.CounsellorConsole.Files;

/// <summary>A picture drawn anew: nothing of the file that came is in it but what is seen. One at a time, and none that would fill the memory.</summary>
internal sealed class SafePicture : IDisposable
{
    public const string ContentType = "image/jpeg";

    private const long MostPixels = 50_000_000;
    private const int LongestSide = 1600;
    private const int Quality = 85;
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>JPEG; null when the file is no picture that we read, whatever it calls itself.</summary>
    public async Task<byte[]?> DrawAsync(byte[] file, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Draw(file), cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static byte[]? Draw(byte[] file)
    {
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is not { EncodedFormat: SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png or SKEncodedImageFormat.Webp or SKEncodedImageFormat.Gif }) return null;
        // The head of the file says how large it is before anything is unpacked.
        if ((long)codec.Info.Width * codec.Info.Height is 0 or > MostPixels) return null;
        var share = Math.Min(1f, LongestSide / (float)Math.Max(codec.Info.Width, codec.Info.Height));
        var read = codec.GetScaledDimensions(share);
        using var picture = new SKBitmap(new SKImageInfo(read.Width, read.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        if (codec.GetPixels(picture.Info, picture.GetPixels()) is not (SKCodecResult.Success or SKCodecResult.IncompleteInput)) return null;
        return Encode(picture, codec.EncodedOrigin);
    }

    private static byte[]? Encode(SKBitmap picture, SKEncodedOrigin origin)
    {
        var share = Math.Min(1f, LongestSide / (float)Math.Max(picture.Width, picture.Height));
        var (width, height) = ((int)Math.Max(1, picture.Width * share), (int)Math.Max(1, picture.Height * share));
        var lies = origin is SKEncodedOrigin.RightTop or SKEncodedOrigin.LeftBottom;
        using var surface = SKSurface.Create(new SKImageInfo(lies ? height : width, lies ? width : height));
        surface.Canvas.Clear(SKColors.White);
        Turn(surface.Canvas, origin, width, height);
        using var image = SKImage.FromBitmap(picture);
        surface.Canvas.DrawImage(image, new SKRect(0, 0, width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var drawn = surface.Snapshot();
        using var jpeg = drawn.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return jpeg?.ToArray();
    }

    /// <summary>As the telephone was held.</summary>
    private static void Turn(SKCanvas canvas, SKEncodedOrigin origin, int width, int height)
    {
        switch (origin)
        {
            case SKEncodedOrigin.RightTop:
                canvas.Translate(height, 0);
                canvas.RotateDegrees(90);
                break;
            case SKEncodedOrigin.BottomRight:
                canvas.Translate(width, height);
                canvas.RotateDegrees(180);
                break;
            case SKEncodedOrigin.LeftBottom:
                canvas.Translate(0, width);
                canvas.RotateDegrees(270);
                break;
        }
    }
}
