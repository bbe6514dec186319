using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace EmploisEnRegions.Conversations.Storage;

/// <summary>
/// Which deliveries a conversation has taken, and what each appended to the transcript: what comes again is answered again and has no second effect.
/// Kept in the conversation's own row, which each turn writes anyway. Never changes: a turn makes the next from it.
/// </summary>
public sealed class Deliveries(ReadOnlyMemory<byte> bytes)
{
    /// <summary>How many are known: far more turns than a channel lets pass before it tries again.</summary>
    public const int Most = 512;

    // One delivery: 8 bytes of its id's SHA-256, then the sequences before its first and of its last entry, 4 bytes each, little-endian.
    private const int DigestSize = 8;
    private const int Size = DigestSize + 4 + 4;

    public static Deliveries None { get; } = new(default);

    /// <summary>As stored.</summary>
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    /// <summary>The entries that the delivery appended are those after <c>After</c>, up to <c>Last</c>; null when it never arrived.</summary>
    public (long After, long Last)? Find(string deliveryId)
    {
        Span<byte> digest = stackalloc byte[DigestSize];
        Digest(deliveryId, digest);
        var known = Bytes.Span;
        // From the latest: what comes again comes soon.
        for (var at = known.Length - Size; at >= 0; at -= Size)
        {
            var one = known.Slice(at, Size);
            if (one[..DigestSize].SequenceEqual(digest)) return (Sequence(one[DigestSize..]), Sequence(one[(DigestSize + 4)..]));
        }

        return null;
    }

    public Deliveries With(string deliveryId, long after, long last)
    {
        var kept = Bytes.Length < Most * Size ? Bytes.Span : Bytes.Span[Size..];
        var next = new byte[kept.Length + Size];
        kept.CopyTo(next);
        var one = next.AsSpan(kept.Length);
        Digest(deliveryId, one[..DigestSize]);
        BinaryPrimitives.WriteUInt32LittleEndian(one[DigestSize..], checked((uint)after));
        BinaryPrimitives.WriteUInt32LittleEndian(one[(DigestSize + 4)..], checked((uint)last));
        return new Deliveries(next);
    }

    private static long Sequence(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    private static void Digest(string deliveryId, Span<byte> digest)
    {
        Span<byte> whole = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> utf8 = stackalloc byte[256];
        if (Encoding.UTF8.TryGetBytes(deliveryId, utf8, out var length)) SHA256.HashData(utf8[..length], whole);
        else SHA256.HashData(Encoding.UTF8.GetBytes(deliveryId), whole);
        whole[..DigestSize].CopyTo(digest);
    }
}
