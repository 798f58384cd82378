namespace KubeGen.Testing;

/// <summary>Formats with a check digit.</summary>
internal static class NumberFormats
{
    public static bool IsIsbn10(string text)
    {
        var digits = WithoutSpaceAndMinus(text);
        if (!GoRegex.Compile("^(?:[0-9]{9}X|[0-9]{10})$").IsMatch(digits))
            return false;
        var sum = Enumerable.Range(0, 9).Sum(i => (i + 1) * (digits[i] - '0'));
        return (sum + (10 * (digits[9] == 'X' ? 10 : digits[9] - '0'))) % 11 == 0;
    }

    public static bool IsIsbn13(string text)
    {
        var digits = WithoutSpaceAndMinus(text);
        if (!GoRegex.Compile("^(?:[0-9]{13})$").IsMatch(digits))
            return false;
        var sum = Enumerable.Range(0, 12).Sum(i => (i % 2 == 0 ? 1 : 3) * (digits[i] - '0'));
        return digits[12] - '0' == (10 - (sum % 10)) % 10;
    }

    public static bool IsCreditCard(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (!GoRegex.Compile(@"^(?:4[0-9]{12}(?:[0-9]{3})?|5[1-5][0-9]{14}|6(?:011|5[0-9][0-9])[0-9]{12}|3[47][0-9]{13}|3(?:0[0-5]|[68][0-9])[0-9]{11}|(?:2131|1800|35\d{3})\d{11})$").IsMatch(digits))
            return false;
        var sum = digits.Reverse().Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 1 : 2)).Sum(value => value > 9 ? value - 9 : value);
        return sum % 10 == 0;
    }

    private static string WithoutSpaceAndMinus(string text) => string.Concat(text.Where(letter => letter != '-' && !char.IsWhiteSpace(letter)));
}
