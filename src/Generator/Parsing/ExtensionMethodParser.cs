using System.Collections.Generic;
using System.Linq;
using KubeGen.Generator.Diagnostics;
using KubeGen.Generator.Model;

namespace KubeGen.Generator.Parsing;

/// <summary>Checks a type's [GenClientMethod]s: what client-gen accepts and then fails over is refused here.</summary>
internal static class ExtensionMethodParser
{
    private const VerbSet WithInput = VerbSet.Create | VerbSet.Update | VerbSet.Apply;

    private static readonly string[] ClientMembers =
        ["RestClient", "Resource", "Namespace", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals"];

    /// <returns>The methods that can be emitted.</returns>
    public static IEnumerable<MethodDeclaration> Check(TypeDeclaration declaration, VerbSet verbs, DiagnosticSink sink)
    {
        if (declaration.Methods.Count == 0)
            yield break;
        var kept = new HashSet<string>(DefaultMethods.Names(verbs));
        var taken = new HashSet<string>(ClientMembers.Concat(kept)) { Naming.Public(declaration.Type.Name) + "Client" };
        foreach (var method in declaration.Methods)
        {
            if (!Naming.IsIdentifier(method.Name))
            {
                sink.Report(Descriptors.InvalidMethodName, method.At.Method, method.Name);
            }
            else if (!taken.Add(method.Name))
            {
                sink.Report(Descriptors.MethodNameTaken, method.At.Method, declaration.Type.Name, method.Name,
                    kept.Contains(method.Name) ? $", or leave the generated one out with SkipVerbs = Verbs.{method.Name}" : "");
            }
            else if (IsOneOf(method.Verb, VerbSet.Extensible, method, sink) && SubresourceFits(method, sink) && TypesFit(declaration, method, sink))
            {
                yield return method;
            }
        }
    }

    private static bool IsOneOf(VerbSet verb, VerbSet allowed, MethodDeclaration method, DiagnosticSink sink)
    {
        if ((verb & allowed) == verb && (verb & (verb - 1)) == 0 && verb != VerbSet.None)
            return true;
        sink.Report(Descriptors.InvalidMethodVerb, method.At.Verb, verb.ToString());
        return false;
    }

    private static bool SubresourceFits(MethodDeclaration method, DiagnosticSink sink)
    {
        if (method.Subresource is not { } subresource)
            return true;
        if (subresource.Length == 0 || subresource is "." or ".." || subresource.Any(c => c is '/' or '%' || char.IsWhiteSpace(c)))
        {
            sink.Report(Descriptors.InvalidSubresource, method.At.Subresource, subresource);
            return false;
        }

        if (method.Verb == VerbSet.Patch)
            sink.Report(Descriptors.SubresourceIgnored, method.At.Subresource, subresource, method.Name);
        return true;
    }

    private static bool TypesFit(TypeDeclaration declaration, MethodDeclaration method, DiagnosticSink sink)
    {
        var fits = true;
        if (method.Input is not null && (method.Verb & WithInput) == 0)
        {
            sink.Report(Descriptors.InputNotAllowed, method.At.Input, method.Verb.ToString());
            fits = false;
        }

        foreach (var (argument, role, at) in new[] { (method.Input, "input", method.At.Input), (method.Result, "result", method.At.Result) })
        {
            if (argument is null)
                continue;
            var problem = argument.Problem ??
                (declaration.Type.IsPublic && !argument.IsPublic ? $"it is not public, and the client of '{declaration.Type.Name}' is" : null);
            if (problem is null)
                continue;
            sink.Report(Descriptors.UnusableType, at, argument.Name, role, problem);
            fits = false;
        }

        return fits;
    }
}
