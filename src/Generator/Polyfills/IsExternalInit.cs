// ReSharper disable once CheckNamespace
namespace System.Runtime.CompilerServices;

/// <summary>Records need this type, which netstandard2.0 lacks.</summary>
internal static class IsExternalInit;
