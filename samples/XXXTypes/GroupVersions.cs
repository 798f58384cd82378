using KubeGen;

[assembly: GroupVersion("apps.onex.io", "v1beta1", Namespace = "OneX.Apps.V1Beta1")]
[assembly: GroupVersion("batch.superproj.io", "v1", Namespace = "OneX.Batch.V1")]
[assembly: GroupVersion("apiextensions.k8s.io", "v1", Namespace = "OneX.Apiextensions.V1")]
