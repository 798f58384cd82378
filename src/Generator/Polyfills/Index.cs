namespace System;

/// <summary>What list patterns want of the framework, and netstandard2.0 doesn't have.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
