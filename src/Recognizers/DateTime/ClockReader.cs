using EmploisEnRegions.Recognizers.Numbers;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>"8 h 30", "quatorze heures", "midi et demi", "8:00:31am", "half past seven", "10 past 9", "4 o'clock".</summary>
internal static class ClockReader
{
    /// <param name="isBare">A word before ("at", "from") lets a plain number be a time.</param>
    public static Clock? Read(DateText text, int at, bool isBare)
    {
        var clock = Noon(text, at) ?? Colon(text, at) ?? Marked(text, at) ?? (text.IsFrench ? null : Spoken(text, at));
        clock ??= Plain(text, at, isBare);
        return clock is null || clock.Hour > 24 || clock.Minute > 59 || clock.Second > 59 ? null : clock;
    }

    private static Clock? Noon(DateText text, int at)
    {
        if (!text.Is(at, Role.Noon))
        {
            return null;
        }
        var (next, minute) = (text.After(at), -1);
        if (text.IsFrench && AddedMinutes(text, next, out var after, out var minutes) && minutes > 0)
        {
            (next, minute) = (after, minutes);
        }
        return new Clock(at, next, text.Number(at, Role.Noon), minute, -1, false);
    }

    /// <summary>"8:00", "19:56:30".</summary>
    private static Clock? Colon(DateText text, int at)
    {
        var isColon = text.Digits(at) is >= 0 and <= 24 && text.Tokens.IsSymbol(at + 1, ':') && text.Tokens.IsGlued(at + 1)
            && text.Tokens.IsGlued(at + 2) && text.Digits(at + 2) is >= 0 and <= 59 && text.Length(at + 2) == 2;
        if (!isColon)
        {
            return null;
        }
        var hasSeconds = text.Tokens.IsSymbol(at + 3, ':') && text.Tokens.IsGlued(at + 3) && text.Digits(at + 4) is >= 0 and <= 59;
        var next = hasSeconds ? at + 5 : at + 3;
        return WithMeridiem(text, new Clock(at, next, text.Digits(at), text.Digits(at + 2), hasSeconds ? text.Digits(at + 4) : -1, true));
    }

    /// <summary>"8h", "8 h 30", "sept heures et demie", "huit heures moins le quart", "4 o'clock".</summary>
    private static Clock? Marked(DateText text, int at)
    {
        if (!TryHour(text, at, out var mark, out var hour) || !text.Is(mark, Role.Hour) || (!text.IsFrench && text.Is(mark, Role.Unit)))
        {
            return null;
        }
        var (next, minute) = (text.After(mark), -1);
        if (AddedMinutes(text, next, out var after, out var minutes))
        {
            (next, minute) = (after, (minutes + 60) % 60);
            hour -= minutes < 0 ? 1 : 0;
        }
        else if (text.Digits(next) is >= 0 and <= 59 && text.Length(next) == 2 && (!text.Is(next + 1, Role.Month | Role.Hour | Role.Unit) || IsMinutes(text, next + 1)))
        {
            (next, minute) = (IsMinutes(text, next + 1) ? text.After(next + 1) : next + 1, text.Digits(next));
        }
        else if (text.IsFrench && text.Numbers[next] is not null && GroupReader.BelowHundred(text.Numbers, next, out after, out var spoken) && spoken < 60
            && !text.Is(after, Role.Month | Role.Hour | Role.Unit))
        {
            (next, minute) = (text.Skip(after, Role.Unit), (int)spoken);
        }
        // "9h00" counts to 24.
        var isExact = text.IsFrench && minute == 0 && text.IsDigits(next - 1);
        return WithMeridiem(text, new Clock(at, next, hour, minute, -1, !isExact));
    }

    /// <summary>"huit heures 20 minutes du soir": minutes of an hour, since its half of the day follows.</summary>
    private static bool IsMinutes(DateText text, int at) =>
        text.Is(at, Role.Unit) && text.Value(at, Role.Unit) == "N" && text.Is(text.After(at), Role.Am | Role.Pm);

    /// <summary>"et demie", "et quart", "moins vingt", "moins le quart".</summary>
    private static bool AddedMinutes(DateText text, int at, out int next, out int minutes)
    {
        (next, minutes) = (at, 0);
        var sign = text.Is(at, Role.Minus) ? -1 : text.Is(at, Role.And) ? 1 : 0;
        if (!text.IsFrench || (sign == 0 && !text.Is(at, Role.Quarter)))
        {
            return false;
        }
        var value = sign == 0 ? at : text.After(at);
        if (text.Is(value, Role.Half) || text.Is(value, Role.Quarter))
        {
            minutes = text.Is(value, Role.Half) ? 30 : sign < 0 ? -15 : 15;
            next = text.After(value);
            return true;
        }
        var isSpoken = sign < 0 && TryHour(text, value, out next, out minutes);
        minutes = -minutes;
        return isSpoken;
    }

