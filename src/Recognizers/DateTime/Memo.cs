using System.Runtime.CompilerServices;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>What a reader found at the last tokens it was asked about: several readers ask for the same ones in a row.</summary>
internal struct Memo<T>(Func<DateText, int, T?> read)
    where T : class
{
    private Slots _slots;

    public T? Of(DateText text, int at)
    {
        ref var slot = ref _slots[at & (Slots.Count - 1)];
        if (slot.Next != at + 1)
        {
            var value = read(text, at);
            // Again by reference: the reader may have asked for other tokens meanwhile.
            slot = ref _slots[at & (Slots.Count - 1)];
            slot = (at + 1, value);
        }
        return slot.Value;
    }

    [InlineArray(Count)]
    private struct Slots
    {
        public const int Count = 4;

        private (int Next, T? Value) _first;
    }
}
