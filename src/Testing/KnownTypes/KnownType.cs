namespace KubeGen.Testing;

/// <summary>A Go type that typed clients know: what is in its JSON and in its protobuf.</summary>
internal sealed class KnownType(string name, IReadOnlyList<KnownField> fields)
{
    // From the generated.proto and the JSON tags of apiextensions.k8s.io/v1, autoscaling/v1, core/v1 and meta/v1;
    // Verbs is a list in JSON and a message in protobuf.
    private const string Text =
        """
        CustomResourceDefinition 1:metadata:ObjectMeta 2:spec:CustomResourceDefinitionSpec 3:status:CustomResourceDefinitionStatus
        CustomResourceDefinitionSpec 1:group:!string 3:names:!CustomResourceDefinitionNames 4:scope:!string 7:versions:![]CustomResourceDefinitionVersion 9:conversion:*CustomResourceConversion 10:preserveUnknownFields:bool
        CustomResourceDefinitionNames 1:plural:!string 2:singular:string 3:shortNames:[]string 4:kind:!string 5:listKind:string 6:categories:[]string
        CustomResourceDefinitionVersion 1:name:!string 2:served:!bool 3:storage:!bool 7:deprecated:bool 8:deprecationWarning:*string 4:schema:*CustomResourceValidation 5:subresources:*CustomResourceSubresources 6:additionalPrinterColumns:[]CustomResourceColumnDefinition 9:selectableFields:[]SelectableField
        CustomResourceConversion 1:strategy:!string 2:webhook:*WebhookConversion
        WebhookConversion 2:clientConfig:*WebhookClientConfig 3:conversionReviewVersions:![]string
        WebhookClientConfig 3:url:*string 1:service:*ServiceReference 2:caBundle:bytes
        ServiceReference 1:namespace:!string 2:name:!string 3:path:*string 4:port:*int32
        CustomResourceValidation 1:openAPIV3Schema:*JSONSchemaProps
        CustomResourceSubresources 1:status:*CustomResourceSubresourceStatus 2:scale:*CustomResourceSubresourceScale
        CustomResourceSubresourceStatus
        CustomResourceSubresourceScale 1:specReplicasPath:!string 2:statusReplicasPath:!string 3:labelSelectorPath:*string
        CustomResourceColumnDefinition 1:name:!string 2:type:!string 3:format:string 4:description:string 5:priority:int32 6:jsonPath:!string
        SelectableField 1:jsonPath:!string
        CustomResourceDefinitionStatus 1:conditions:![]CustomResourceDefinitionCondition@type 2:acceptedNames:!CustomResourceDefinitionNames 3:storedVersions:![]string 4:observedGeneration:int64
        CustomResourceDefinitionCondition 1:type:!string 2:status:!string 3:lastTransitionTime:Time 4:reason:string 5:message:string 6:observedGeneration:int64
        JSONSchemaProps 1:id:string 2:$schema:string 3:$ref:*string 4:description:string 5:type:string 6:format:string 7:title:string 8:default:*JSON 9:maximum:*double 10:exclusiveMaximum:bool 11:minimum:*double 12:exclusiveMinimum:bool 13:maxLength:*int64 14:minLength:*int64 15:pattern:string 16:maxItems:*int64 17:minItems:*int64 18:uniqueItems:bool 19:multipleOf:*double 20:enum:[]JSON 21:maxProperties:*int64 22:minProperties:*int64 23:required:[]string 24:items:*JSONSchemaPropsOrArray 25:allOf:[]JSONSchemaProps 26:oneOf:[]JSONSchemaProps 27:anyOf:[]JSONSchemaProps 28:not:*JSONSchemaProps 29:properties:{}JSONSchemaProps 30:additionalProperties:*JSONSchemaPropsOrBool 31:patternProperties:{}JSONSchemaProps 32:dependencies:{}JSONSchemaPropsOrStringArray 33:additionalItems:*JSONSchemaPropsOrBool 34:definitions:{}JSONSchemaProps 35:externalDocs:*ExternalDocumentation 36:example:*JSON 37:nullable:bool 38:x-kubernetes-preserve-unknown-fields:*bool 39:x-kubernetes-embedded-resource:bool 40:x-kubernetes-int-or-string:bool 41:x-kubernetes-list-map-keys:[]string 42:x-kubernetes-list-type:*string 43:x-kubernetes-map-type:*string 44:x-kubernetes-validations:[]ValidationRule
        JSONSchemaPropsOrArray 1:schema:*JSONSchemaProps 2:list:[]JSONSchemaProps
        JSONSchemaPropsOrBool 1:allows:bool 2:schema:*JSONSchemaProps
        JSONSchemaPropsOrStringArray 1:schema:*JSONSchemaProps 2:list:[]string
        ExternalDocumentation 1:description:string 2:url:string
        ValidationRule 1:rule:!string 2:message:string 3:messageExpression:string 4:reason:*string 5:fieldPath:string 6:optionalOldSelf:*bool
        Namespace 1:metadata:ObjectMeta 2:spec:NamespaceSpec 3:status:NamespaceStatus
        NamespaceSpec 1:finalizers:[]string
        NamespaceStatus 1:phase:string 2:conditions:[]NamespaceCondition@type^type
        NamespaceCondition 1:type:!string 2:status:!string 4:lastTransitionTime:Time 5:reason:string 6:message:string
        Scale 1:metadata:ObjectMeta 2:spec:ScaleSpec 3:status:ScaleStatus
        ScaleSpec 1:replicas:int32
        ScaleStatus 1:replicas:int32 2:selector:string
        ObjectMeta 1:name:string 2:generateName:string 3:namespace:string 4:selfLink:string 5:uid:string 6:resourceVersion:string 7:generation:int64 8:creationTimestamp:Time 9:deletionTimestamp:*Time 10:deletionGracePeriodSeconds:*int64 11:labels:{}string 12:annotations:{}string 13:ownerReferences:[]OwnerReference^uid 14:finalizers:[]string^ 17:managedFields:[]ManagedFieldsEntry
        OwnerReference 5:apiVersion:!string 1:kind:!string 3:name:!string 4:uid:!string 6:controller:*bool 7:blockOwnerDeletion:*bool
        ManagedFieldsEntry 1:manager:string 2:operation:string 3:apiVersion:string 4:time:*Time 6:fieldsType:string 7:fieldsV1:*FieldsV1 8:subresource:string
        DeleteOptions 1:gracePeriodSeconds:*int64 2:preconditions:*Preconditions 3:orphanDependents:*bool 4:propagationPolicy:*string 5:dryRun:[]string 6:ignoreStoreReadErrorWithClusterBreakingPotential:*bool
        Preconditions 1:uid:*string 2:resourceVersion:*string
        ListMeta 1:selfLink:string 2:resourceVersion:string 3:continue:string 4:remainingItemCount:*int64
        CustomResourceDefinitionList 1:metadata:ListMeta 2:items:![]CustomResourceDefinition
        NamespaceList 1:metadata:ListMeta 2:items:![]Namespace
        PartialObjectMetadata 1:metadata:ObjectMeta
        PartialObjectMetadataList 1:metadata:ListMeta 2:items:![]PartialObjectMetadata
        Status 1:metadata:ListMeta 2:status:string 3:message:string 4:reason:string 5:details:*StatusDetails 6:code:int32
        StatusDetails 1:name:string 2:group:string 3:kind:string 6:uid:string 4:causes:[]StatusCause 5:retryAfterSeconds:int32
        StatusCause 1:reason:string 2:message:string 3:field:string
        APIVersions 1:versions:![]string 2:serverAddressByClientCIDRs:![]ServerAddressByClientCIDR
        ServerAddressByClientCIDR 1:clientCIDR:!string 2:serverAddress:!string
        APIGroupList 1:groups:![]APIGroup
        APIGroup 1:name:!string 2:versions:![]GroupVersionForDiscovery 3:preferredVersion:GroupVersionForDiscovery 4:serverAddressByClientCIDRs:[]ServerAddressByClientCIDR
        GroupVersionForDiscovery 1:groupVersion:!string 2:version:!string
        APIResourceList 1:groupVersion:!string 2:resources:![]APIResource
        APIResource 1:name:!string 6:singularName:!string 2:namespaced:!bool 8:group:string 9:version:string 3:kind:!string 4:verbs:*Verbs 5:shortNames:[]string 7:categories:[]string 10:storageVersionHash:string
        """;

    private static readonly Dictionary<string, KnownType> All = Text.Split('\n')
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(words => new KnownType(words[0], [.. words[1..].Select(KnownField.Parse)]))
        .ToDictionary(type => type.Name);

    public string Name { get; } = name;

    public IReadOnlyList<KnownField> Fields { get; } = fields;

    public static KnownType? Find(string name) => All.GetValueOrDefault(name);

    public static KnownType Get(string name) => All[name];

    public KnownField? Field(string json) => Fields.FirstOrDefault(field => field.Name == json);
}
