namespace EmploisEnRegions.Recognizers.Numbers;

internal enum NumberForm : byte
{
    Whole,
    Fraction,
    Power,
}

/// <summary>A number found in a text.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Next">The token after its last.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">One past its last character.</param>
internal readonly record struct Numeral(int First, int Next, int Start, int End, double Value, NumberForm Form)
{
    public bool IsWhole => Form == NumberForm.Whole && Value == Math.Floor(Value);
}

/// <summary>A cardinal, with what a fraction that follows needs to know of its last words.</summary>
/// <param name="Next">The token after its last; 0 when nothing was read.</param>
/// <param name="Tail">The value after its last "and" ("one hundred and [three] quarters"); 0 without one.</param>
/// <param name="Ten">The ten that ends it after something else ("one hundred [thirty] fifths"); 0 otherwise.</param>
/// <param name="Multiplier">The multiplier that ends it ("two [million] and a half"); 1 otherwise.</param>
internal readonly record struct Cardinal(int Next, int End, double Value, double Tail, double Ten, double Multiplier, bool IsDigits)
{
    public bool Found => Next > 0;
}
