using System.Globalization;
using EmploisEnRegions.Recognizers.Numbers;
using EmploisEnRegions.Recognizers.Reading;
using DateObject = System.DateTime;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>A text with the date word, if any, at each token, the numbers in it, and the time that "now" is.</summary>
internal sealed class DateText
{
    /// <summary>Words that only stand inside or after.</summary>
    private const Role Inner = Role.To | Role.And | Role.Of | Role.At | Role.Am | Role.Pm | Role.Hour | Role.Later | Role.For | Role.This2 | Role.Past | Role.Minus | Role.Onward;

    private readonly Sense?[] _senses;
    private readonly byte[] _lengths;
    private Memo<Day> _days = new(DayReader.Find);
    private Memo<Period> _periods = new(PeriodReader.Find);
    private Memo<Length> _lengthsRead = new(LengthReader.Find);

    public DateText(Tokens tokens, Language language, DateObject now)
    {
        (Tokens, Language, Now) = (tokens, language, now);
        Numbers = NumberText.Of(tokens, language);
        _senses = new Sense?[tokens.Count];
        _lengths = new byte[tokens.Count];
        var words = DateWords.Of(language);
        for (var i = 0; i < tokens.Count; i++)
        {
            _lengths[i] = (byte)words.Match(tokens, i, out _senses[i]);
            if (_senses[i] is not null && tokens.IsWord(i, "des") && tokens.Text[tokens[i].Start + 1] is not ('è' or 'È'))
            {
                // Without its accent "dès" is the article.
                (_senses[i], _lengths[i]) = (null, 0);
            }
        }
    }

    public Tokens Tokens { get; }

    public Language Language { get; }

    public bool IsFrench => Language == Language.French;

    public DateObject Now { get; }

    public NumberText Numbers { get; }

    public int Count => Tokens.Count;

    public Role Roles(int at) => (uint)at < (uint)Count ? _senses[at]?.Roles ?? Role.None : Role.None;

    public bool Is(int at, Role role) => (Roles(at) & role) != 0;

    /// <summary>The token after the phrase at this one.</summary>
    public int After(int at) => at + _lengths[at];

    public string Value(int at, Role role) => _senses[at]![role];

    public int Number(int at, Role role) => int.Parse(Value(at, role), CultureInfo.InvariantCulture);

    /// <summary>Steps over one word of a role, if it stands here.</summary>
    public int Skip(int at, Role role) => Is(at, role) ? After(at) : at;

    public int SkipSymbol(int at, char symbol) => Tokens.IsSymbol(at, symbol) ? at + 1 : at;

    public bool IsDigits(int at) => at >= 0 && Numbers.IsDigits(at);

    /// <summary>The value of a run of at most four digits; -1 for anything else.</summary>
    public int Digits(int at) =>
        IsDigits(at) && Length(at) <= 4 ? int.Parse(Tokens.Word(at), CultureInfo.InvariantCulture) : -1;

    public int Length(int at) => (uint)at < (uint)Count ? Tokens[at].End - Tokens[at].Start : 0;

    /// <summary>Cheap: nothing is tried where neither a number stands nor a word that can begin a date.</summary>
    public bool MayBegin(int at) => (Roles(at) & ~Inner) != 0 || IsNumber(at) || Tokens.IsSymbol(at, '<') || Tokens.IsSymbol(at, '>') || IsLettered(at)
        || (Is(at, Role.For) && (IsNumber(After(at)) || Numbers.Is(After(at), NumberRole.Article)));

    /// <summary>"q1", "h2", "fy18": letters that a digit touches.</summary>
    private bool IsLettered(int at) => Tokens[at].Kind == TokenKind.Word && Length(at) <= 2 && Tokens.IsGlued(at + 1) && IsDigits(at + 1);

    public bool IsNumber(int at) => IsDigits(at) || Numbers[at] is not null || SymbolFractions.IsSymbol(Tokens, at);

    public Day? DayAt(int at) => _days.Of(this, at);

    public Period? PeriodAt(int at) => _periods.Of(this, at);

    public Length? LengthAt(int at) => _lengthsRead.Of(this, at);
}
