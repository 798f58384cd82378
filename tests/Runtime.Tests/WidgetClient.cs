namespace KubeGen.Runtime.Tests;

/// <summary>A client with methods of [GenClientMethod], as it is generated.</summary>
internal sealed class WidgetClient(RestClient restClient, string? @namespace = null) :
    ResourceClient<Widget, KubernetesList<Widget>>(restClient, Resources.Widgets, @namespace)
{
    public Task<Scale> GetScale(string widgetName) => GetExtension<Scale>(widgetName, "scale");

    public Task<Scale> CreateScale(string widgetName, Scale scale) => CreateExtension<Scale, Scale>(widgetName, "scale", scale, null);

    public Task<Scale> UpdateScale(string widgetName, Scale scale) => UpdateExtension<Scale, Scale>(widgetName, "scale", scale, null);

    public Task<Scale> ApplyScale(string widgetName, Scale scale, ApplyOptions options) =>
        ApplyExtension<Scale, Scale>(widgetName, "scale", "ApplyScale", "scale", scale, null, options);

    public Task<BareObject> ApplySub(string widgetName, BareObject sub, ApplyOptions options) =>
        ApplyExtension<BareObject, BareObject>(widgetName, "sub", "ApplySub", "sub", sub, new GroupVersionKind("g", "v1", "Sub"), options);
}
