using System.Buffers;
using Microsoft.Extensions.ObjectPool;

namespace EmploisEnRegions.Channels.DirectLine.Stream;

/// <summary>What messages are written into: sockets share them, each holds one only while a message goes out.</summary>
internal sealed class StreamBuffers : PooledObjectPolicy<ArrayBufferWriter<byte>>
{
    private const int Usual = 8 * 1024;
    private const int LargestKept = 64 * 1024;

    public static ObjectPool<ArrayBufferWriter<byte>> Shared { get; } = new DefaultObjectPool<ArrayBufferWriter<byte>>(new StreamBuffers());

    public override ArrayBufferWriter<byte> Create() => new(Usual);

    public override bool Return(ArrayBufferWriter<byte> obj)
    {
        obj.ResetWrittenCount();
        return obj.Capacity <= LargestKept;
    }
}
