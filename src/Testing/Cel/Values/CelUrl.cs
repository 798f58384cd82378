using System.Text;

namespace KubeGen.Testing.Cel;

/// <summary>A URL in its parts, as Go's net/url has it.</summary>
internal sealed record CelUrl(string Scheme, string Opaque, string UserInfo, string Host, string Path, string Query, string Fragment, string Text) : ICelOpaque
{
    public static readonly CelType OpaqueType = new CelOpaqueType("kubernetes.URL");

    public CelType Type => OpaqueType;

    /// <summary>The host without its port and without an IPv6 address's brackets.</summary>
    public string HostName
    {
        get
        {
            var name = PortColon is var colon and >= 0 ? Host[..colon] : Host;
            return name.StartsWith('[') && name.EndsWith(']') ? name[1..^1] : name;
        }
    }

    public string Port => PortColon is var colon and >= 0 ? Host[(colon + 1)..] : "";

    private int PortColon
    {
        get
        {
            var colon = Host.LastIndexOf(':');
            return colon >= 0 && Host.AsSpan(colon + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? colon : -1;
        }
    }

    /// <summary>The values of each parameter of the query; what does not unescape is left out.</summary>
    public IEnumerable<IGrouping<string, string>> Parameters => Query
        .Split('&')
        .Where(static pair => pair.Length > 0 && !pair.Contains(';', StringComparison.Ordinal))
        .Select(static pair => pair.Split('=', 2))
        .Where(static pair => pair.All(CelUrlEscapes.AreValid))
        .GroupBy(static pair => CelUrlEscapes.Decode(pair[0], plusIsSpace: true), static pair => CelUrlEscapes.Decode(pair.ElementAtOrDefault(1) ?? "", plusIsSpace: true));

    /// <summary>The path with what it can't hold escaped.</summary>
    public string EscapedPath => CelUrlEscapes.IsPath(Path) ? Path : CelUrlEscapes.EncodePath(CelUrlEscapes.Decode(Path, plusIsSpace: false));

    public bool Equals(CelUrl? other) => other?.ToString() == ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString()
    {
        var result = new StringBuilder();
        if (Scheme.Length > 0)
            result.Append(Scheme).Append(':');
        if (Opaque.Length > 0)
            result.Append(Opaque);
        else if (Host.Length > 0 || UserInfo.Length > 0)
            result.Append("//").Append(UserInfo).Append(UserInfo.Length > 0 ? "@" : "").Append(Host).Append(EscapedPath);
        else
            result.Append(Text.StartsWith($"{Scheme}:///", StringComparison.OrdinalIgnoreCase) ? "//" : "").Append(EscapedPath);
        if (Query.Length > 0)
            result.Append('?').Append(Query);
        if (Fragment.Length > 0)
            result.Append('#').Append(Fragment);
        return result.ToString();
    }
}
