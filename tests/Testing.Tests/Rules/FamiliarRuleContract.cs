namespace KubeGen.Testing.Tests;

/// <summary>Rules as they are found in the wild: the Gateway API's, cert-manager's, and those of Kubernetes' documentation.</summary>
public sealed class FamiliarRuleContract(ServerKind kind) : RuledContract(kind)
{
    protected override string Schema => """
        {"type":"object","properties":{"spec":{"type":"object","properties":{
          "listeners":{"type":"array","minItems":1,"maxItems":8,"x-kubernetes-list-type":"map","x-kubernetes-list-map-keys":["name"],"items":{"type":"object","required":["name","port","protocol"],"properties":{
              "name":{"type":"string","maxLength":253},"hostname":{"type":"string","maxLength":253,"pattern":"^(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"},
              "port":{"type":"integer","format":"int32","minimum":1,"maximum":65535},"protocol":{"type":"string","maxLength":255},
              "tls":{"type":"object","properties":{"mode":{"type":"string","default":"Terminate","enum":["Terminate","Passthrough"]},
                "certificateRefs":{"type":"array","maxItems":64,"items":{"type":"object","properties":{"name":{"type":"string","maxLength":253}}}},"options":{"type":"object","maxProperties":16,"additionalProperties":{"type":"string","maxLength":4096}}},
                "x-kubernetes-validations":[{"rule":"self.mode == 'Terminate' ? size(self.certificateRefs) > 0 || size(self.options) > 0 : true","message":"certificateRefs or options must be specified when mode is Terminate"}]}}},
            "x-kubernetes-validations":[
              {"rule":"self.all(l, l.protocol in ['HTTP', 'TCP', 'UDP'] ? !has(l.tls) : true)","message":"tls must not be specified for protocols ['HTTP', 'TCP', 'UDP']"},
              {"rule":"self.all(l, (l.protocol == 'HTTPS' && has(l.tls)) ? (l.tls.mode == '' || l.tls.mode == 'Terminate') : true)","message":"tls mode must be Terminate for protocol HTTPS"},
              {"rule":"self.all(l, l.protocol in ['TCP', 'UDP'] ? (!has(l.hostname) || l.hostname == '') : true)","message":"hostname must not be specified for protocols ['TCP', 'UDP']"},
              {"rule":"self.all(l1, self.exists_one(l2, l1.name == l2.name))","message":"Listener name must be unique within the Gateway"},
              {"rule":"self.all(l1, self.exists_one(l2, l1.port == l2.port && l1.protocol == l2.protocol && (has(l1.hostname) && has(l2.hostname) ? l1.hostname == l2.hostname : !has(l1.hostname) && !has(l2.hostname))))","message":"Combination of port, protocol and hostname must be unique for each listener"}]},
          "filters":{"type":"array","maxItems":8,"items":{"type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["RequestRedirect","URLRewrite","ExtensionRef"]},
              "requestRedirect":{"type":"object","properties":{"statusCode":{"type":"integer","default":302,"enum":[301,302]}}},"urlRewrite":{"type":"object","properties":{"hostname":{"type":"string","maxLength":253}}}},
              "x-kubernetes-validations":[{"rule":"!(has(self.requestRedirect) && self.type != 'RequestRedirect')","message":"filter.requestRedirect must be nil if the filter.type is not RequestRedirect"},
                {"rule":"!(!has(self.requestRedirect) && self.type == 'RequestRedirect')","message":"filter.requestRedirect must be specified for RequestRedirect filter.type"}]},
            "x-kubernetes-validations":[{"rule":"!(self.exists(f, f.type == 'RequestRedirect') && self.exists(f, f.type == 'URLRewrite'))","message":"May specify either httpRouteFilterRequestRedirect or httpRouteFilterRequestRewrite, but not both"},
              {"rule":"self.filter(f, f.type == 'RequestRedirect').size() <= 1","message":"RequestRedirect filter cannot be repeated"}]},
          "certificate":{"type":"object","properties":{"secretName":{"type":"string","maxLength":253},"duration":{"type":"string","maxLength":32},"renewBefore":{"type":"string","maxLength":32},"renewBeforePercentage":{"type":"integer"},
              "dnsNames":{"type":"array","maxItems":16,"items":{"type":"string","maxLength":253}},"keystorePassword":{"type":"string","maxLength":64}},
            "x-kubernetes-validations":[
              {"rule":"!has(self.duration) || !has(self.renewBefore) || duration(self.duration) > duration(self.renewBefore)","messageExpression":"'renewBefore ' + self.renewBefore + ' is not below ' + self.duration","fieldPath":".renewBefore"},
              {"rule":"!(has(self.renewBefore) && has(self.renewBeforePercentage))","message":"renewBefore and renewBeforePercentage are mutually exclusive","reason":"FieldValueForbidden"},
              {"rule":"!has(self.dnsNames) || self.dnsNames.all(name, !format.dns1123Subdomain().validate(name.replace('*.', '', 1)).hasValue())","message":"no DNS names"},
              {"rule":"!has(oldSelf.secretName) || self.?secretName.orValue('') == oldSelf.secretName","message":"secretName cannot be changed","fieldPath":".secretName"}]},
          "replicas":{"type":"object","properties":{"min":{"type":"integer"},"max":{"type":"integer"},"now":{"type":"integer"}},
            "x-kubernetes-validations":[{"rule":"self.min <= self.now && self.now <= self.max","messageExpression":"'replicas %d should be in %d..%d'.format([self.now, self.min, self.max])"}]},
          "resources":{"type":"object","properties":{"requests":{"type":"object","maxProperties":8,"additionalProperties":{"x-kubernetes-int-or-string":true,"maxLength":20}},"limits":{"type":"object","maxProperties":8,"additionalProperties":{"x-kubernetes-int-or-string":true,"maxLength":20}}},
            "x-kubernetes-validations":[{"rule":"!has(self.requests) || !has(self.limits) || self.requests.all(k, !(k in self.limits) || quantity(string(self.requests[k])).compareTo(quantity(string(self.limits[k]))) <= 0)","message":"no request above its limit"}]},
          "network":{"type":"object","properties":{"cidr":{"type":"string","maxLength":43},"gateway":{"type":"string","maxLength":39},"endpoint":{"type":"string","maxLength":128}},
            "x-kubernetes-validations":[{"rule":"isCIDR(self.cidr) && isIP(self.gateway)"},{"rule":"!isCIDR(self.cidr) || !isIP(self.gateway) || cidr(self.cidr).containsIP(ip(self.gateway))","message":"gateway outside of cidr"},
              {"rule":"!has(self.endpoint) || (isURL(self.endpoint) && url(self.endpoint).getScheme() == 'https')","message":"endpoint has to be https"}]},
          "roles":{"type":"array","maxItems":8,"x-kubernetes-list-type":"set","items":{"type":"string","maxLength":16},"x-kubernetes-validations":[{"rule":"self.isSorted()","message":"roles in order"},{"rule":"sets.contains(['admin', 'edit', 'view'], self)","message":"unknown role"}]},
          "window":{"type":"object","properties":{"from":{"type":"string","format":"date-time"},"to":{"type":"string","format":"date-time"}},"x-kubernetes-validations":[{"rule":"self.to - self.from >= duration('1h') && self.from.getDayOfWeek('Europe/Berlin') != 0"}]},
          "version":{"type":"string","maxLength":32,"x-kubernetes-validations":[{"rule":"isSemver(self) && semver(self).isGreaterThan(semver('1.2.3-rc.1'))","message":"too old"}]}
        } } } }
        """;

