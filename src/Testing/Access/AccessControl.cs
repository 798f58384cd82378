using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;

namespace KubeGen.Testing;

/// <summary>Says who sends a request and whether they may.</summary>
internal sealed class AccessControl(TestApiServerOptions options)
{
    private bool IsOpen => options.Tokens.Count == 0 && !options.RequireClientCertificate;

    /// <exception cref="StatusError">401 or 403.</exception>
    public void Check(HttpContext http, RequestInfo info)
    {
        var user = Authenticate(http);
        if (options.AllowList.Count == 0 || user.IsMaster || !info.IsResourceRequest || options.AllowList.Any(rule => rule.Allows(user, info)))
            return;
        var resource = info.Subresource.Length == 0 ? info.Resource : $"{info.Resource}/{info.Subresource}";
        var where = info.Namespace.Length > 0 ? $"in the namespace \"{info.Namespace}\"" : "at the cluster scope";
        throw StatusErrors.Forbidden(info.GroupResource, info.Name,
            $"User {GoText.Quote(user.Name)} cannot {info.Verb} resource \"{resource}\" in API group \"{info.Group}\" {where}");
    }

    private TestUser Authenticate(HttpContext http)
    {
        if (http.Connection.ClientCertificate is { } certificate)
            return Of(certificate);
        var header = http.Request.Headers.Authorization.ToString();
        if (header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            if (options.Tokens.TryGetValue(header["Bearer ".Length..].Trim(), out var user))
                return user with { Groups = [.. user.Groups, TestUser.AuthenticatedGroup] };
            if (!IsOpen)
                throw StatusErrors.Unauthorized();
        }

        return IsOpen ? TestUser.Anonymous : throw StatusErrors.Unauthorized();
    }

    private static TestUser Of(X509Certificate2 certificate)
    {
        var (name, groups) = ("", new List<string>());
        foreach (var part in certificate.SubjectName.EnumerateRelativeDistinguishedNames())
        {
            var value = part.GetSingleElementValue() ?? "";
            switch (part.GetSingleElementType().Value)
            {
                case "2.5.4.3":
                    name = value;
                    break;
                case "2.5.4.10":
                    groups.Add(value);
                    break;
            }
        }

        return new TestUser(name, [.. groups, TestUser.AuthenticatedGroup]);
    }
}