    /// <summary>"half past seven", "quarter to eight", "10 past 9", "ten to 8".</summary>
    private static Clock? Spoken(DateText text, int at)
    {
        int minutes, next;
        if (text.Is(at, Role.Half) || text.Is(at, Role.Quarter))
        {
            (minutes, next) = (text.Is(at, Role.Half) ? 30 : 15, text.After(at));
        }
        else if (!TryHour(text, at, out next, out minutes, most: 59))
        {
            return null;
        }
        next += text.Is(next, Role.Unit) && text.Value(next, Role.Unit) == "N" ? 1 : 0;
        var isPast = text.Is(next, Role.Past);
        // "ten to eight" is more often a range than a time.
        var isTo = text.Tokens.IsWord(next, "to") && (text.Is(at, Role.Quarter) || minutes is 20 or 25);
        if ((!isPast && !isTo) || !TryHour(text, text.After(next), out var end, out var hour, most: 12) || text.Is(end, Role.Unit | Role.Month))
        {
            return null;
        }
        end = text.Skip(end, Role.Hour);
        var clock = isPast ? new Clock(at, end, hour, minutes, -1, true) : new Clock(at, end, hour == 1 ? 12 : hour - 1, 60 - minutes, -1, true);
        return WithMeridiem(text, clock);
    }

    /// <summary>"8am", "8p", "1140 a.m.", "seven thirty pm"; with a word before, "at 7", "at 6.45", "at seven twenty-seven".</summary>
    private static Clock? Plain(DateText text, int at, bool isBare)
    {
        if (text.IsDigits(at) && text.Length(at) is 3 or 4)
        {
            var digits = text.Digits(at);
            var compact = new Clock(at, at + 1, digits / 100, digits % 100, -1, true);
            var marked = WithMeridiem(text, compact);
            return marked.Next > compact.Next || (isBare && text.Length(at) == 4 && digits is < 1000 and > 0 && digits % 100 < 60) ? marked : null;
        }
        if (!TryHour(text, at, out var next, out var hour))
        {
            return null;
        }
        if (text.IsDigits(at) && text.Tokens.IsGlued(next) && text.Tokens.IsWord(next, "ish"))
        {
            return new Clock(at, next + 1, hour, -1, -1, false);
        }
        var hasMinutes = TryMinutes(text, at, next, out var after, out var minutes);
        if (!isBare && !hasMinutes && !text.Is(next, Role.Am | Role.Pm))
        {
            return null;
        }
        var clock = new Clock(at, next, hour, -1, -1, true);
        if (hasMinutes)
        {
            var isSaid = isBare && text.Is(after, Role.Unit) && text.Value(after, Role.Unit) == "N";
            clock = clock with { Next = isSaid ? text.After(after) : after, Minute = minutes };
        }
        var withMeridiem = WithMeridiem(text, clock);
        if (withMeridiem.Next > clock.Next)
        {
            return withMeridiem;
        }
        return isBare && !IsOther(text, clock.Next) ? withMeridiem : null;
    }

    /// <summary>"6.45" and "seven thirty": minutes without a mark.</summary>
    private static bool TryMinutes(DateText text, int at, int next, out int after, out int minutes)
    {
        (after, minutes) = (next, 0);
        if (text.IsDigits(at))
        {
            var isPoint = !text.IsFrench && text.Tokens.IsSymbol(next, '.') && text.Tokens.IsGlued(next + 1) && text.Digits(next + 1) is >= 0 and <= 59 && text.Length(next + 1) == 2;
            (after, minutes) = isPoint ? (next + 2, text.Digits(next + 1)) : (next, 0);
            return isPoint;
        }
        if (text.IsFrench || !GroupReader.BelowHundred(text.Numbers, next, out after, out var spoken) || spoken is < 10 or > 59)
        {
            return false;
        }
        minutes = (int)spoken;
        return true;
    }

    /// <summary>What follows says that the number counts something else.</summary>
    private static bool IsOther(DateText text, int next) =>
        text.Is(next, Role.Unit | Role.Month) || text.Numbers[next] is not null || text.Tokens.IsSymbol(next, '%') || text.Tokens.IsSymbol(next, '$')
        || text.Tokens.IsSymbol(next, '/') || text.IsDigits(next)
        || (next < text.Count && text.Tokens.IsGlued(next) && (text.Tokens[next].Kind == Reading.TokenKind.Word || text.IsDigits(next + 1)));

    private static bool TryHour(DateText text, int at, out int next, out int hour, int most = 24)
    {
        (next, hour) = (at + 1, text.Digits(at));
        if (text.IsDigits(at))
        {
            return hour >= 0 && hour <= most && text.Length(at) <= 2;
        }
        var isSpoken = GroupReader.BelowHundred(text.Numbers, at, out next, out var value) && value <= most;
        hour = (int)value;
        return isSpoken;
    }

    private static Clock WithMeridiem(DateText text, Clock clock)
    {
        var at = clock.Next;
        var isLetter = text.Tokens.IsWord(at, "a") || text.Tokens.IsWord(at, "p");
        var isMarked = text.Is(at, Role.Am | Role.Pm) && clock.Hour <= 12 && (!isLetter || text.After(at) > at + 1 || (text.Tokens.IsGlued(at) && !text.IsFrench));
        if (!isMarked)
        {
            return clock.IsAmbiguous && clock.Hour is < 1 or > 12 ? clock with { IsAmbiguous = false } : clock;
        }
        var isPm = text.Is(at, Role.Pm);
        var hour = isPm && clock.Hour < 12 ? clock.Hour + 12 : !isPm && clock.Hour == 12 ? 0 : clock.Hour;
        var next = text.After(at);
        next += text.Tokens.IsSymbol(next, '.') && text.Tokens.IsGlued(next) && text.Tokens.IsSymbol(next - 2, '.') ? 1 : 0;
        return clock with { Hour = hour, Next = next, IsAmbiguous = false };
    }
}