    [TestCase("""{"listeners":[{"name":"a","port":80,"protocol":"HTTP"},{"name":"b","port":443,"protocol":"HTTPS","tls":{"certificateRefs":[{"name":"c"}]}}]}""")]
    [TestCase("""{"listeners":[{"name":"a","port":80,"protocol":"HTTP","tls":{"options":{"a":"b"},"certificateRefs":[]}},{"name":"b","port":80,"protocol":"HTTP"},{"name":"c","port":53,"protocol":"UDP","hostname":"a.b"}]}""",
        "FieldValueInvalid spec.listeners: Invalid value: tls must not be specified for protocols ['HTTP', 'TCP', 'UDP']",
        "FieldValueInvalid spec.listeners: Invalid value: hostname must not be specified for protocols ['TCP', 'UDP']",
        "FieldValueInvalid spec.listeners: Invalid value: Combination of port, protocol and hostname must be unique for each listener")]
    [TestCase("""{"listeners":[{"name":"b","port":443,"protocol":"HTTPS","tls":{}}]}""",
        "FieldValueInvalid spec.listeners[0].tls: Invalid value: \"object\": no such key: certificateRefs evaluating rule: certificateRefs or options must be specified when mode is Terminate")]
    [TestCase("""{"listeners":[{"name":"b","port":443,"protocol":"HTTPS","tls":{"mode":"Passthrough"}}]}""",
        "FieldValueInvalid spec.listeners: Invalid value: tls mode must be Terminate for protocol HTTPS")]
    [TestCase("""{"filters":[{"type":"RequestRedirect"},{"type":"URLRewrite","requestRedirect":{}},{"type":"RequestRedirect","requestRedirect":{"statusCode":301}}]}""",
        "FieldValueInvalid spec.filters: Invalid value: May specify either httpRouteFilterRequestRedirect or httpRouteFilterRequestRewrite, but not both",
        "FieldValueInvalid spec.filters: Invalid value: RequestRedirect filter cannot be repeated",
        "FieldValueInvalid spec.filters[0]: Invalid value: filter.requestRedirect must be specified for RequestRedirect filter.type",
        "FieldValueInvalid spec.filters[1]: Invalid value: filter.requestRedirect must be nil if the filter.type is not RequestRedirect")]
    [TestCase("""{"certificate":{"duration":"1h","renewBefore":"2h","renewBeforePercentage":10,"dnsNames":["*.a.b","UP"]}}""",
        "FieldValueInvalid spec.certificate.renewBefore: Invalid value: renewBefore 2h is not below 1h",
        "FieldValueForbidden spec.certificate: Forbidden: renewBefore and renewBeforePercentage are mutually exclusive",
        "FieldValueInvalid spec.certificate: Invalid value: no DNS names")]
    [TestCase("""{"certificate":{"duration":"soon","renewBefore":"2h"}}""",
        "FieldValueInvalid spec.certificate: Invalid value: \"object\": type conversion error from 'string' to 'google.protobuf.Duration' evaluating rule: !has(self.duration) || !has(self.renewBefore) || duration(self.duration) > duration(self.renewBefore)")]
    [TestCase("""{"replicas":{"min":2,"max":4,"now":3}}""")]
    [TestCase("""{"replicas":{"min":2,"max":4,"now":5}}""", "FieldValueInvalid spec.replicas: Invalid value: replicas 5 should be in 2..4")]
    [TestCase("""{"resources":{"requests":{"cpu":"500m","memory":"1Gi"},"limits":{"cpu":1,"memory":"1024Mi"}}}""")]
    [TestCase("""{"resources":{"requests":{"cpu":2},"limits":{"cpu":"1500m"}}}""", "FieldValueInvalid spec.resources: Invalid value: no request above its limit")]
    [TestCase("""{"network":{"cidr":"10.0.0.0/8","gateway":"10.1.2.3","endpoint":"https://a.b/c"}}""")]
    [TestCase("""{"network":{"cidr":"10.0.0.0/8","gateway":"192.168.0.1","endpoint":"http://a.b"}}""",
        "FieldValueInvalid spec.network: Invalid value: gateway outside of cidr", "FieldValueInvalid spec.network: Invalid value: endpoint has to be https")]
    [TestCase("""{"network":{"cidr":"10.0.0.0/33","gateway":"::1"}}""", "FieldValueInvalid spec.network: Invalid value: failed rule: isCIDR(self.cidr) && isIP(self.gateway)")]
    [TestCase("""{"roles":["admin","view"]}""")]
    [TestCase("""{"roles":["view","owner"]}""", "FieldValueInvalid spec.roles: Invalid value: roles in order", "FieldValueInvalid spec.roles: Invalid value: unknown role")]
    [TestCase("""{"window":{"from":"2024-03-04T10:00:00Z","to":"2024-03-04T11:00:00Z"}}""")]
    [TestCase("""{"window":{"from":"2024-03-02T23:30:00Z","to":"2024-03-04T11:00:00Z"}}""",
        "FieldValueInvalid spec.window: Invalid value: failed rule: self.to - self.from >= duration('1h') && self.from.getDayOfWeek('Europe/Berlin') != 0")]
    [TestCase("""{"version":"1.2.3"}""")]
    [TestCase("""{"version":"1.2.3-alpha"}""", "FieldValueInvalid spec.version: Invalid value: \"1.2.3-alpha\": too old")]
    public async Task A_new_object_is_judged(string spec, params string[] causes) => ExpectJudged(await CreateJudged(spec), causes);

    [Test]
    public async Task A_secret_keeps_its_name()
    {
        await Given("""{"certificate":{"secretName":"a"}}""");
        const string Cause = "FieldValueInvalid spec.certificate.secretName: Invalid value: secretName cannot be changed";

        ExpectJudged(await Merge("""{"certificate":{"secretName":"b"}}"""), Cause);
        ExpectJudged(await Merge("""{"certificate":{"secretName":null}}"""), Cause);
        ExpectJudged(await Merge("""{"certificate":{"duration":"1h"}}"""));
    }
}
