using System;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeGen.Generator.Parsing;

/// <summary>client-gen's namers: plurals, public and private names, group aliases.</summary>
internal static class Naming
{
    private const string Consonants = "bcdfghjklmnpqrstvwxyz";

    /// <summary>client-gen's plural of a type's name: byte by byte and case-sensitive, with no vocabulary.</summary>
    public static string Plural(string singular)
    {
        if (singular.Length < 2)
            return singular;
        var stem = singular.Substring(0, singular.Length - 1);
        var beforeLast = singular[singular.Length - 2];
        switch (singular[singular.Length - 1])
        {
            case 's' or 'x' or 'z':
                return singular + "es";
            case 'y' when Consonants.IndexOf(beforeLast) >= 0:
                return stem + "ies";
            case 'h' when beforeLast is 'c' or 's':
                return singular + "es";
            case 'e' when beforeLast == 'f':
                return stem.Substring(0, stem.Length - 1) + "ves";
            case 'f':
                return stem + "ves";
            default:
                return singular + "s";
        }
    }

    /// <summary>The first letter upper-cased: interfaces, accessors and aliases.</summary>
    public static string Public(string name) => name.Length == 0 || char.IsUpper(name[0]) ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);

    /// <summary>The first letter lower-cased: the key by which client-gen orders a group's types.</summary>
    public static string Private(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>The name as a C# parameter: a leading run of capitals is lower-cased as a word, so XXX gives xxx and HTTPRoute httpRoute.</summary>
    public static string Parameter(string name)
    {
        var result = new StringBuilder(name);
        for (var i = 0; i < result.Length && char.IsUpper(result[i]); i++)
        {
            if (i > 0 && i + 1 < result.Length && !char.IsUpper(result[i + 1]) && char.IsLetter(result[i + 1]))
                break;
            result[i] = char.ToLowerInvariant(result[i]);
        }

        return result.ToString();
    }

    /// <summary>The group's part of generated names: its first label, or Core for the empty group.</summary>
    public static string GroupAlias(string group)
    {
        if (group.Length == 0)
            return "Core";
        var dot = group.IndexOf('.');
        return Public(dot < 0 ? group : group.Substring(0, dot));
    }

    /// <summary>A name that C# accepts, made of one that it may not.</summary>
    public static string SuggestIdentifier(string name)
    {
        var result = new StringBuilder();
        var upper = true;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                upper = true;
                continue;
            }

            if (result.Length == 0 && char.IsDigit(c))
                result.Append('G');
            result.Append(upper ? char.ToUpperInvariant(c) : c);
            upper = false;
        }

        return result.Length == 0 ? "Group" : result.ToString();
    }

    public static bool IsIdentifier(string name) => SyntaxFacts.IsValidIdentifier(name);

    public static bool IsNamespace(string name) => Array.TrueForAll(name.Split('.'), IsIdentifier);

    /// <summary>The namespace's name made of an assembly's or project's.</summary>
    public static string NamespaceFrom(string name) =>
        string.Join(".", Array.ConvertAll(name.Split('.'), part =>
        {
            var result = new StringBuilder(part);
            for (var i = 0; i < result.Length; i++)
            {
                if (!char.IsLetterOrDigit(result[i]))
                    result[i] = '_';
            }

            return result.Length == 0 || char.IsDigit(result[0]) ? "_" + result : result.ToString();
        }));
}
