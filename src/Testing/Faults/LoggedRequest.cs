namespace KubeGen.Testing;

/// <summary>One request that the server has answered or is answering.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, without the query.</param>
/// <param name="Query">The raw query, without its question mark.</param>
/// <param name="Verb">What it meant: get, list, watch, create, update, patch, delete or deletecollection; the lower-cased method for other paths.</param>
/// <param name="Resource">The resource, as <c>minersets.apps.onex.io</c>; empty for other paths.</param>
/// <param name="Namespace">The namespace; empty for none.</param>
/// <param name="Name">The object's name; empty for none.</param>
/// <param name="Subresource">The subresource; empty for none.</param>
/// <param name="ContentType">The Content-Type header; empty for none.</param>
/// <param name="UserAgent">The User-Agent header.</param>
public sealed record LoggedRequest(
    string Method, string Path, string Query, string Verb, string Resource, string Namespace, string Name, string Subresource, string ContentType, string UserAgent)
{
    private int _status;

    /// <summary>The status of the answer; 0 until there is one.</summary>
    public int StatusCode => Volatile.Read(ref _status);

    internal void Answered(int status) => Volatile.Write(ref _status, status);
}
