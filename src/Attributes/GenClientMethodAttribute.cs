using System;

namespace KubeGen;

/// <summary>
/// Adds a method to the type's generated client: <c>+genclient:method=M,verb=v,subresource=s,input=I,result=R</c>.
/// </summary>
/// <remarks>
/// With a subresource, the method's first parameter is the parent's name, except that a <see cref="Verbs.Patch"/> method takes its
/// subresources as arguments. Without one, the method has the form of the plain verb.
/// Upstream: <see href="https://github.com/kubernetes/code-generator/blob/master/cmd/client-gen/generators/util/tags.go">util/tags.go</see>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class GenClientMethodAttribute : Attribute
{
    /// <summary>Adds a method to the type's generated client.</summary>
    /// <param name="method">The method's name, such as <c>GetScale</c>: <c>method=</c>.</param>
    /// <param name="verb">One of Get, List, Create, Update, Patch and Apply: <c>verb=</c>.</param>
    /// <param name="subresource">The subresource that the method addresses, such as <c>scale</c>: <c>subresource=</c>.</param>
    /// <param name="input">The type that a Create, Update or Apply method takes, where it is not the annotated type: <c>input=</c>.</param>
    /// <param name="result">The type that the method returns, where it is not the annotated type (or its list): <c>result=</c>.</param>
    public GenClientMethodAttribute(string method, Verbs verb, string? subresource = null, Type? input = null, Type? result = null)
    {
        Method = method;
        Verb = verb;
        Subresource = subresource;
        Input = input;
        Result = result;
    }

    /// <summary>The method's name: <c>method=</c>.</summary>
    public string Method { get; }

    /// <summary>The verb whose request the method makes: <c>verb=</c>.</summary>
    public Verbs Verb { get; }

    /// <summary>The subresource that the method addresses, or null: <c>subresource=</c>.</summary>
    public string? Subresource { get; }

    /// <summary>The type of the method's body, or null for the annotated type: <c>input=</c>.</summary>
    public Type? Input { get; }

    /// <summary>The type of the method's answer, or null for the annotated type or its list: <c>result=</c>.</summary>
    public Type? Result { get; }
}
