using System.Text;
using KubeGen;

[assembly: GroupVersion("apps.onex.io", "v1beta1", Namespace = "OneX.Apps.V1Beta1")]

namespace KubeGen.Benchmarks;

/// <summary>MinerSets as an API server writes them: keys in order, managed fields of two managers.</summary>
internal static class Sample
{
    public static byte[] Object(int i) => Encoding.UTF8.GetBytes($$$"""
        {"apiVersion":"apps.onex.io/v1beta1","kind":"MinerSet","metadata":{"annotations":{"apps.onex.io/revision":"{{{i % 40}}}"},"creationTimestamp":"2026-11-01T08:15:27Z","generation":{{{1 + (i % 5)}}},"labels":{"app.kubernetes.io/managed-by":"onexctl","app.kubernetes.io/name":"minerset-{{{i:D6}}}","apps.onex.io/chain":"genesis"},"managedFields":[{"apiVersion":"apps.onex.io/v1beta1","fieldsType":"FieldsV1","fieldsV1":{"f:metadata":{"f:labels":{".":{},"f:app.kubernetes.io/name":{},"f:apps.onex.io/chain":{} } },"f:spec":{".":{},"f:deletePolicy":{},"f:displayName":{},"f:replicas":{},"f:selector":{} } },"manager":"kubectl-client-side-apply","operation":"Update","time":"2026-11-01T08:15:27Z"},{"apiVersion":"apps.onex.io/v1beta1","fieldsType":"FieldsV1","fieldsV1":{"f:status":{".":{},"f:availableReplicas":{},"f:conditions":{},"f:replicas":{} } },"manager":"onex-minerset-controller","operation":"Update","subresource":"status","time":"2026-11-01T08:16:57Z"}],"name":"minerset-{{{i:D6}}}","namespace":"default","resourceVersion":"{{{184467 + i}}}","uid":"7f3b0000-4d1e-4b7a-9c55-{{{i:x12}}}"},"spec":{"deletePolicy":"Random","displayName":"Miner set {{{i}}}","minReadySeconds":10,"progressDeadlineSeconds":600,"replicas":3,"selector":{"matchLabels":{"apps.onex.io/set":"minerset-{{{i:D6}}}"} },"template":{"metadata":{"labels":{"apps.onex.io/set":"minerset-{{{i:D6}}}"} },"spec":{"chainName":"genesis","minerType":"S1.SMALL1"} } },"status":{"availableReplicas":3,"conditions":[{"lastTransitionTime":"2026-11-01T08:16:57Z","message":"all replicas are available","reason":"MinersAvailable","status":"True","type":"Ready"}],"fullyLabeledReplicas":3,"observedGeneration":1,"readyReplicas":3,"replicas":3} }
        """);

    public static byte[] List(int count)
    {
        var text = new MemoryStream();
        text.Write("""{"apiVersion":"apps.onex.io/v1beta1","items":["""u8);
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                text.WriteByte((byte)',');
            text.Write(Object(i));
        }

        text.Write("""],"kind":"MinerSetList","metadata":{"resourceVersion":"918273"}}"""u8);
        return text.ToArray();
    }

    public static byte[] Events(int count)
    {
        var text = new MemoryStream();
        for (var i = 0; i < count; i++)
        {
            text.Write("""{"type":"MODIFIED","object":"""u8);
            text.Write(Object(i));
            text.Write("}\n"u8);
        }

        return text.ToArray();
    }
}
