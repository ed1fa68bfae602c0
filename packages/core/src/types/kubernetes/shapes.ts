/**
 * The shapes of Kubernetes' objects, a line per type: `!` marks kinds, then `field=type` in turn. A type is s(tring),
 * n(umber), b(oolean), q(uantity: a number or a string), `*` for anything, or a place, without its API version where that
 * is the same; `[]` makes a list of it, `{}` a map.
 *
 * Written by scripts/generate/kubernetes-shapes.mjs from kubernetes-models 5.1.0.
 */
export const shapes = `admissionregistration.k8s.io/v1/ApplyConfiguration expression=s
admissionregistration.k8s.io/v1/AuditAnnotation key=s valueExpression=s
admissionregistration.k8s.io/v1/ExpressionWarning fieldRef=s warning=s
admissionregistration.k8s.io/v1/JSONPatch expression=s
admissionregistration.k8s.io/v1/MatchCondition expression=s name=s
admissionregistration.k8s.io/v1/MatchResources excludeResourceRules=NamedRuleWithOperations[] matchPolicy=s namespaceSelector=meta/v1/LabelSelector objectSelector=meta/v1/LabelSelector resourceRules=NamedRuleWithOperations[]
admissionregistration.k8s.io/v1/MutatingAdmissionPolicy! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=MutatingAdmissionPolicySpec
admissionregistration.k8s.io/v1/MutatingAdmissionPolicyBinding! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=MutatingAdmissionPolicyBindingSpec
admissionregistration.k8s.io/v1/MutatingAdmissionPolicyBindingSpec matchResources=MatchResources paramRef=ParamRef policyName=s
admissionregistration.k8s.io/v1/MutatingAdmissionPolicySpec failurePolicy=s matchConditions=MatchCondition[] matchConstraints=MatchResources mutations=Mutation[] paramKind=ParamKind reinvocationPolicy=s variables=Variable[]
admissionregistration.k8s.io/v1/MutatingWebhook admissionReviewVersions=s[] clientConfig=WebhookClientConfig failurePolicy=s matchConditions=MatchCondition[] matchPolicy=s name=s namespaceSelector=meta/v1/LabelSelector objectSelector=meta/v1/LabelSelector reinvocationPolicy=s rules=RuleWithOperations[] sideEffects=s timeoutSeconds=n
admissionregistration.k8s.io/v1/MutatingWebhookConfiguration! apiVersion=s kind=s metadata=meta/v1/ObjectMeta webhooks=MutatingWebhook[]
admissionregistration.k8s.io/v1/Mutation applyConfiguration=ApplyConfiguration jsonPatch=JSONPatch patchType=s
admissionregistration.k8s.io/v1/NamedRuleWithOperations apiGroups=s[] apiVersions=s[] operations=s[] resourceNames=s[] resources=s[] scope=s
admissionregistration.k8s.io/v1/ParamKind apiVersion=s kind=s
admissionregistration.k8s.io/v1/ParamRef name=s namespace=s parameterNotFoundAction=s selector=meta/v1/LabelSelector
admissionregistration.k8s.io/v1/RuleWithOperations apiGroups=s[] apiVersions=s[] operations=s[] resources=s[] scope=s
admissionregistration.k8s.io/v1/ServiceReference name=s namespace=s path=s port=n
admissionregistration.k8s.io/v1/TypeChecking expressionWarnings=ExpressionWarning[]
admissionregistration.k8s.io/v1/ValidatingAdmissionPolicy! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=ValidatingAdmissionPolicySpec status=ValidatingAdmissionPolicyStatus
admissionregistration.k8s.io/v1/ValidatingAdmissionPolicyBinding! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=ValidatingAdmissionPolicyBindingSpec
admissionregistration.k8s.io/v1/ValidatingAdmissionPolicyBindingSpec matchResources=MatchResources paramRef=ParamRef policyName=s validationActions=s[]
admissionregistration.k8s.io/v1/ValidatingAdmissionPolicySpec auditAnnotations=AuditAnnotation[] failurePolicy=s matchConditions=MatchCondition[] matchConstraints=MatchResources paramKind=ParamKind validations=Validation[] variables=Variable[]
admissionregistration.k8s.io/v1/ValidatingAdmissionPolicyStatus conditions=meta/v1/Condition[] observedGeneration=n typeChecking=TypeChecking
admissionregistration.k8s.io/v1/ValidatingWebhook admissionReviewVersions=s[] clientConfig=WebhookClientConfig failurePolicy=s matchConditions=MatchCondition[] matchPolicy=s name=s namespaceSelector=meta/v1/LabelSelector objectSelector=meta/v1/LabelSelector rules=RuleWithOperations[] sideEffects=s timeoutSeconds=n
admissionregistration.k8s.io/v1/ValidatingWebhookConfiguration! apiVersion=s kind=s metadata=meta/v1/ObjectMeta webhooks=ValidatingWebhook[]
admissionregistration.k8s.io/v1/Validation expression=s message=s messageExpression=s reason=s
admissionregistration.k8s.io/v1/Variable expression=s name=s
admissionregistration.k8s.io/v1/WebhookClientConfig caBundle=s service=ServiceReference url=s
admissionregistration.k8s.io/v1beta1/MutatingWebhook admissionReviewVersions=s[] clientConfig=WebhookClientConfig failurePolicy=s matchPolicy=s name=s namespaceSelector=meta/v1/LabelSelector objectSelector=meta/v1/LabelSelector reinvocationPolicy=s rules=RuleWithOperations[] sideEffects=s timeoutSeconds=n
admissionregistration.k8s.io/v1beta1/MutatingWebhookConfiguration! apiVersion=s kind=s metadata=meta/v1/ObjectMeta webhooks=MutatingWebhook[]
admissionregistration.k8s.io/v1beta1/RuleWithOperations apiGroups=s[] apiVersions=s[] operations=s[] resources=s[] scope=s
admissionregistration.k8s.io/v1beta1/ServiceReference name=s namespace=s path=s port=n
admissionregistration.k8s.io/v1beta1/ValidatingWebhook admissionReviewVersions=s[] clientConfig=WebhookClientConfig failurePolicy=s matchPolicy=s name=s namespaceSelector=meta/v1/LabelSelector objectSelector=meta/v1/LabelSelector rules=RuleWithOperations[] sideEffects=s timeoutSeconds=n
admissionregistration.k8s.io/v1beta1/ValidatingWebhookConfiguration! apiVersion=s kind=s metadata=meta/v1/ObjectMeta webhooks=ValidatingWebhook[]
admissionregistration.k8s.io/v1beta1/WebhookClientConfig caBundle=s service=ServiceReference url=s
apiextensions.k8s.io/v1/CustomResourceColumnDefinition description=s format=s jsonPath=s name=s priority=n type=s
apiextensions.k8s.io/v1/CustomResourceConversion strategy=s webhook=WebhookConversion
apiextensions.k8s.io/v1/CustomResourceDefinition! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=CustomResourceDefinitionSpec status=CustomResourceDefinitionStatus
apiextensions.k8s.io/v1/CustomResourceDefinitionCondition lastTransitionTime=s message=s observedGeneration=n reason=s status=s type=s
apiextensions.k8s.io/v1/CustomResourceDefinitionNames categories=s[] kind=s listKind=s plural=s shortNames=s[] singular=s
apiextensions.k8s.io/v1/CustomResourceDefinitionSpec conversion=CustomResourceConversion group=s names=CustomResourceDefinitionNames preserveUnknownFields=b scope=s versions=CustomResourceDefinitionVersion[]
apiextensions.k8s.io/v1/CustomResourceDefinitionStatus acceptedNames=CustomResourceDefinitionNames conditions=CustomResourceDefinitionCondition[] observedGeneration=n storedVersions=s[]
apiextensions.k8s.io/v1/CustomResourceDefinitionVersion additionalPrinterColumns=CustomResourceColumnDefinition[] deprecated=b deprecationWarning=s name=s schema=CustomResourceValidation selectableFields=SelectableField[] served=b storage=b subresources=CustomResourceSubresources
apiextensions.k8s.io/v1/CustomResourceSubresourceScale labelSelectorPath=s specReplicasPath=s statusReplicasPath=s
apiextensions.k8s.io/v1/CustomResourceSubresourceStatus
apiextensions.k8s.io/v1/CustomResourceSubresources scale=CustomResourceSubresourceScale status=CustomResourceSubresourceStatus
apiextensions.k8s.io/v1/CustomResourceValidation openAPIV3Schema=JSONSchemaProps
apiextensions.k8s.io/v1/ExternalDocumentation description=s url=s
apiextensions.k8s.io/v1/JSON
apiextensions.k8s.io/v1/JSONSchemaProps $ref=s $schema=s additionalItems=JSONSchemaPropsOrBool additionalProperties=JSONSchemaPropsOrBool allOf=JSONSchemaProps[] anyOf=JSONSchemaProps[] default=JSON definitions=JSONSchemaProps{} dependencies=JSONSchemaPropsOrStringArray{} description=s enum=JSON[] example=JSON exclusiveMaximum=b exclusiveMinimum=b externalDocs=ExternalDocumentation format=s id=s items=JSONSchemaPropsOrArray maxItems=n maxLength=n maxProperties=n maximum=n minItems=n minLength=n minProperties=n minimum=n multipleOf=n not=JSONSchemaProps nullable=b oneOf=JSONSchemaProps[] pattern=s patternProperties=JSONSchemaProps{} properties=JSONSchemaProps{} required=s[] title=s type=s uniqueItems=b x-kubernetes-embedded-resource=b x-kubernetes-int-or-string=b x-kubernetes-list-map-keys=s[] x-kubernetes-list-type=s x-kubernetes-map-type=s x-kubernetes-preserve-unknown-fields=b x-kubernetes-validations=ValidationRule[]
apiextensions.k8s.io/v1/JSONSchemaPropsOrArray
apiextensions.k8s.io/v1/JSONSchemaPropsOrBool
apiextensions.k8s.io/v1/JSONSchemaPropsOrStringArray
apiextensions.k8s.io/v1/SelectableField jsonPath=s
apiextensions.k8s.io/v1/ServiceReference name=s namespace=s path=s port=n
apiextensions.k8s.io/v1/ValidationRule fieldPath=s message=s messageExpression=s optionalOldSelf=b reason=s rule=s
apiextensions.k8s.io/v1/WebhookClientConfig caBundle=s service=ServiceReference url=s
apiextensions.k8s.io/v1/WebhookConversion clientConfig=WebhookClientConfig conversionReviewVersions=s[]
apiextensions.k8s.io/v1beta1/CustomResourceColumnDefinition JSONPath=s description=s format=s name=s priority=n type=s
apiextensions.k8s.io/v1beta1/CustomResourceConversion conversionReviewVersions=s[] strategy=s webhookClientConfig=WebhookClientConfig
apiextensions.k8s.io/v1beta1/CustomResourceDefinition! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=CustomResourceDefinitionSpec status=CustomResourceDefinitionStatus
apiextensions.k8s.io/v1beta1/CustomResourceDefinitionCondition lastTransitionTime=s message=s reason=s status=s type=s
apiextensions.k8s.io/v1beta1/CustomResourceDefinitionNames categories=s[] kind=s listKind=s plural=s shortNames=s[] singular=s
apiextensions.k8s.io/v1beta1/CustomResourceDefinitionSpec additionalPrinterColumns=CustomResourceColumnDefinition[] conversion=CustomResourceConversion group=s names=CustomResourceDefinitionNames preserveUnknownFields=b scope=s subresources=CustomResourceSubresources validation=CustomResourceValidation version=s versions=CustomResourceDefinitionVersion[]
apiextensions.k8s.io/v1beta1/CustomResourceDefinitionStatus acceptedNames=CustomResourceDefinitionNames conditions=CustomResourceDefinitionCondition[] storedVersions=s[]
apiextensions.k8s.io/v1beta1/CustomResourceDefinitionVersion additionalPrinterColumns=CustomResourceColumnDefinition[] deprecated=b deprecationWarning=s name=s schema=CustomResourceValidation served=b storage=b subresources=CustomResourceSubresources
apiextensions.k8s.io/v1beta1/CustomResourceSubresourceScale labelSelectorPath=s specReplicasPath=s statusReplicasPath=s
apiextensions.k8s.io/v1beta1/CustomResourceSubresourceStatus
apiextensions.k8s.io/v1beta1/CustomResourceSubresources scale=CustomResourceSubresourceScale status=CustomResourceSubresourceStatus
apiextensions.k8s.io/v1beta1/CustomResourceValidation openAPIV3Schema=JSONSchemaProps
apiextensions.k8s.io/v1beta1/ExternalDocumentation description=s url=s
apiextensions.k8s.io/v1beta1/JSON
apiextensions.k8s.io/v1beta1/JSONSchemaProps $ref=s $schema=s additionalItems=JSONSchemaPropsOrBool additionalProperties=JSONSchemaPropsOrBool allOf=JSONSchemaProps[] anyOf=JSONSchemaProps[] default=JSON definitions=JSONSchemaProps{} dependencies=JSONSchemaPropsOrStringArray{} description=s enum=JSON[] example=JSON exclusiveMaximum=b exclusiveMinimum=b externalDocs=ExternalDocumentation format=s id=s items=JSONSchemaPropsOrArray maxItems=n maxLength=n maxProperties=n maximum=n minItems=n minLength=n minProperties=n minimum=n multipleOf=n not=JSONSchemaProps nullable=b oneOf=JSONSchemaProps[] pattern=s patternProperties=JSONSchemaProps{} properties=JSONSchemaProps{} required=s[] title=s type=s uniqueItems=b x-kubernetes-embedded-resource=b x-kubernetes-int-or-string=b x-kubernetes-list-map-keys=s[] x-kubernetes-list-type=s x-kubernetes-map-type=s x-kubernetes-preserve-unknown-fields=b
apiextensions.k8s.io/v1beta1/JSONSchemaPropsOrArray
apiextensions.k8s.io/v1beta1/JSONSchemaPropsOrBool
apiextensions.k8s.io/v1beta1/JSONSchemaPropsOrStringArray
apiextensions.k8s.io/v1beta1/ServiceReference name=s namespace=s path=s port=n
apiextensions.k8s.io/v1beta1/WebhookClientConfig caBundle=s service=ServiceReference url=s
apiregistration.k8s.io/v1/APIService! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=APIServiceSpec status=APIServiceStatus
apiregistration.k8s.io/v1/APIServiceCondition lastTransitionTime=s message=s reason=s status=s type=s
apiregistration.k8s.io/v1/APIServiceSpec caBundle=s group=s groupPriorityMinimum=n insecureSkipTLSVerify=b service=ServiceReference version=s versionPriority=n
apiregistration.k8s.io/v1/APIServiceStatus conditions=APIServiceCondition[]
apiregistration.k8s.io/v1/ServiceReference name=s namespace=s port=n
apiregistration.k8s.io/v1beta1/APIService! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=APIServiceSpec status=APIServiceStatus
apiregistration.k8s.io/v1beta1/APIServiceCondition lastTransitionTime=s message=s reason=s status=s type=s
apiregistration.k8s.io/v1beta1/APIServiceSpec caBundle=s group=s groupPriorityMinimum=n insecureSkipTLSVerify=b service=ServiceReference version=s versionPriority=n
apiregistration.k8s.io/v1beta1/APIServiceStatus conditions=APIServiceCondition[]
apiregistration.k8s.io/v1beta1/ServiceReference name=s namespace=s port=n
apps/v1/ControllerRevision! apiVersion=s data=runtime/RawExtension kind=s metadata=meta/v1/ObjectMeta revision=n
apps/v1/DaemonSet! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=DaemonSetSpec status=DaemonSetStatus
apps/v1/DaemonSetCondition lastTransitionTime=s message=s reason=s status=s type=s
apps/v1/DaemonSetSpec minReadySeconds=n revisionHistoryLimit=n selector=meta/v1/LabelSelector template=v1/PodTemplateSpec updateStrategy=DaemonSetUpdateStrategy
apps/v1/DaemonSetStatus collisionCount=n conditions=DaemonSetCondition[] currentNumberScheduled=n desiredNumberScheduled=n numberAvailable=n numberMisscheduled=n numberReady=n numberUnavailable=n observedGeneration=n updatedNumberScheduled=n
apps/v1/DaemonSetUpdateStrategy rollingUpdate=RollingUpdateDaemonSet type=s
apps/v1/Deployment! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=DeploymentSpec status=DeploymentStatus
apps/v1/DeploymentCondition lastTransitionTime=s lastUpdateTime=s message=s reason=s status=s type=s
apps/v1/DeploymentSpec minReadySeconds=n paused=b progressDeadlineSeconds=n replicas=n revisionHistoryLimit=n selector=meta/v1/LabelSelector strategy=DeploymentStrategy template=v1/PodTemplateSpec
apps/v1/DeploymentStatus availableReplicas=n collisionCount=n conditions=DeploymentCondition[] observedGeneration=n readyReplicas=n replicas=n terminatingReplicas=n unavailableReplicas=n updatedReplicas=n
apps/v1/DeploymentStrategy rollingUpdate=RollingUpdateDeployment type=s
apps/v1/ReplicaSet! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=ReplicaSetSpec status=ReplicaSetStatus
apps/v1/ReplicaSetCondition lastTransitionTime=s message=s reason=s status=s type=s
apps/v1/ReplicaSetSpec minReadySeconds=n replicas=n selector=meta/v1/LabelSelector template=v1/PodTemplateSpec
apps/v1/ReplicaSetStatus availableReplicas=n conditions=ReplicaSetCondition[] fullyLabeledReplicas=n observedGeneration=n readyReplicas=n replicas=n terminatingReplicas=n
apps/v1/RollingUpdateDaemonSet maxSurge=q maxUnavailable=q
apps/v1/RollingUpdateDeployment maxSurge=q maxUnavailable=q
apps/v1/RollingUpdateStatefulSetStrategy maxUnavailable=q partition=n
apps/v1/StatefulSet! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=StatefulSetSpec status=StatefulSetStatus
apps/v1/StatefulSetCondition lastTransitionTime=s message=s reason=s status=s type=s
apps/v1/StatefulSetOrdinals start=n
apps/v1/StatefulSetPersistentVolumeClaimRetentionPolicy whenDeleted=s whenScaled=s
apps/v1/StatefulSetSpec minReadySeconds=n ordinals=StatefulSetOrdinals persistentVolumeClaimRetentionPolicy=StatefulSetPersistentVolumeClaimRetentionPolicy podManagementPolicy=s replicas=n revisionHistoryLimit=n selector=meta/v1/LabelSelector serviceName=s template=v1/PodTemplateSpec updateStrategy=StatefulSetUpdateStrategy volumeClaimTemplates=*[]
apps/v1/StatefulSetStatus availableReplicas=n collisionCount=n conditions=StatefulSetCondition[] currentReplicas=n currentRevision=s observedGeneration=n readyReplicas=n replicas=n updateRevision=s updatedReplicas=n
apps/v1/StatefulSetUpdateStrategy rollingUpdate=RollingUpdateStatefulSetStrategy type=s
apps/v1beta1/ControllerRevision! apiVersion=s data=runtime/RawExtension kind=s metadata=meta/v1/ObjectMeta revision=n
apps/v1beta1/Deployment! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=DeploymentSpec status=DeploymentStatus
apps/v1beta1/DeploymentCondition lastTransitionTime=s lastUpdateTime=s message=s reason=s status=s type=s
apps/v1beta1/DeploymentRollback! apiVersion=s kind=s name=s rollbackTo=RollbackConfig updatedAnnotations=s{}
apps/v1beta1/DeploymentSpec minReadySeconds=n paused=b progressDeadlineSeconds=n replicas=n revisionHistoryLimit=n rollbackTo=RollbackConfig selector=meta/v1/LabelSelector strategy=DeploymentStrategy template=v1/PodTemplateSpec
apps/v1beta1/DeploymentStatus availableReplicas=n collisionCount=n conditions=DeploymentCondition[] observedGeneration=n readyReplicas=n replicas=n unavailableReplicas=n updatedReplicas=n
apps/v1beta1/DeploymentStrategy rollingUpdate=RollingUpdateDeployment type=s
apps/v1beta1/RollbackConfig revision=n
apps/v1beta1/RollingUpdateDeployment maxSurge=q maxUnavailable=q
apps/v1beta1/RollingUpdateStatefulSetStrategy partition=n
apps/v1beta1/Scale! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=ScaleSpec status=ScaleStatus
apps/v1beta1/ScaleSpec replicas=n
apps/v1beta1/ScaleStatus replicas=n selector=s{} targetSelector=s
apps/v1beta1/StatefulSet! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=StatefulSetSpec status=StatefulSetStatus
apps/v1beta1/StatefulSetCondition lastTransitionTime=s message=s reason=s status=s type=s
apps/v1beta1/StatefulSetSpec podManagementPolicy=s replicas=n revisionHistoryLimit=n selector=meta/v1/LabelSelector serviceName=s template=v1/PodTemplateSpec updateStrategy=StatefulSetUpdateStrategy volumeClaimTemplates=v1/PersistentVolumeClaim[]
apps/v1beta1/StatefulSetStatus collisionCount=n conditions=StatefulSetCondition[] currentReplicas=n currentRevision=s observedGeneration=n readyReplicas=n replicas=n updateRevision=s updatedReplicas=n
apps/v1beta1/StatefulSetUpdateStrategy rollingUpdate=RollingUpdateStatefulSetStrategy type=s
apps/v1beta2/ControllerRevision! apiVersion=s data=runtime/RawExtension kind=s metadata=meta/v1/ObjectMeta revision=n
apps/v1beta2/DaemonSet! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=DaemonSetSpec status=DaemonSetStatus
apps/v1beta2/DaemonSetCondition lastTransitionTime=s message=s reason=s status=s type=s
apps/v1beta2/DaemonSetSpec minReadySeconds=n revisionHistoryLimit=n selector=meta/v1/LabelSelector template=v1/PodTemplateSpec updateStrategy=DaemonSetUpdateStrategy
apps/v1beta2/DaemonSetStatus collisionCount=n conditions=DaemonSetCondition[] currentNumberScheduled=n desiredNumberScheduled=n numberAvailable=n numberMisscheduled=n numberReady=n numberUnavailable=n observedGeneration=n updatedNumberScheduled=n
apps/v1beta2/DaemonSetUpdateStrategy rollingUpdate=RollingUpdateDaemonSet type=s
apps/v1beta2/Deployment! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=DeploymentSpec status=DeploymentStatus
apps/v1beta2/DeploymentCondition lastTransitionTime=s lastUpdateTime=s message=s reason=s status=s type=s
apps/v1beta2/DeploymentSpec minReadySeconds=n paused=b progressDeadlineSeconds=n replicas=n revisionHistoryLimit=n selector=meta/v1/LabelSelector strategy=DeploymentStrategy template=v1/PodTemplateSpec
apps/v1beta2/DeploymentStatus availableReplicas=n collisionCount=n conditions=DeploymentCondition[] observedGeneration=n readyReplicas=n replicas=n unavailableReplicas=n updatedReplicas=n
apps/v1beta2/DeploymentStrategy rollingUpdate=RollingUpdateDeployment type=s
apps/v1beta2/ReplicaSet! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=ReplicaSetSpec status=ReplicaSetStatus
apps/v1beta2/ReplicaSetCondition lastTransitionTime=s message=s reason=s status=s type=s
apps/v1beta2/ReplicaSetSpec minReadySeconds=n replicas=n selector=meta/v1/LabelSelector template=v1/PodTemplateSpec
apps/v1beta2/ReplicaSetStatus availableReplicas=n conditions=ReplicaSetCondition[] fullyLabeledReplicas=n observedGeneration=n readyReplicas=n replicas=n
apps/v1beta2/RollingUpdateDaemonSet maxUnavailable=q
apps/v1beta2/RollingUpdateDeployment maxSurge=q maxUnavailable=q
apps/v1beta2/RollingUpdateStatefulSetStrategy partition=n
apps/v1beta2/Scale! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=ScaleSpec status=ScaleStatus
apps/v1beta2/ScaleSpec replicas=n
apps/v1beta2/ScaleStatus replicas=n selector=s{} targetSelector=s
apps/v1beta2/StatefulSet! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=StatefulSetSpec status=StatefulSetStatus
apps/v1beta2/StatefulSetCondition lastTransitionTime=s message=s reason=s status=s type=s
apps/v1beta2/StatefulSetSpec podManagementPolicy=s replicas=n revisionHistoryLimit=n selector=meta/v1/LabelSelector serviceName=s template=v1/PodTemplateSpec updateStrategy=StatefulSetUpdateStrategy volumeClaimTemplates=v1/PersistentVolumeClaim[]
apps/v1beta2/StatefulSetStatus collisionCount=n conditions=StatefulSetCondition[] currentReplicas=n currentRevision=s observedGeneration=n readyReplicas=n replicas=n updateRevision=s updatedReplicas=n
apps/v1beta2/StatefulSetUpdateStrategy rollingUpdate=RollingUpdateStatefulSetStrategy type=s
authentication.k8s.io/v1/BoundObjectReference apiVersion=s kind=s name=s uid=s
authentication.k8s.io/v1/SelfSubjectReview! apiVersion=s kind=s metadata=meta/v1/ObjectMeta status=SelfSubjectReviewStatus
authentication.k8s.io/v1/SelfSubjectReviewStatus userInfo=UserInfo
authentication.k8s.io/v1/TokenRequest! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=TokenRequestSpec status=TokenRequestStatus
authentication.k8s.io/v1/TokenRequestSpec audiences=s[] boundObjectRef=BoundObjectReference expirationSeconds=n
authentication.k8s.io/v1/TokenRequestStatus expirationTimestamp=s token=s
authentication.k8s.io/v1/TokenReview! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=TokenReviewSpec status=TokenReviewStatus
authentication.k8s.io/v1/TokenReviewSpec audiences=s[] token=s
authentication.k8s.io/v1/TokenReviewStatus audiences=s[] authenticated=b error=s user=UserInfo
authentication.k8s.io/v1/UserInfo extra=s[]{} groups=s[] uid=s username=s
authentication.k8s.io/v1beta1/TokenReview! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=TokenReviewSpec status=TokenReviewStatus
authentication.k8s.io/v1beta1/TokenReviewSpec audiences=s[] token=s
authentication.k8s.io/v1beta1/TokenReviewStatus audiences=s[] authenticated=b error=s user=UserInfo
authentication.k8s.io/v1beta1/UserInfo extra=s[]{} groups=s[] uid=s username=s
authorization.k8s.io/v1/FieldSelectorAttributes rawSelector=s requirements=meta/v1/FieldSelectorRequirement[]
authorization.k8s.io/v1/LabelSelectorAttributes rawSelector=s requirements=meta/v1/LabelSelectorRequirement[]
authorization.k8s.io/v1/LocalSubjectAccessReview! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=SubjectAccessReviewSpec status=SubjectAccessReviewStatus
authorization.k8s.io/v1/NonResourceAttributes path=s verb=s
authorization.k8s.io/v1/NonResourceRule nonResourceURLs=s[] verbs=s[]
authorization.k8s.io/v1/ResourceAttributes fieldSelector=FieldSelectorAttributes group=s labelSelector=LabelSelectorAttributes name=s namespace=s resource=s subresource=s verb=s version=s
authorization.k8s.io/v1/ResourceRule apiGroups=s[] resourceNames=s[] resources=s[] verbs=s[]
authorization.k8s.io/v1/SelfSubjectAccessReview! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=SelfSubjectAccessReviewSpec status=SubjectAccessReviewStatus
authorization.k8s.io/v1/SelfSubjectAccessReviewSpec nonResourceAttributes=NonResourceAttributes resourceAttributes=ResourceAttributes
authorization.k8s.io/v1/SelfSubjectRulesReview! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=SelfSubjectRulesReviewSpec status=SubjectRulesReviewStatus
authorization.k8s.io/v1/SelfSubjectRulesReviewSpec namespace=s
authorization.k8s.io/v1/SubjectAccessReview! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=SubjectAccessReviewSpec status=SubjectAccessReviewStatus
authorization.k8s.io/v1/SubjectAccessReviewSpec extra=s[]{} groups=s[] nonResourceAttributes=NonResourceAttributes resourceAttributes=ResourceAttributes uid=s user=s
authorization.k8s.io/v1/SubjectAccessReviewStatus allowed=b denied=b evaluationError=s reason=s
authorization.k8s.io/v1/SubjectRulesReviewStatus evaluationError=s incomplete=b nonResourceRules=NonResourceRule[] resourceRules=ResourceRule[]
authorization.k8s.io/v1beta1/LocalSubjectAccessReview! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=SubjectAccessReviewSpec status=SubjectAccessReviewStatus
authorization.k8s.io/v1beta1/NonResourceAttributes path=s verb=s
authorization.k8s.io/v1beta1/NonResourceRule nonResourceURLs=s[] verbs=s[]
authorization.k8s.io/v1beta1/ResourceAttributes group=s name=s namespace=s resource=s subresource=s verb=s version=s
authorization.k8s.io/v1beta1/ResourceRule apiGroups=s[] resourceNames=s[] resources=s[] verbs=s[]
authorization.k8s.io/v1beta1/SelfSubjectAccessReview! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=SelfSubjectAccessReviewSpec status=SubjectAccessReviewStatus
authorization.k8s.io/v1beta1/SelfSubjectAccessReviewSpec nonResourceAttributes=NonResourceAttributes resourceAttributes=ResourceAttributes
authorization.k8s.io/v1beta1/SelfSubjectRulesReview! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=SelfSubjectRulesReviewSpec status=SubjectRulesReviewStatus
authorization.k8s.io/v1beta1/SelfSubjectRulesReviewSpec namespace=s
authorization.k8s.io/v1beta1/SubjectAccessReview! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=SubjectAccessReviewSpec status=SubjectAccessReviewStatus
authorization.k8s.io/v1beta1/SubjectAccessReviewSpec extra=s[]{} group=s[] nonResourceAttributes=NonResourceAttributes resourceAttributes=ResourceAttributes uid=s user=s
authorization.k8s.io/v1beta1/SubjectAccessReviewStatus allowed=b denied=b evaluationError=s reason=s
authorization.k8s.io/v1beta1/SubjectRulesReviewStatus evaluationError=s incomplete=b nonResourceRules=NonResourceRule[] resourceRules=ResourceRule[]
autoscaling/v1/CrossVersionObjectReference apiVersion=s kind=s name=s
autoscaling/v1/HorizontalPodAutoscaler! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=HorizontalPodAutoscalerSpec status=HorizontalPodAutoscalerStatus
autoscaling/v1/HorizontalPodAutoscalerSpec maxReplicas=n minReplicas=n scaleTargetRef=CrossVersionObjectReference targetCPUUtilizationPercentage=n
autoscaling/v1/HorizontalPodAutoscalerStatus currentCPUUtilizationPercentage=n currentReplicas=n desiredReplicas=n lastScaleTime=s observedGeneration=n
autoscaling/v1/Scale! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=ScaleSpec status=ScaleStatus
autoscaling/v1/ScaleSpec replicas=n
autoscaling/v1/ScaleStatus replicas=n selector=s
autoscaling/v2/ContainerResourceMetricSource container=s name=s target=MetricTarget
autoscaling/v2/ContainerResourceMetricStatus container=s current=MetricValueStatus name=s
autoscaling/v2/CrossVersionObjectReference apiVersion=s kind=s name=s
autoscaling/v2/ExternalMetricSource metric=MetricIdentifier target=MetricTarget
autoscaling/v2/ExternalMetricStatus current=MetricValueStatus metric=MetricIdentifier
autoscaling/v2/HPAScalingPolicy periodSeconds=n type=s value=n
autoscaling/v2/HPAScalingRules policies=HPAScalingPolicy[] selectPolicy=s stabilizationWindowSeconds=n tolerance=q
autoscaling/v2/HorizontalPodAutoscaler! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=HorizontalPodAutoscalerSpec status=HorizontalPodAutoscalerStatus
autoscaling/v2/HorizontalPodAutoscalerBehavior scaleDown=HPAScalingRules scaleUp=HPAScalingRules
autoscaling/v2/HorizontalPodAutoscalerCondition lastTransitionTime=s message=s reason=s status=s type=s
autoscaling/v2/HorizontalPodAutoscalerSpec behavior=HorizontalPodAutoscalerBehavior maxReplicas=n metrics=MetricSpec[] minReplicas=n scaleTargetRef=CrossVersionObjectReference
autoscaling/v2/HorizontalPodAutoscalerStatus conditions=HorizontalPodAutoscalerCondition[] currentMetrics=MetricStatus[] currentReplicas=n desiredReplicas=n lastScaleTime=s observedGeneration=n
autoscaling/v2/MetricIdentifier name=s selector=meta/v1/LabelSelector
autoscaling/v2/MetricSpec containerResource=ContainerResourceMetricSource external=ExternalMetricSource object=ObjectMetricSource pods=PodsMetricSource resource=ResourceMetricSource type=s
autoscaling/v2/MetricStatus containerResource=ContainerResourceMetricStatus external=ExternalMetricStatus object=ObjectMetricStatus pods=PodsMetricStatus resource=ResourceMetricStatus type=s
autoscaling/v2/MetricTarget averageUtilization=n averageValue=q type=s value=q
autoscaling/v2/MetricValueStatus averageUtilization=n averageValue=q value=q
autoscaling/v2/ObjectMetricSource describedObject=CrossVersionObjectReference metric=MetricIdentifier target=MetricTarget
autoscaling/v2/ObjectMetricStatus current=MetricValueStatus describedObject=CrossVersionObjectReference metric=MetricIdentifier
autoscaling/v2/PodsMetricSource metric=MetricIdentifier target=MetricTarget
autoscaling/v2/PodsMetricStatus current=MetricValueStatus metric=MetricIdentifier
autoscaling/v2/ResourceMetricSource name=s target=MetricTarget
autoscaling/v2/ResourceMetricStatus current=MetricValueStatus name=s
autoscaling/v2beta1/ContainerResourceMetricSource container=s name=s targetAverageUtilization=n targetAverageValue=q
autoscaling/v2beta1/ContainerResourceMetricStatus container=s currentAverageUtilization=n currentAverageValue=q name=s
autoscaling/v2beta1/CrossVersionObjectReference apiVersion=s kind=s name=s
autoscaling/v2beta1/ExternalMetricSource metricName=s metricSelector=meta/v1/LabelSelector targetAverageValue=q targetValue=q
autoscaling/v2beta1/ExternalMetricStatus currentAverageValue=q currentValue=q metricName=s metricSelector=meta/v1/LabelSelector
autoscaling/v2beta1/HorizontalPodAutoscaler! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=HorizontalPodAutoscalerSpec status=HorizontalPodAutoscalerStatus
autoscaling/v2beta1/HorizontalPodAutoscalerCondition lastTransitionTime=s message=s reason=s status=s type=s
autoscaling/v2beta1/HorizontalPodAutoscalerSpec maxReplicas=n metrics=MetricSpec[] minReplicas=n scaleTargetRef=CrossVersionObjectReference
autoscaling/v2beta1/HorizontalPodAutoscalerStatus conditions=HorizontalPodAutoscalerCondition[] currentMetrics=MetricStatus[] currentReplicas=n desiredReplicas=n lastScaleTime=s observedGeneration=n
autoscaling/v2beta1/MetricSpec containerResource=ContainerResourceMetricSource external=ExternalMetricSource object=ObjectMetricSource pods=PodsMetricSource resource=ResourceMetricSource type=s
autoscaling/v2beta1/MetricStatus containerResource=ContainerResourceMetricStatus external=ExternalMetricStatus object=ObjectMetricStatus pods=PodsMetricStatus resource=ResourceMetricStatus type=s
autoscaling/v2beta1/ObjectMetricSource averageValue=q metricName=s selector=meta/v1/LabelSelector target=CrossVersionObjectReference targetValue=q
autoscaling/v2beta1/ObjectMetricStatus averageValue=q currentValue=q metricName=s selector=meta/v1/LabelSelector target=CrossVersionObjectReference
autoscaling/v2beta1/PodsMetricSource metricName=s selector=meta/v1/LabelSelector targetAverageValue=q
autoscaling/v2beta1/PodsMetricStatus currentAverageValue=q metricName=s selector=meta/v1/LabelSelector
autoscaling/v2beta1/ResourceMetricSource name=s targetAverageUtilization=n targetAverageValue=q
autoscaling/v2beta1/ResourceMetricStatus currentAverageUtilization=n currentAverageValue=q name=s
autoscaling/v2beta2/ContainerResourceMetricSource container=s name=s target=MetricTarget
autoscaling/v2beta2/ContainerResourceMetricStatus container=s current=MetricValueStatus name=s
autoscaling/v2beta2/CrossVersionObjectReference apiVersion=s kind=s name=s
autoscaling/v2beta2/ExternalMetricSource metric=MetricIdentifier target=MetricTarget
autoscaling/v2beta2/ExternalMetricStatus current=MetricValueStatus metric=MetricIdentifier
autoscaling/v2beta2/HPAScalingPolicy periodSeconds=n type=s value=n
autoscaling/v2beta2/HPAScalingRules policies=HPAScalingPolicy[] selectPolicy=s stabilizationWindowSeconds=n
autoscaling/v2beta2/HorizontalPodAutoscaler! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=HorizontalPodAutoscalerSpec status=HorizontalPodAutoscalerStatus
autoscaling/v2beta2/HorizontalPodAutoscalerBehavior scaleDown=HPAScalingRules scaleUp=HPAScalingRules
autoscaling/v2beta2/HorizontalPodAutoscalerCondition lastTransitionTime=s message=s reason=s status=s type=s
autoscaling/v2beta2/HorizontalPodAutoscalerSpec behavior=HorizontalPodAutoscalerBehavior maxReplicas=n metrics=MetricSpec[] minReplicas=n scaleTargetRef=CrossVersionObjectReference
autoscaling/v2beta2/HorizontalPodAutoscalerStatus conditions=HorizontalPodAutoscalerCondition[] currentMetrics=MetricStatus[] currentReplicas=n desiredReplicas=n lastScaleTime=s observedGeneration=n
autoscaling/v2beta2/MetricIdentifier name=s selector=meta/v1/LabelSelector
autoscaling/v2beta2/MetricSpec containerResource=ContainerResourceMetricSource external=ExternalMetricSource object=ObjectMetricSource pods=PodsMetricSource resource=ResourceMetricSource type=s
autoscaling/v2beta2/MetricStatus containerResource=ContainerResourceMetricStatus external=ExternalMetricStatus object=ObjectMetricStatus pods=PodsMetricStatus resource=ResourceMetricStatus type=s
autoscaling/v2beta2/MetricTarget averageUtilization=n averageValue=q type=s value=q
autoscaling/v2beta2/MetricValueStatus averageUtilization=n averageValue=q value=q
autoscaling/v2beta2/ObjectMetricSource describedObject=CrossVersionObjectReference metric=MetricIdentifier target=MetricTarget
autoscaling/v2beta2/ObjectMetricStatus current=MetricValueStatus describedObject=CrossVersionObjectReference metric=MetricIdentifier
autoscaling/v2beta2/PodsMetricSource metric=MetricIdentifier target=MetricTarget
autoscaling/v2beta2/PodsMetricStatus current=MetricValueStatus metric=MetricIdentifier
autoscaling/v2beta2/ResourceMetricSource name=s target=MetricTarget
autoscaling/v2beta2/ResourceMetricStatus current=MetricValueStatus name=s
batch/v1/CronJob! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=CronJobSpec status=CronJobStatus
batch/v1/CronJobSpec concurrencyPolicy=s failedJobsHistoryLimit=n jobTemplate=JobTemplateSpec schedule=s startingDeadlineSeconds=n successfulJobsHistoryLimit=n suspend=b timeZone=s
batch/v1/CronJobStatus active=v1/ObjectReference[] lastScheduleTime=s lastSuccessfulTime=s
batch/v1/Job! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=JobSpec status=JobStatus
batch/v1/JobCondition lastProbeTime=s lastTransitionTime=s message=s reason=s status=s type=s
batch/v1/JobSpec activeDeadlineSeconds=n backoffLimit=n backoffLimitPerIndex=n completionMode=s completions=n managedBy=s manualSelector=b maxFailedIndexes=n parallelism=n podFailurePolicy=PodFailurePolicy podReplacementPolicy=s selector=meta/v1/LabelSelector successPolicy=SuccessPolicy suspend=b template=v1/PodTemplateSpec ttlSecondsAfterFinished=n
batch/v1/JobStatus active=n completedIndexes=s completionTime=s conditions=JobCondition[] failed=n failedIndexes=s ready=n startTime=s succeeded=n terminating=n uncountedTerminatedPods=UncountedTerminatedPods
batch/v1/JobTemplateSpec metadata=meta/v1/ObjectMeta spec=JobSpec
batch/v1/PodFailurePolicy rules=PodFailurePolicyRule[]
batch/v1/PodFailurePolicyOnExitCodesRequirement containerName=s operator=s values=n[]
batch/v1/PodFailurePolicyOnPodConditionsPattern status=s type=s
batch/v1/PodFailurePolicyRule action=s onExitCodes=PodFailurePolicyOnExitCodesRequirement onPodConditions=PodFailurePolicyOnPodConditionsPattern[]
batch/v1/SuccessPolicy rules=SuccessPolicyRule[]
batch/v1/SuccessPolicyRule succeededCount=n succeededIndexes=s
batch/v1/UncountedTerminatedPods failed=s[] succeeded=s[]
batch/v1beta1/CronJob! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=CronJobSpec status=CronJobStatus
batch/v1beta1/CronJobSpec concurrencyPolicy=s failedJobsHistoryLimit=n jobTemplate=JobTemplateSpec schedule=s startingDeadlineSeconds=n successfulJobsHistoryLimit=n suspend=b timeZone=s
batch/v1beta1/CronJobStatus active=v1/ObjectReference[] lastScheduleTime=s lastSuccessfulTime=s
batch/v1beta1/JobTemplateSpec metadata=meta/v1/ObjectMeta spec=batch/v1/JobSpec
certificates.k8s.io/v1/CertificateSigningRequest! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=CertificateSigningRequestSpec status=CertificateSigningRequestStatus
certificates.k8s.io/v1/CertificateSigningRequestCondition lastTransitionTime=s lastUpdateTime=s message=s reason=s status=s type=s
certificates.k8s.io/v1/CertificateSigningRequestSpec expirationSeconds=n extra=s[]{} groups=s[] request=s signerName=s uid=s usages=s[] username=s
certificates.k8s.io/v1/CertificateSigningRequestStatus certificate=s conditions=CertificateSigningRequestCondition[]
certificates.k8s.io/v1beta1/CertificateSigningRequest! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=CertificateSigningRequestSpec status=CertificateSigningRequestStatus
certificates.k8s.io/v1beta1/CertificateSigningRequestCondition lastTransitionTime=s lastUpdateTime=s message=s reason=s status=s type=s
certificates.k8s.io/v1beta1/CertificateSigningRequestSpec extra=s[]{} groups=s[] request=s signerName=s uid=s usages=s[] username=s
certificates.k8s.io/v1beta1/CertificateSigningRequestStatus certificate=s conditions=CertificateSigningRequestCondition[]
coordination.k8s.io/v1/Lease! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=LeaseSpec
coordination.k8s.io/v1/LeaseSpec acquireTime=s holderIdentity=s leaseDurationSeconds=n leaseTransitions=n preferredHolder=s renewTime=s strategy=s
coordination.k8s.io/v1beta1/Lease! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=LeaseSpec
coordination.k8s.io/v1beta1/LeaseSpec acquireTime=s holderIdentity=s leaseDurationSeconds=n leaseTransitions=n renewTime=s
discovery.k8s.io/v1/Endpoint addresses=s[] conditions=EndpointConditions deprecatedTopology=s{} hints=EndpointHints hostname=s nodeName=s targetRef=v1/ObjectReference zone=s
discovery.k8s.io/v1/EndpointConditions ready=b serving=b terminating=b
discovery.k8s.io/v1/EndpointHints forNodes=ForNode[] forZones=ForZone[]
discovery.k8s.io/v1/EndpointPort appProtocol=s name=s port=n protocol=s
discovery.k8s.io/v1/EndpointSlice! addressType=s apiVersion=s endpoints=Endpoint[] kind=s metadata=meta/v1/ObjectMeta ports=EndpointPort[]
discovery.k8s.io/v1/ForNode name=s
discovery.k8s.io/v1/ForZone name=s
discovery.k8s.io/v1beta1/Endpoint addresses=s[] conditions=EndpointConditions hints=EndpointHints hostname=s nodeName=s targetRef=v1/ObjectReference topology=s{}
discovery.k8s.io/v1beta1/EndpointConditions ready=b serving=b terminating=b
discovery.k8s.io/v1beta1/EndpointHints forZones=ForZone[]
discovery.k8s.io/v1beta1/EndpointPort appProtocol=s name=s port=n protocol=s
discovery.k8s.io/v1beta1/EndpointSlice! addressType=s apiVersion=s endpoints=Endpoint[] kind=s metadata=meta/v1/ObjectMeta ports=EndpointPort[]
discovery.k8s.io/v1beta1/ForZone name=s
events.k8s.io/v1/Event! action=s apiVersion=s deprecatedCount=n deprecatedFirstTimestamp=s deprecatedLastTimestamp=s deprecatedSource=v1/EventSource eventTime=s kind=s metadata=meta/v1/ObjectMeta note=s reason=s regarding=v1/ObjectReference related=v1/ObjectReference reportingController=s reportingInstance=s series=EventSeries type=s
events.k8s.io/v1/EventSeries count=n lastObservedTime=s
events.k8s.io/v1beta1/Event! action=s apiVersion=s deprecatedCount=n deprecatedFirstTimestamp=s deprecatedLastTimestamp=s deprecatedSource=v1/EventSource eventTime=s kind=s metadata=meta/v1/ObjectMeta note=s reason=s regarding=v1/ObjectReference related=v1/ObjectReference reportingController=s reportingInstance=s series=EventSeries type=s
events.k8s.io/v1beta1/EventSeries count=n lastObservedTime=s
extensions/v1beta1/AllowedCSIDriver name=s
extensions/v1beta1/AllowedFlexVolume driver=s
extensions/v1beta1/AllowedHostPath pathPrefix=s readOnly=b
extensions/v1beta1/DaemonSet! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=DaemonSetSpec status=DaemonSetStatus
extensions/v1beta1/DaemonSetCondition lastTransitionTime=s message=s reason=s status=s type=s
extensions/v1beta1/DaemonSetSpec minReadySeconds=n revisionHistoryLimit=n selector=meta/v1/LabelSelector template=v1/PodTemplateSpec templateGeneration=n updateStrategy=DaemonSetUpdateStrategy
extensions/v1beta1/DaemonSetStatus collisionCount=n conditions=DaemonSetCondition[] currentNumberScheduled=n desiredNumberScheduled=n numberAvailable=n numberMisscheduled=n numberReady=n numberUnavailable=n observedGeneration=n updatedNumberScheduled=n
extensions/v1beta1/DaemonSetUpdateStrategy rollingUpdate=RollingUpdateDaemonSet type=s
extensions/v1beta1/Deployment! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=DeploymentSpec status=DeploymentStatus
extensions/v1beta1/DeploymentCondition lastTransitionTime=s lastUpdateTime=s message=s reason=s status=s type=s
extensions/v1beta1/DeploymentRollback! apiVersion=s kind=s name=s rollbackTo=RollbackConfig updatedAnnotations=s{}
extensions/v1beta1/DeploymentSpec minReadySeconds=n paused=b progressDeadlineSeconds=n replicas=n revisionHistoryLimit=n rollbackTo=RollbackConfig selector=meta/v1/LabelSelector strategy=DeploymentStrategy template=v1/PodTemplateSpec
extensions/v1beta1/DeploymentStatus availableReplicas=n collisionCount=n conditions=DeploymentCondition[] observedGeneration=n readyReplicas=n replicas=n unavailableReplicas=n updatedReplicas=n
extensions/v1beta1/DeploymentStrategy rollingUpdate=RollingUpdateDeployment type=s
extensions/v1beta1/FSGroupStrategyOptions ranges=IDRange[] rule=s
extensions/v1beta1/HTTPIngressPath backend=IngressBackend path=s pathType=s
extensions/v1beta1/HTTPIngressRuleValue paths=HTTPIngressPath[]
extensions/v1beta1/HostPortRange max=n min=n
extensions/v1beta1/IDRange max=n min=n
extensions/v1beta1/IPBlock cidr=s except=s[]
extensions/v1beta1/Ingress! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=IngressSpec status=IngressStatus
extensions/v1beta1/IngressBackend resource=v1/TypedLocalObjectReference serviceName=s servicePort=q
extensions/v1beta1/IngressRule host=s http=HTTPIngressRuleValue
extensions/v1beta1/IngressSpec backend=IngressBackend ingressClassName=s rules=IngressRule[] tls=IngressTLS[]
extensions/v1beta1/IngressStatus loadBalancer=v1/LoadBalancerStatus
extensions/v1beta1/IngressTLS hosts=s[] secretName=s
extensions/v1beta1/NetworkPolicy! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=NetworkPolicySpec
extensions/v1beta1/NetworkPolicyEgressRule ports=NetworkPolicyPort[] to=NetworkPolicyPeer[]
extensions/v1beta1/NetworkPolicyIngressRule from=NetworkPolicyPeer[] ports=NetworkPolicyPort[]
extensions/v1beta1/NetworkPolicyPeer ipBlock=IPBlock namespaceSelector=meta/v1/LabelSelector podSelector=meta/v1/LabelSelector
extensions/v1beta1/NetworkPolicyPort port=q protocol=s
extensions/v1beta1/NetworkPolicySpec egress=NetworkPolicyEgressRule[] ingress=NetworkPolicyIngressRule[] podSelector=meta/v1/LabelSelector policyTypes=s[]
extensions/v1beta1/PodSecurityPolicy! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=PodSecurityPolicySpec
extensions/v1beta1/PodSecurityPolicySpec allowPrivilegeEscalation=b allowedCSIDrivers=AllowedCSIDriver[] allowedCapabilities=s[] allowedFlexVolumes=AllowedFlexVolume[] allowedHostPaths=AllowedHostPath[] allowedProcMountTypes=s[] allowedUnsafeSysctls=s[] defaultAddCapabilities=s[] defaultAllowPrivilegeEscalation=b forbiddenSysctls=s[] fsGroup=FSGroupStrategyOptions hostIPC=b hostNetwork=b hostPID=b hostPorts=HostPortRange[] privileged=b readOnlyRootFilesystem=b requiredDropCapabilities=s[] runAsGroup=RunAsGroupStrategyOptions runAsUser=RunAsUserStrategyOptions runtimeClass=RuntimeClassStrategyOptions seLinux=SELinuxStrategyOptions supplementalGroups=SupplementalGroupsStrategyOptions volumes=s[]
extensions/v1beta1/ReplicaSet! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=ReplicaSetSpec status=ReplicaSetStatus
extensions/v1beta1/ReplicaSetCondition lastTransitionTime=s message=s reason=s status=s type=s
extensions/v1beta1/ReplicaSetSpec minReadySeconds=n replicas=n selector=meta/v1/LabelSelector template=v1/PodTemplateSpec
extensions/v1beta1/ReplicaSetStatus availableReplicas=n conditions=ReplicaSetCondition[] fullyLabeledReplicas=n observedGeneration=n readyReplicas=n replicas=n
extensions/v1beta1/RollbackConfig revision=n
extensions/v1beta1/RollingUpdateDaemonSet maxUnavailable=q
extensions/v1beta1/RollingUpdateDeployment maxSurge=q maxUnavailable=q
extensions/v1beta1/RunAsGroupStrategyOptions ranges=IDRange[] rule=s
extensions/v1beta1/RunAsUserStrategyOptions ranges=IDRange[] rule=s
extensions/v1beta1/RuntimeClassStrategyOptions allowedRuntimeClassNames=s[] defaultRuntimeClassName=s
extensions/v1beta1/SELinuxStrategyOptions rule=s seLinuxOptions=v1/SELinuxOptions
extensions/v1beta1/Scale! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=ScaleSpec status=ScaleStatus
extensions/v1beta1/ScaleSpec replicas=n
extensions/v1beta1/ScaleStatus replicas=n selector=s{} targetSelector=s
extensions/v1beta1/SupplementalGroupsStrategyOptions ranges=IDRange[] rule=s
flowcontrol.apiserver.k8s.io/v1/ExemptPriorityLevelConfiguration lendablePercent=n nominalConcurrencyShares=n
flowcontrol.apiserver.k8s.io/v1/FlowDistinguisherMethod type=s
flowcontrol.apiserver.k8s.io/v1/FlowSchema! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=FlowSchemaSpec status=FlowSchemaStatus
flowcontrol.apiserver.k8s.io/v1/FlowSchemaCondition lastTransitionTime=s message=s reason=s status=s type=s
flowcontrol.apiserver.k8s.io/v1/FlowSchemaSpec distinguisherMethod=FlowDistinguisherMethod matchingPrecedence=n priorityLevelConfiguration=PriorityLevelConfigurationReference rules=PolicyRulesWithSubjects[]
flowcontrol.apiserver.k8s.io/v1/FlowSchemaStatus conditions=FlowSchemaCondition[]
flowcontrol.apiserver.k8s.io/v1/GroupSubject name=s
flowcontrol.apiserver.k8s.io/v1/LimitResponse queuing=QueuingConfiguration type=s
flowcontrol.apiserver.k8s.io/v1/LimitedPriorityLevelConfiguration borrowingLimitPercent=n lendablePercent=n limitResponse=LimitResponse nominalConcurrencyShares=n
flowcontrol.apiserver.k8s.io/v1/NonResourcePolicyRule nonResourceURLs=s[] verbs=s[]
flowcontrol.apiserver.k8s.io/v1/PolicyRulesWithSubjects nonResourceRules=NonResourcePolicyRule[] resourceRules=ResourcePolicyRule[] subjects=Subject[]
flowcontrol.apiserver.k8s.io/v1/PriorityLevelConfiguration! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=PriorityLevelConfigurationSpec status=PriorityLevelConfigurationStatus
flowcontrol.apiserver.k8s.io/v1/PriorityLevelConfigurationCondition lastTransitionTime=s message=s reason=s status=s type=s
flowcontrol.apiserver.k8s.io/v1/PriorityLevelConfigurationReference name=s
flowcontrol.apiserver.k8s.io/v1/PriorityLevelConfigurationSpec exempt=ExemptPriorityLevelConfiguration limited=LimitedPriorityLevelConfiguration type=s
flowcontrol.apiserver.k8s.io/v1/PriorityLevelConfigurationStatus conditions=PriorityLevelConfigurationCondition[]
flowcontrol.apiserver.k8s.io/v1/QueuingConfiguration handSize=n queueLengthLimit=n queues=n
flowcontrol.apiserver.k8s.io/v1/ResourcePolicyRule apiGroups=s[] clusterScope=b namespaces=s[] resources=s[] verbs=s[]
flowcontrol.apiserver.k8s.io/v1/ServiceAccountSubject name=s namespace=s
flowcontrol.apiserver.k8s.io/v1/Subject group=GroupSubject kind=s serviceAccount=ServiceAccountSubject user=UserSubject
flowcontrol.apiserver.k8s.io/v1/UserSubject name=s
flowcontrol.apiserver.k8s.io/v1beta1/FlowDistinguisherMethod type=s
flowcontrol.apiserver.k8s.io/v1beta1/FlowSchema! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=FlowSchemaSpec status=FlowSchemaStatus
flowcontrol.apiserver.k8s.io/v1beta1/FlowSchemaCondition lastTransitionTime=s message=s reason=s status=s type=s
flowcontrol.apiserver.k8s.io/v1beta1/FlowSchemaSpec distinguisherMethod=FlowDistinguisherMethod matchingPrecedence=n priorityLevelConfiguration=PriorityLevelConfigurationReference rules=PolicyRulesWithSubjects[]
flowcontrol.apiserver.k8s.io/v1beta1/FlowSchemaStatus conditions=FlowSchemaCondition[]
flowcontrol.apiserver.k8s.io/v1beta1/GroupSubject name=s
flowcontrol.apiserver.k8s.io/v1beta1/LimitResponse queuing=QueuingConfiguration type=s
flowcontrol.apiserver.k8s.io/v1beta1/LimitedPriorityLevelConfiguration assuredConcurrencyShares=n limitResponse=LimitResponse
flowcontrol.apiserver.k8s.io/v1beta1/NonResourcePolicyRule nonResourceURLs=s[] verbs=s[]
flowcontrol.apiserver.k8s.io/v1beta1/PolicyRulesWithSubjects nonResourceRules=NonResourcePolicyRule[] resourceRules=ResourcePolicyRule[] subjects=Subject[]
flowcontrol.apiserver.k8s.io/v1beta1/PriorityLevelConfiguration! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=PriorityLevelConfigurationSpec status=PriorityLevelConfigurationStatus
flowcontrol.apiserver.k8s.io/v1beta1/PriorityLevelConfigurationCondition lastTransitionTime=s message=s reason=s status=s type=s
flowcontrol.apiserver.k8s.io/v1beta1/PriorityLevelConfigurationReference name=s
flowcontrol.apiserver.k8s.io/v1beta1/PriorityLevelConfigurationSpec limited=LimitedPriorityLevelConfiguration type=s
flowcontrol.apiserver.k8s.io/v1beta1/PriorityLevelConfigurationStatus conditions=PriorityLevelConfigurationCondition[]
flowcontrol.apiserver.k8s.io/v1beta1/QueuingConfiguration handSize=n queueLengthLimit=n queues=n
flowcontrol.apiserver.k8s.io/v1beta1/ResourcePolicyRule apiGroups=s[] clusterScope=b namespaces=s[] resources=s[] verbs=s[]
flowcontrol.apiserver.k8s.io/v1beta1/ServiceAccountSubject name=s namespace=s
flowcontrol.apiserver.k8s.io/v1beta1/Subject group=GroupSubject kind=s serviceAccount=ServiceAccountSubject user=UserSubject
flowcontrol.apiserver.k8s.io/v1beta1/UserSubject name=s
flowcontrol.apiserver.k8s.io/v1beta2/FlowDistinguisherMethod type=s
flowcontrol.apiserver.k8s.io/v1beta2/FlowSchema! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=FlowSchemaSpec status=FlowSchemaStatus
flowcontrol.apiserver.k8s.io/v1beta2/FlowSchemaCondition lastTransitionTime=s message=s reason=s status=s type=s
flowcontrol.apiserver.k8s.io/v1beta2/FlowSchemaSpec distinguisherMethod=FlowDistinguisherMethod matchingPrecedence=n priorityLevelConfiguration=PriorityLevelConfigurationReference rules=PolicyRulesWithSubjects[]
flowcontrol.apiserver.k8s.io/v1beta2/FlowSchemaStatus conditions=FlowSchemaCondition[]
flowcontrol.apiserver.k8s.io/v1beta2/GroupSubject name=s
flowcontrol.apiserver.k8s.io/v1beta2/LimitResponse queuing=QueuingConfiguration type=s
flowcontrol.apiserver.k8s.io/v1beta2/LimitedPriorityLevelConfiguration assuredConcurrencyShares=n borrowingLimitPercent=n lendablePercent=n limitResponse=LimitResponse
flowcontrol.apiserver.k8s.io/v1beta2/NonResourcePolicyRule nonResourceURLs=s[] verbs=s[]
flowcontrol.apiserver.k8s.io/v1beta2/PolicyRulesWithSubjects nonResourceRules=NonResourcePolicyRule[] resourceRules=ResourcePolicyRule[] subjects=Subject[]
flowcontrol.apiserver.k8s.io/v1beta2/PriorityLevelConfiguration! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=PriorityLevelConfigurationSpec status=PriorityLevelConfigurationStatus
flowcontrol.apiserver.k8s.io/v1beta2/PriorityLevelConfigurationCondition lastTransitionTime=s message=s reason=s status=s type=s
flowcontrol.apiserver.k8s.io/v1beta2/PriorityLevelConfigurationReference name=s
flowcontrol.apiserver.k8s.io/v1beta2/PriorityLevelConfigurationSpec limited=LimitedPriorityLevelConfiguration type=s
flowcontrol.apiserver.k8s.io/v1beta2/PriorityLevelConfigurationStatus conditions=PriorityLevelConfigurationCondition[]
flowcontrol.apiserver.k8s.io/v1beta2/QueuingConfiguration handSize=n queueLengthLimit=n queues=n
flowcontrol.apiserver.k8s.io/v1beta2/ResourcePolicyRule apiGroups=s[] clusterScope=b namespaces=s[] resources=s[] verbs=s[]
flowcontrol.apiserver.k8s.io/v1beta2/ServiceAccountSubject name=s namespace=s
flowcontrol.apiserver.k8s.io/v1beta2/Subject group=GroupSubject kind=s serviceAccount=ServiceAccountSubject user=UserSubject
flowcontrol.apiserver.k8s.io/v1beta2/UserSubject name=s
flowcontrol.apiserver.k8s.io/v1beta3/ExemptPriorityLevelConfiguration lendablePercent=n nominalConcurrencyShares=n
flowcontrol.apiserver.k8s.io/v1beta3/FlowDistinguisherMethod type=s
flowcontrol.apiserver.k8s.io/v1beta3/FlowSchema! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=FlowSchemaSpec status=FlowSchemaStatus
flowcontrol.apiserver.k8s.io/v1beta3/FlowSchemaCondition lastTransitionTime=s message=s reason=s status=s type=s
flowcontrol.apiserver.k8s.io/v1beta3/FlowSchemaSpec distinguisherMethod=FlowDistinguisherMethod matchingPrecedence=n priorityLevelConfiguration=PriorityLevelConfigurationReference rules=PolicyRulesWithSubjects[]
flowcontrol.apiserver.k8s.io/v1beta3/FlowSchemaStatus conditions=FlowSchemaCondition[]
flowcontrol.apiserver.k8s.io/v1beta3/GroupSubject name=s
flowcontrol.apiserver.k8s.io/v1beta3/LimitResponse queuing=QueuingConfiguration type=s
flowcontrol.apiserver.k8s.io/v1beta3/LimitedPriorityLevelConfiguration borrowingLimitPercent=n lendablePercent=n limitResponse=LimitResponse nominalConcurrencyShares=n
flowcontrol.apiserver.k8s.io/v1beta3/NonResourcePolicyRule nonResourceURLs=s[] verbs=s[]
flowcontrol.apiserver.k8s.io/v1beta3/PolicyRulesWithSubjects nonResourceRules=NonResourcePolicyRule[] resourceRules=ResourcePolicyRule[] subjects=Subject[]
flowcontrol.apiserver.k8s.io/v1beta3/PriorityLevelConfiguration! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=PriorityLevelConfigurationSpec status=PriorityLevelConfigurationStatus
flowcontrol.apiserver.k8s.io/v1beta3/PriorityLevelConfigurationCondition lastTransitionTime=s message=s reason=s status=s type=s
flowcontrol.apiserver.k8s.io/v1beta3/PriorityLevelConfigurationReference name=s
flowcontrol.apiserver.k8s.io/v1beta3/PriorityLevelConfigurationSpec exempt=ExemptPriorityLevelConfiguration limited=LimitedPriorityLevelConfiguration type=s
flowcontrol.apiserver.k8s.io/v1beta3/PriorityLevelConfigurationStatus conditions=PriorityLevelConfigurationCondition[]
flowcontrol.apiserver.k8s.io/v1beta3/QueuingConfiguration handSize=n queueLengthLimit=n queues=n
flowcontrol.apiserver.k8s.io/v1beta3/ResourcePolicyRule apiGroups=s[] clusterScope=b namespaces=s[] resources=s[] verbs=s[]
flowcontrol.apiserver.k8s.io/v1beta3/ServiceAccountSubject name=s namespace=s
flowcontrol.apiserver.k8s.io/v1beta3/Subject group=GroupSubject kind=s serviceAccount=ServiceAccountSubject user=UserSubject
flowcontrol.apiserver.k8s.io/v1beta3/UserSubject name=s
meta/v1/Condition lastTransitionTime=s message=s observedGeneration=n reason=s status=s type=s
meta/v1/DeleteOptions apiVersion=s dryRun=s[] gracePeriodSeconds=n ignoreStoreReadErrorWithClusterBreakingPotential=b kind=s orphanDependents=b preconditions=Preconditions propagationPolicy=s
meta/v1/FieldSelectorRequirement key=s operator=s values=s[]
meta/v1/FieldsV1
meta/v1/LabelSelector matchExpressions=LabelSelectorRequirement[] matchLabels=s{}
meta/v1/LabelSelectorRequirement key=s operator=s values=s[]
meta/v1/ManagedFieldsEntry apiVersion=s fieldsType=s fieldsV1=FieldsV1 manager=s operation=s subresource=s time=s
meta/v1/ObjectMeta annotations=s{} creationTimestamp=s deletionGracePeriodSeconds=n deletionTimestamp=s finalizers=s[] generateName=s generation=n labels=s{} managedFields=ManagedFieldsEntry[] name=s namespace=s ownerReferences=OwnerReference[] resourceVersion=s selfLink=s uid=s
meta/v1/OwnerReference apiVersion=s blockOwnerDeletion=b controller=b kind=s name=s uid=s
meta/v1/Preconditions resourceVersion=s uid=s
networking.k8s.io/v1/HTTPIngressPath backend=IngressBackend path=s pathType=s
networking.k8s.io/v1/HTTPIngressRuleValue paths=HTTPIngressPath[]
networking.k8s.io/v1/IPAddress! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=IPAddressSpec
networking.k8s.io/v1/IPAddressSpec parentRef=ParentReference
networking.k8s.io/v1/IPBlock cidr=s except=s[]
networking.k8s.io/v1/Ingress! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=IngressSpec status=IngressStatus
networking.k8s.io/v1/IngressBackend resource=v1/TypedLocalObjectReference service=IngressServiceBackend
networking.k8s.io/v1/IngressClass! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=IngressClassSpec
networking.k8s.io/v1/IngressClassParametersReference apiGroup=s kind=s name=s namespace=s scope=s
networking.k8s.io/v1/IngressClassSpec controller=s parameters=IngressClassParametersReference
networking.k8s.io/v1/IngressLoadBalancerIngress hostname=s ip=s ports=IngressPortStatus[]
networking.k8s.io/v1/IngressLoadBalancerStatus ingress=IngressLoadBalancerIngress[]
networking.k8s.io/v1/IngressPortStatus error=s port=n protocol=s
networking.k8s.io/v1/IngressRule host=s http=HTTPIngressRuleValue
networking.k8s.io/v1/IngressServiceBackend name=s port=ServiceBackendPort
networking.k8s.io/v1/IngressSpec defaultBackend=IngressBackend ingressClassName=s rules=IngressRule[] tls=IngressTLS[]
networking.k8s.io/v1/IngressStatus loadBalancer=IngressLoadBalancerStatus
networking.k8s.io/v1/IngressTLS hosts=s[] secretName=s
networking.k8s.io/v1/NetworkPolicy! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=NetworkPolicySpec
networking.k8s.io/v1/NetworkPolicyEgressRule ports=NetworkPolicyPort[] to=NetworkPolicyPeer[]
networking.k8s.io/v1/NetworkPolicyIngressRule from=NetworkPolicyPeer[] ports=NetworkPolicyPort[]
networking.k8s.io/v1/NetworkPolicyPeer ipBlock=IPBlock namespaceSelector=meta/v1/LabelSelector podSelector=meta/v1/LabelSelector
networking.k8s.io/v1/NetworkPolicyPort endPort=n port=q protocol=s
networking.k8s.io/v1/NetworkPolicySpec egress=NetworkPolicyEgressRule[] ingress=NetworkPolicyIngressRule[] podSelector=meta/v1/LabelSelector policyTypes=s[]
networking.k8s.io/v1/ParentReference group=s name=s namespace=s resource=s
networking.k8s.io/v1/ServiceBackendPort name=s number=n
networking.k8s.io/v1/ServiceCIDR! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=ServiceCIDRSpec status=ServiceCIDRStatus
networking.k8s.io/v1/ServiceCIDRSpec cidrs=s[]
networking.k8s.io/v1/ServiceCIDRStatus conditions=meta/v1/Condition[]
networking.k8s.io/v1beta1/HTTPIngressPath backend=IngressBackend path=s pathType=s
networking.k8s.io/v1beta1/HTTPIngressRuleValue paths=HTTPIngressPath[]
networking.k8s.io/v1beta1/Ingress! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=IngressSpec status=IngressStatus
networking.k8s.io/v1beta1/IngressBackend resource=v1/TypedLocalObjectReference serviceName=s servicePort=q
networking.k8s.io/v1beta1/IngressClass! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=IngressClassSpec
networking.k8s.io/v1beta1/IngressClassParametersReference apiGroup=s kind=s name=s namespace=s scope=s
networking.k8s.io/v1beta1/IngressClassSpec controller=s parameters=IngressClassParametersReference
networking.k8s.io/v1beta1/IngressRule host=s http=HTTPIngressRuleValue
networking.k8s.io/v1beta1/IngressSpec backend=IngressBackend ingressClassName=s rules=IngressRule[] tls=IngressTLS[]
networking.k8s.io/v1beta1/IngressStatus loadBalancer=v1/LoadBalancerStatus
networking.k8s.io/v1beta1/IngressTLS hosts=s[] secretName=s
node.k8s.io/v1/Overhead podFixed=q{}
node.k8s.io/v1/RuntimeClass! apiVersion=s handler=s kind=s metadata=meta/v1/ObjectMeta overhead=Overhead scheduling=Scheduling
node.k8s.io/v1/Scheduling nodeSelector=s{} tolerations=v1/Toleration[]
node.k8s.io/v1beta1/Overhead podFixed=q{}
node.k8s.io/v1beta1/RuntimeClass! apiVersion=s handler=s kind=s metadata=meta/v1/ObjectMeta overhead=Overhead scheduling=Scheduling
node.k8s.io/v1beta1/Scheduling nodeSelector=s{} tolerations=v1/Toleration[]
policy/v1/Eviction! apiVersion=s deleteOptions=meta/v1/DeleteOptions kind=s metadata=meta/v1/ObjectMeta
policy/v1/PodDisruptionBudget! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=PodDisruptionBudgetSpec status=PodDisruptionBudgetStatus
policy/v1/PodDisruptionBudgetSpec maxUnavailable=q minAvailable=q selector=meta/v1/LabelSelector unhealthyPodEvictionPolicy=s
policy/v1/PodDisruptionBudgetStatus conditions=meta/v1/Condition[] currentHealthy=n desiredHealthy=n disruptedPods=s{} disruptionsAllowed=n expectedPods=n observedGeneration=n
policy/v1beta1/AllowedCSIDriver name=s
policy/v1beta1/AllowedFlexVolume driver=s
policy/v1beta1/AllowedHostPath pathPrefix=s readOnly=b
policy/v1beta1/Eviction! apiVersion=s deleteOptions=meta/v1/DeleteOptions kind=s metadata=meta/v1/ObjectMeta
policy/v1beta1/FSGroupStrategyOptions ranges=IDRange[] rule=s
policy/v1beta1/HostPortRange max=n min=n
policy/v1beta1/IDRange max=n min=n
policy/v1beta1/PodDisruptionBudget! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=PodDisruptionBudgetSpec status=PodDisruptionBudgetStatus
policy/v1beta1/PodDisruptionBudgetSpec maxUnavailable=q minAvailable=q selector=meta/v1/LabelSelector
policy/v1beta1/PodDisruptionBudgetStatus conditions=meta/v1/Condition[] currentHealthy=n desiredHealthy=n disruptedPods=s{} disruptionsAllowed=n expectedPods=n observedGeneration=n
policy/v1beta1/PodSecurityPolicy! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=PodSecurityPolicySpec
policy/v1beta1/PodSecurityPolicySpec allowPrivilegeEscalation=b allowedCSIDrivers=AllowedCSIDriver[] allowedCapabilities=s[] allowedFlexVolumes=AllowedFlexVolume[] allowedHostPaths=AllowedHostPath[] allowedProcMountTypes=s[] allowedUnsafeSysctls=s[] defaultAddCapabilities=s[] defaultAllowPrivilegeEscalation=b forbiddenSysctls=s[] fsGroup=FSGroupStrategyOptions hostIPC=b hostNetwork=b hostPID=b hostPorts=HostPortRange[] privileged=b readOnlyRootFilesystem=b requiredDropCapabilities=s[] runAsGroup=RunAsGroupStrategyOptions runAsUser=RunAsUserStrategyOptions runtimeClass=RuntimeClassStrategyOptions seLinux=SELinuxStrategyOptions supplementalGroups=SupplementalGroupsStrategyOptions volumes=s[]
policy/v1beta1/RunAsGroupStrategyOptions ranges=IDRange[] rule=s
policy/v1beta1/RunAsUserStrategyOptions ranges=IDRange[] rule=s
policy/v1beta1/RuntimeClassStrategyOptions allowedRuntimeClassNames=s[] defaultRuntimeClassName=s
policy/v1beta1/SELinuxStrategyOptions rule=s seLinuxOptions=v1/SELinuxOptions
policy/v1beta1/SupplementalGroupsStrategyOptions ranges=IDRange[] rule=s
rbac.authorization.k8s.io/v1/AggregationRule clusterRoleSelectors=meta/v1/LabelSelector[]
rbac.authorization.k8s.io/v1/ClusterRole! aggregationRule=AggregationRule apiVersion=s kind=s metadata=meta/v1/ObjectMeta rules=PolicyRule[]
rbac.authorization.k8s.io/v1/ClusterRoleBinding! apiVersion=s kind=s metadata=meta/v1/ObjectMeta roleRef=RoleRef subjects=Subject[]
rbac.authorization.k8s.io/v1/PolicyRule apiGroups=s[] nonResourceURLs=s[] resourceNames=s[] resources=s[] verbs=s[]
rbac.authorization.k8s.io/v1/Role! apiVersion=s kind=s metadata=meta/v1/ObjectMeta rules=PolicyRule[]
rbac.authorization.k8s.io/v1/RoleBinding! apiVersion=s kind=s metadata=meta/v1/ObjectMeta roleRef=RoleRef subjects=Subject[]
rbac.authorization.k8s.io/v1/RoleRef apiGroup=s kind=s name=s
rbac.authorization.k8s.io/v1/Subject apiGroup=s kind=s name=s namespace=s
rbac.authorization.k8s.io/v1beta1/AggregationRule clusterRoleSelectors=meta/v1/LabelSelector[]
rbac.authorization.k8s.io/v1beta1/ClusterRole! aggregationRule=AggregationRule apiVersion=s kind=s metadata=meta/v1/ObjectMeta rules=PolicyRule[]
rbac.authorization.k8s.io/v1beta1/ClusterRoleBinding! apiVersion=s kind=s metadata=meta/v1/ObjectMeta roleRef=RoleRef subjects=Subject[]
rbac.authorization.k8s.io/v1beta1/PolicyRule apiGroups=s[] nonResourceURLs=s[] resourceNames=s[] resources=s[] verbs=s[]
rbac.authorization.k8s.io/v1beta1/Role! apiVersion=s kind=s metadata=meta/v1/ObjectMeta rules=PolicyRule[]
rbac.authorization.k8s.io/v1beta1/RoleBinding! apiVersion=s kind=s metadata=meta/v1/ObjectMeta roleRef=RoleRef subjects=Subject[]
rbac.authorization.k8s.io/v1beta1/RoleRef apiGroup=s kind=s name=s
rbac.authorization.k8s.io/v1beta1/Subject apiGroup=s kind=s name=s namespace=s
resource.k8s.io/v1/AllocatedDeviceStatus conditions=meta/v1/Condition[] data=runtime/RawExtension device=s driver=s networkData=NetworkDeviceData pool=s shareID=s
resource.k8s.io/v1/AllocationResult allocationTimestamp=s devices=DeviceAllocationResult nodeSelector=v1/NodeSelector
resource.k8s.io/v1/CELDeviceSelector expression=s
resource.k8s.io/v1/CapacityRequestPolicy default=q validRange=CapacityRequestPolicyRange validValues=q[]
resource.k8s.io/v1/CapacityRequestPolicyRange max=q min=q step=q
resource.k8s.io/v1/CapacityRequirements requests=q{}
resource.k8s.io/v1/Counter value=q
resource.k8s.io/v1/CounterSet counters=Counter{} name=s
resource.k8s.io/v1/Device allNodes=b allowMultipleAllocations=b attributes=DeviceAttribute{} bindingConditions=s[] bindingFailureConditions=s[] bindsToNode=b capacity=DeviceCapacity{} consumesCounters=DeviceCounterConsumption[] name=s nodeAllocatableResourceMappings=NodeAllocatableResourceMapping{} nodeName=s nodeSelector=v1/NodeSelector taints=DeviceTaint[]
resource.k8s.io/v1/DeviceAllocationConfiguration opaque=OpaqueDeviceConfiguration requests=s[] source=s
resource.k8s.io/v1/DeviceAllocationResult config=DeviceAllocationConfiguration[] results=DeviceRequestAllocationResult[]
resource.k8s.io/v1/DeviceAttribute bool=b bools=b[] int=n ints=n[] string=s strings=s[] version=s versions=s[]
resource.k8s.io/v1/DeviceCapacity requestPolicy=CapacityRequestPolicy value=q
resource.k8s.io/v1/DeviceClaim config=DeviceClaimConfiguration[] constraints=DeviceConstraint[] requests=DeviceRequest[]
resource.k8s.io/v1/DeviceClaimConfiguration opaque=OpaqueDeviceConfiguration requests=s[]
resource.k8s.io/v1/DeviceClass! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=DeviceClassSpec
resource.k8s.io/v1/DeviceClassConfiguration opaque=OpaqueDeviceConfiguration
resource.k8s.io/v1/DeviceClassSpec config=DeviceClassConfiguration[] extendedResourceName=s selectors=DeviceSelector[]
resource.k8s.io/v1/DeviceConstraint distinctAttribute=s matchAttribute=s requests=s[]
resource.k8s.io/v1/DeviceCounterConsumption counterSet=s counters=Counter{}
resource.k8s.io/v1/DeviceRequest exactly=ExactDeviceRequest firstAvailable=DeviceSubRequest[] name=s
resource.k8s.io/v1/DeviceRequestAllocationResult adminAccess=b bindingConditions=s[] bindingFailureConditions=s[] consumedCapacity=q{} device=s driver=s pool=s request=s shareID=s tolerations=DeviceToleration[]
resource.k8s.io/v1/DeviceSelector cel=CELDeviceSelector
resource.k8s.io/v1/DeviceSubRequest allocationMode=s capacity=CapacityRequirements count=n deviceClassName=s name=s selectors=DeviceSelector[] tolerations=DeviceToleration[]
resource.k8s.io/v1/DeviceTaint effect=s key=s timeAdded=s value=s
resource.k8s.io/v1/DeviceToleration effect=s key=s operator=s tolerationSeconds=n value=s
resource.k8s.io/v1/ExactDeviceRequest adminAccess=b allocationMode=s capacity=CapacityRequirements count=n deviceClassName=s selectors=DeviceSelector[] tolerations=DeviceToleration[]
resource.k8s.io/v1/NetworkDeviceData hardwareAddress=s interfaceName=s ips=s[]
resource.k8s.io/v1/NodeAllocatableResourceMapping allocationMultiplier=q capacityKey=s
resource.k8s.io/v1/OpaqueDeviceConfiguration driver=s parameters=runtime/RawExtension
resource.k8s.io/v1/ResourceClaim! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=ResourceClaimSpec status=ResourceClaimStatus
resource.k8s.io/v1/ResourceClaimConsumerReference apiGroup=s name=s resource=s uid=s
resource.k8s.io/v1/ResourceClaimSpec devices=DeviceClaim
resource.k8s.io/v1/ResourceClaimStatus allocation=AllocationResult devices=AllocatedDeviceStatus[] reservedFor=ResourceClaimConsumerReference[]
resource.k8s.io/v1/ResourceClaimTemplate! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=ResourceClaimTemplateSpec
resource.k8s.io/v1/ResourceClaimTemplateSpec metadata=meta/v1/ObjectMeta spec=ResourceClaimSpec
resource.k8s.io/v1/ResourcePool generation=n name=s resourceSliceCount=n
resource.k8s.io/v1/ResourceSlice! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=ResourceSliceSpec
resource.k8s.io/v1/ResourceSliceSpec allNodes=b devices=Device[] driver=s nodeName=s nodeSelector=v1/NodeSelector perDeviceNodeSelection=b pool=ResourcePool sharedCounters=CounterSet[]
runtime/RawExtension
scheduling.k8s.io/v1/PriorityClass! apiVersion=s description=s globalDefault=b kind=s metadata=meta/v1/ObjectMeta preemptionPolicy=s value=n
scheduling.k8s.io/v1beta1/PriorityClass! apiVersion=s description=s globalDefault=b kind=s metadata=meta/v1/ObjectMeta preemptionPolicy=s value=n
storage.k8s.io/v1/CSIDriver! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=CSIDriverSpec
storage.k8s.io/v1/CSIDriverSpec attachRequired=b fsGroupPolicy=s nodeAllocatableUpdatePeriodSeconds=n podInfoOnMount=b preventPodSchedulingIfMissing=b requiresRepublish=b seLinuxMount=b serviceAccountTokenInSecrets=b storageCapacity=b tokenRequests=TokenRequest[] volumeLifecycleModes=s[]
storage.k8s.io/v1/CSINode! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=CSINodeSpec
storage.k8s.io/v1/CSINodeDriver allocatable=VolumeNodeResources name=s nodeID=s topologyKeys=s[]
storage.k8s.io/v1/CSINodeSpec drivers=CSINodeDriver[]
storage.k8s.io/v1/CSIStorageCapacity! apiVersion=s capacity=q kind=s maximumVolumeSize=q metadata=meta/v1/ObjectMeta nodeTopology=meta/v1/LabelSelector storageClassName=s
storage.k8s.io/v1/StorageClass! allowVolumeExpansion=b allowedTopologies=v1/TopologySelectorTerm[] apiVersion=s kind=s metadata=meta/v1/ObjectMeta mountOptions=s[] parameters=s{} provisioner=s reclaimPolicy=s volumeBindingMode=s
storage.k8s.io/v1/TokenRequest audience=s expirationSeconds=n
storage.k8s.io/v1/VolumeAttachment! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=VolumeAttachmentSpec status=VolumeAttachmentStatus
storage.k8s.io/v1/VolumeAttachmentSource inlineVolumeSpec=v1/PersistentVolumeSpec persistentVolumeName=s
storage.k8s.io/v1/VolumeAttachmentSpec attacher=s nodeName=s source=VolumeAttachmentSource
storage.k8s.io/v1/VolumeAttachmentStatus attachError=VolumeError attached=b attachmentMetadata=s{} detachError=VolumeError
storage.k8s.io/v1/VolumeAttributesClass! apiVersion=s driverName=s kind=s metadata=meta/v1/ObjectMeta parameters=s{}
storage.k8s.io/v1/VolumeError errorCode=n message=s time=s
storage.k8s.io/v1/VolumeNodeResources count=n
storage.k8s.io/v1beta1/CSIDriver! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=CSIDriverSpec
storage.k8s.io/v1beta1/CSIDriverSpec attachRequired=b fsGroupPolicy=s podInfoOnMount=b requiresRepublish=b storageCapacity=b tokenRequests=TokenRequest[] volumeLifecycleModes=s[]
storage.k8s.io/v1beta1/CSINode! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=CSINodeSpec
storage.k8s.io/v1beta1/CSINodeDriver allocatable=VolumeNodeResources name=s nodeID=s topologyKeys=s[]
storage.k8s.io/v1beta1/CSINodeSpec drivers=CSINodeDriver[]
storage.k8s.io/v1beta1/CSIStorageCapacity! apiVersion=s capacity=q kind=s maximumVolumeSize=q metadata=meta/v1/ObjectMeta nodeTopology=meta/v1/LabelSelector storageClassName=s
storage.k8s.io/v1beta1/StorageClass! allowVolumeExpansion=b allowedTopologies=v1/TopologySelectorTerm[] apiVersion=s kind=s metadata=meta/v1/ObjectMeta mountOptions=s[] parameters=s{} provisioner=s reclaimPolicy=s volumeBindingMode=s
storage.k8s.io/v1beta1/TokenRequest audience=s expirationSeconds=n
storage.k8s.io/v1beta1/VolumeAttachment! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=VolumeAttachmentSpec status=VolumeAttachmentStatus
storage.k8s.io/v1beta1/VolumeAttachmentSource inlineVolumeSpec=v1/PersistentVolumeSpec persistentVolumeName=s
storage.k8s.io/v1beta1/VolumeAttachmentSpec attacher=s nodeName=s source=VolumeAttachmentSource
storage.k8s.io/v1beta1/VolumeAttachmentStatus attachError=VolumeError attached=b attachmentMetadata=s{} detachError=VolumeError
storage.k8s.io/v1beta1/VolumeError message=s time=s
storage.k8s.io/v1beta1/VolumeNodeResources count=n
v1/AWSElasticBlockStoreVolumeSource fsType=s partition=n readOnly=b volumeID=s
v1/Affinity nodeAffinity=NodeAffinity podAffinity=PodAffinity podAntiAffinity=PodAntiAffinity
v1/AppArmorProfile localhostProfile=s type=s
v1/AttachedVolume devicePath=s name=s
v1/AzureDiskVolumeSource cachingMode=s diskName=s diskURI=s fsType=s kind=s readOnly=b
v1/AzureFilePersistentVolumeSource readOnly=b secretName=s secretNamespace=s shareName=s
v1/AzureFileVolumeSource readOnly=b secretName=s shareName=s
v1/Binding! apiVersion=s kind=s metadata=meta/v1/ObjectMeta target=ObjectReference
v1/CSIPersistentVolumeSource controllerExpandSecretRef=SecretReference controllerPublishSecretRef=SecretReference driver=s fsType=s nodeExpandSecretRef=SecretReference nodePublishSecretRef=SecretReference nodeStageSecretRef=SecretReference readOnly=b volumeAttributes=s{} volumeHandle=s
v1/CSIVolumeSource driver=s fsType=s nodePublishSecretRef=LocalObjectReference readOnly=b volumeAttributes=s{}
v1/Capabilities add=s[] drop=s[]
v1/CephFSPersistentVolumeSource monitors=s[] path=s readOnly=b secretFile=s secretRef=SecretReference user=s
v1/CephFSVolumeSource monitors=s[] path=s readOnly=b secretFile=s secretRef=LocalObjectReference user=s
v1/CinderPersistentVolumeSource fsType=s readOnly=b secretRef=SecretReference volumeID=s
v1/CinderVolumeSource fsType=s readOnly=b secretRef=LocalObjectReference volumeID=s
v1/ClientIPConfig timeoutSeconds=n
v1/ClusterTrustBundleProjection labelSelector=meta/v1/LabelSelector name=s optional=b path=s signerName=s
v1/ComponentCondition error=s message=s status=s type=s
v1/ComponentStatus! apiVersion=s conditions=ComponentCondition[] kind=s metadata=meta/v1/ObjectMeta
v1/ConfigMap! apiVersion=s binaryData=s{} data=s{} immutable=b kind=s metadata=meta/v1/ObjectMeta
v1/ConfigMapEnvSource name=s optional=b
v1/ConfigMapKeySelector key=s name=s optional=b
v1/ConfigMapNodeConfigSource kubeletConfigKey=s name=s namespace=s resourceVersion=s uid=s
v1/ConfigMapProjection items=KeyToPath[] name=s optional=b
v1/ConfigMapVolumeSource defaultMode=n items=KeyToPath[] name=s optional=b
v1/Container args=s[] command=s[] env=EnvVar[] envFrom=EnvFromSource[] image=s imagePullPolicy=s lifecycle=Lifecycle livenessProbe=Probe name=s ports=ContainerPort[] readinessProbe=Probe resizePolicy=ContainerResizePolicy[] resources=ResourceRequirements restartPolicy=s restartPolicyRules=ContainerRestartRule[] securityContext=SecurityContext startupProbe=Probe stdin=b stdinOnce=b terminationMessagePath=s terminationMessagePolicy=s tty=b volumeDevices=VolumeDevice[] volumeMounts=VolumeMount[] workingDir=s
v1/ContainerExtendedResourceRequest containerName=s requestName=s resourceName=s
v1/ContainerImage names=s[] sizeBytes=n
v1/ContainerPort containerPort=n hostIP=s hostPort=n name=s protocol=s
v1/ContainerResizePolicy resourceName=s restartPolicy=s
v1/ContainerRestartRule action=s exitCodes=ContainerRestartRuleOnExitCodes
v1/ContainerRestartRuleOnExitCodes operator=s values=n[]
v1/ContainerState running=ContainerStateRunning terminated=ContainerStateTerminated waiting=ContainerStateWaiting
v1/ContainerStateRunning startedAt=s
v1/ContainerStateTerminated containerID=s exitCode=n finishedAt=s message=s reason=s signal=n startedAt=s
v1/ContainerStateWaiting message=s reason=s
v1/ContainerStatus allocatedResources=q{} allocatedResourcesStatus=ResourceStatus[] containerID=s image=s imageID=s lastState=ContainerState name=s ready=b resources=ResourceRequirements restartCount=n started=b state=ContainerState stopSignal=s user=ContainerUser volumeMounts=VolumeMountStatus[]
v1/ContainerUser linux=LinuxContainerUser
v1/DaemonEndpoint Port=n
v1/DownwardAPIProjection items=DownwardAPIVolumeFile[]
v1/DownwardAPIVolumeFile fieldRef=ObjectFieldSelector mode=n path=s resourceFieldRef=ResourceFieldSelector
v1/DownwardAPIVolumeSource defaultMode=n items=DownwardAPIVolumeFile[]
v1/EmptyDirVolumeSource medium=s sizeLimit=q
v1/EndpointAddress hostname=s ip=s nodeName=s targetRef=ObjectReference
v1/EndpointPort appProtocol=s name=s port=n protocol=s
v1/EndpointSubset addresses=EndpointAddress[] notReadyAddresses=EndpointAddress[] ports=EndpointPort[]
v1/Endpoints! apiVersion=s kind=s metadata=meta/v1/ObjectMeta subsets=EndpointSubset[]
v1/EnvFromSource configMapRef=ConfigMapEnvSource prefix=s secretRef=SecretEnvSource
v1/EnvVar name=s value=s valueFrom=EnvVarSource
v1/EnvVarSource configMapKeyRef=ConfigMapKeySelector fieldRef=ObjectFieldSelector fileKeyRef=FileKeySelector resourceFieldRef=ResourceFieldSelector secretKeyRef=SecretKeySelector
v1/EphemeralContainer args=s[] command=s[] env=EnvVar[] envFrom=EnvFromSource[] image=s imagePullPolicy=s lifecycle=Lifecycle livenessProbe=Probe name=s ports=ContainerPort[] readinessProbe=Probe resizePolicy=ContainerResizePolicy[] resources=ResourceRequirements restartPolicy=s restartPolicyRules=ContainerRestartRule[] securityContext=SecurityContext startupProbe=Probe stdin=b stdinOnce=b targetContainerName=s terminationMessagePath=s terminationMessagePolicy=s tty=b volumeDevices=VolumeDevice[] volumeMounts=VolumeMount[] workingDir=s
v1/EphemeralVolumeSource volumeClaimTemplate=PersistentVolumeClaimTemplate
v1/Event! action=s apiVersion=s count=n eventTime=s firstTimestamp=s involvedObject=ObjectReference kind=s lastTimestamp=s message=s metadata=meta/v1/ObjectMeta reason=s related=ObjectReference reportingComponent=s reportingInstance=s series=EventSeries source=EventSource type=s
v1/EventSeries count=n lastObservedTime=s
v1/EventSource component=s host=s
v1/ExecAction command=s[]
v1/FCVolumeSource fsType=s lun=n readOnly=b targetWWNs=s[] wwids=s[]
v1/FileKeySelector key=s optional=b path=s volumeName=s
v1/FlexPersistentVolumeSource driver=s fsType=s options=s{} readOnly=b secretRef=SecretReference
v1/FlexVolumeSource driver=s fsType=s options=s{} readOnly=b secretRef=LocalObjectReference
v1/FlockerVolumeSource datasetName=s datasetUUID=s
v1/GCEPersistentDiskVolumeSource fsType=s partition=n pdName=s readOnly=b
v1/GRPCAction port=n service=s
v1/GitRepoVolumeSource directory=s repository=s revision=s
v1/GlusterfsPersistentVolumeSource endpoints=s endpointsNamespace=s path=s readOnly=b
v1/GlusterfsVolumeSource endpoints=s path=s readOnly=b
v1/HTTPGetAction host=s httpHeaders=HTTPHeader[] path=s port=q scheme=s
v1/HTTPHeader name=s value=s
v1/HostAlias hostnames=s[] ip=s
v1/HostIP ip=s
v1/HostPathVolumeSource path=s type=s
v1/ISCSIPersistentVolumeSource chapAuthDiscovery=b chapAuthSession=b fsType=s initiatorName=s iqn=s iscsiInterface=s lun=n portals=s[] readOnly=b secretRef=SecretReference targetPortal=s
v1/ISCSIVolumeSource chapAuthDiscovery=b chapAuthSession=b fsType=s initiatorName=s iqn=s iscsiInterface=s lun=n portals=s[] readOnly=b secretRef=LocalObjectReference targetPortal=s
v1/ImageVolumeSource pullPolicy=s reference=s
v1/ImageVolumeStatus imageRef=s
v1/KeyToPath key=s mode=n path=s
v1/Lifecycle postStart=LifecycleHandler preStop=LifecycleHandler stopSignal=s
v1/LifecycleHandler exec=ExecAction httpGet=HTTPGetAction sleep=SleepAction tcpSocket=TCPSocketAction
v1/LimitRange! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=LimitRangeSpec
v1/LimitRangeItem default=q{} defaultRequest=q{} max=q{} maxLimitRequestRatio=q{} min=q{} type=s
v1/LimitRangeSpec limits=LimitRangeItem[]
v1/LinuxContainerUser gid=n supplementalGroups=n[] uid=n
v1/LoadBalancerIngress hostname=s ip=s ipMode=s ports=PortStatus[]
v1/LoadBalancerStatus ingress=LoadBalancerIngress[]
v1/LocalObjectReference name=s
v1/LocalVolumeSource fsType=s path=s
v1/ModifyVolumeStatus status=s targetVolumeAttributesClassName=s
v1/NFSVolumeSource path=s readOnly=b server=s
v1/Namespace! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=NamespaceSpec status=NamespaceStatus
v1/NamespaceCondition lastTransitionTime=s message=s reason=s status=s type=s
v1/NamespaceSpec finalizers=s[]
v1/NamespaceStatus conditions=NamespaceCondition[] phase=s
v1/Node! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=NodeSpec status=NodeStatus
v1/NodeAddress address=s type=s
v1/NodeAffinity preferredDuringSchedulingIgnoredDuringExecution=PreferredSchedulingTerm[] requiredDuringSchedulingIgnoredDuringExecution=NodeSelector
v1/NodeAllocatableResourceClaimStatus containers=s[] resourceClaimName=s resources=q{}
v1/NodeCondition lastHeartbeatTime=s lastTransitionTime=s message=s reason=s status=s type=s
v1/NodeConfigSource configMap=ConfigMapNodeConfigSource
v1/NodeConfigStatus active=NodeConfigSource assigned=NodeConfigSource error=s lastKnownGood=NodeConfigSource
v1/NodeDaemonEndpoints kubeletEndpoint=DaemonEndpoint
v1/NodeFeatures supplementalGroupsPolicy=b
v1/NodeRuntimeHandler features=NodeRuntimeHandlerFeatures name=s
v1/NodeRuntimeHandlerFeatures recursiveReadOnlyMounts=b userNamespaces=b
v1/NodeSelector nodeSelectorTerms=NodeSelectorTerm[]
v1/NodeSelectorRequirement key=s operator=s values=s[]
v1/NodeSelectorTerm matchExpressions=NodeSelectorRequirement[] matchFields=NodeSelectorRequirement[]
v1/NodeSpec configSource=NodeConfigSource externalID=s podCIDR=s podCIDRs=s[] providerID=s taints=Taint[] unschedulable=b
v1/NodeStatus addresses=NodeAddress[] allocatable=q{} capacity=q{} conditions=NodeCondition[] config=NodeConfigStatus daemonEndpoints=NodeDaemonEndpoints declaredFeatures=s[] features=NodeFeatures images=ContainerImage[] nodeInfo=NodeSystemInfo phase=s runtimeHandlers=NodeRuntimeHandler[] volumesAttached=AttachedVolume[] volumesInUse=s[]
v1/NodeSwapStatus capacity=n
v1/NodeSystemInfo architecture=s bootID=s containerRuntimeVersion=s kernelVersion=s kubeProxyVersion=s kubeletVersion=s machineID=s operatingSystem=s osImage=s swap=NodeSwapStatus systemUUID=s
v1/ObjectFieldSelector apiVersion=s fieldPath=s
v1/ObjectReference apiVersion=s fieldPath=s kind=s name=s namespace=s resourceVersion=s uid=s
v1/PersistentVolume! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=PersistentVolumeSpec status=PersistentVolumeStatus
v1/PersistentVolumeClaim! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=PersistentVolumeClaimSpec status=PersistentVolumeClaimStatus
v1/PersistentVolumeClaimCondition lastProbeTime=s lastTransitionTime=s message=s reason=s status=s type=s
v1/PersistentVolumeClaimSpec accessModes=s[] dataSource=TypedLocalObjectReference dataSourceRef=TypedObjectReference resources=VolumeResourceRequirements selector=meta/v1/LabelSelector storageClassName=s volumeAttributesClassName=s volumeMode=s volumeName=s
v1/PersistentVolumeClaimStatus accessModes=s[] allocatedResourceStatuses=s{} allocatedResources=q{} capacity=q{} conditions=PersistentVolumeClaimCondition[] currentVolumeAttributesClassName=s modifyVolumeStatus=ModifyVolumeStatus phase=s
v1/PersistentVolumeClaimTemplate metadata=meta/v1/ObjectMeta spec=PersistentVolumeClaimSpec
v1/PersistentVolumeClaimVolumeSource claimName=s readOnly=b
v1/PersistentVolumeSpec accessModes=s[] awsElasticBlockStore=AWSElasticBlockStoreVolumeSource azureDisk=AzureDiskVolumeSource azureFile=AzureFilePersistentVolumeSource capacity=q{} cephfs=CephFSPersistentVolumeSource cinder=CinderPersistentVolumeSource claimRef=ObjectReference csi=CSIPersistentVolumeSource fc=FCVolumeSource flexVolume=FlexPersistentVolumeSource flocker=FlockerVolumeSource gcePersistentDisk=GCEPersistentDiskVolumeSource glusterfs=GlusterfsPersistentVolumeSource hostPath=HostPathVolumeSource iscsi=ISCSIPersistentVolumeSource local=LocalVolumeSource mountOptions=s[] nfs=NFSVolumeSource nodeAffinity=VolumeNodeAffinity persistentVolumeReclaimPolicy=s photonPersistentDisk=PhotonPersistentDiskVolumeSource portworxVolume=PortworxVolumeSource quobyte=QuobyteVolumeSource rbd=RBDPersistentVolumeSource scaleIO=ScaleIOPersistentVolumeSource storageClassName=s storageos=StorageOSPersistentVolumeSource volumeAttributesClassName=s volumeMode=s vsphereVolume=VsphereVirtualDiskVolumeSource
v1/PersistentVolumeStatus lastPhaseTransitionTime=s message=s phase=s reason=s
v1/PhotonPersistentDiskVolumeSource fsType=s pdID=s
v1/Pod! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=PodSpec status=PodStatus
v1/PodAffinity preferredDuringSchedulingIgnoredDuringExecution=WeightedPodAffinityTerm[] requiredDuringSchedulingIgnoredDuringExecution=PodAffinityTerm[]
v1/PodAffinityTerm labelSelector=meta/v1/LabelSelector matchLabelKeys=s[] mismatchLabelKeys=s[] namespaceSelector=meta/v1/LabelSelector namespaces=s[] topologyKey=s
v1/PodAntiAffinity preferredDuringSchedulingIgnoredDuringExecution=WeightedPodAffinityTerm[] requiredDuringSchedulingIgnoredDuringExecution=PodAffinityTerm[]
v1/PodCertificateProjection certificateChainPath=s credentialBundlePath=s keyPath=s keyType=s maxExpirationSeconds=n signerName=s userAnnotations=s{}
v1/PodCondition lastProbeTime=s lastTransitionTime=s message=s observedGeneration=n reason=s status=s type=s
v1/PodDNSConfig nameservers=s[] options=PodDNSConfigOption[] searches=s[]
v1/PodDNSConfigOption name=s value=s
v1/PodExtendedResourceClaimStatus requestMappings=ContainerExtendedResourceRequest[] resourceClaimName=s
v1/PodIP ip=s
v1/PodOS name=s
v1/PodReadinessGate conditionType=s
v1/PodResourceClaim name=s resourceClaimName=s resourceClaimTemplateName=s
v1/PodResourceClaimStatus name=s resourceClaimName=s
v1/PodSchedulingGate name=s
v1/PodSchedulingGroup podGroupName=s
v1/PodSecurityContext appArmorProfile=AppArmorProfile fsGroup=n fsGroupChangePolicy=s runAsGroup=n runAsNonRoot=b runAsUser=n seLinuxChangePolicy=s seLinuxOptions=SELinuxOptions seccompProfile=SeccompProfile supplementalGroups=n[] supplementalGroupsPolicy=s sysctls=Sysctl[] windowsOptions=WindowsSecurityContextOptions
v1/PodSpec activeDeadlineSeconds=n affinity=Affinity automountServiceAccountToken=b containers=Container[] dnsConfig=PodDNSConfig dnsPolicy=s enableServiceLinks=b ephemeralContainers=EphemeralContainer[] hostAliases=HostAlias[] hostIPC=b hostNetwork=b hostPID=b hostUsers=b hostname=s hostnameOverride=s imagePullSecrets=LocalObjectReference[] initContainers=Container[] nodeName=s nodeSelector=s{} os=PodOS overhead=q{} preemptionPolicy=s priority=n priorityClassName=s readinessGates=PodReadinessGate[] resourceClaims=PodResourceClaim[] resources=ResourceRequirements restartPolicy=s runtimeClassName=s schedulerName=s schedulingGates=PodSchedulingGate[] schedulingGroup=PodSchedulingGroup securityContext=PodSecurityContext serviceAccount=s serviceAccountName=s setHostnameAsFQDN=b shareProcessNamespace=b subdomain=s terminationGracePeriodSeconds=n tolerations=Toleration[] topologySpreadConstraints=TopologySpreadConstraint[] volumes=Volume[]
v1/PodStatus allocatedResources=q{} conditions=PodCondition[] containerStatuses=ContainerStatus[] ephemeralContainerStatuses=ContainerStatus[] extendedResourceClaimStatus=PodExtendedResourceClaimStatus hostIP=s hostIPs=HostIP[] initContainerStatuses=ContainerStatus[] message=s nodeAllocatableResourceClaimStatuses=NodeAllocatableResourceClaimStatus[] nominatedNodeName=s observedGeneration=n phase=s podIP=s podIPs=PodIP[] qosClass=s reason=s resize=s resourceClaimStatuses=PodResourceClaimStatus[] resources=ResourceRequirements startTime=s
v1/PodTemplate! apiVersion=s kind=s metadata=meta/v1/ObjectMeta template=PodTemplateSpec
v1/PodTemplateSpec metadata=meta/v1/ObjectMeta spec=PodSpec
v1/PortStatus error=s port=n protocol=s
v1/PortworxVolumeSource fsType=s readOnly=b volumeID=s
v1/PreferredSchedulingTerm preference=NodeSelectorTerm weight=n
v1/Probe exec=ExecAction failureThreshold=n grpc=GRPCAction httpGet=HTTPGetAction initialDelaySeconds=n periodSeconds=n successThreshold=n tcpSocket=TCPSocketAction terminationGracePeriodSeconds=n timeoutSeconds=n
v1/ProjectedVolumeSource defaultMode=n sources=VolumeProjection[]
v1/QuobyteVolumeSource group=s readOnly=b registry=s tenant=s user=s volume=s
v1/RBDPersistentVolumeSource fsType=s image=s keyring=s monitors=s[] pool=s readOnly=b secretRef=SecretReference user=s
v1/RBDVolumeSource fsType=s image=s keyring=s monitors=s[] pool=s readOnly=b secretRef=LocalObjectReference user=s
v1/ReplicationController! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=ReplicationControllerSpec status=ReplicationControllerStatus
v1/ReplicationControllerCondition lastTransitionTime=s message=s reason=s status=s type=s
v1/ReplicationControllerSpec minReadySeconds=n replicas=n selector=s{} template=PodTemplateSpec
v1/ReplicationControllerStatus availableReplicas=n conditions=ReplicationControllerCondition[] fullyLabeledReplicas=n observedGeneration=n readyReplicas=n replicas=n
v1/ResourceClaim name=s request=s
v1/ResourceFieldSelector containerName=s divisor=q resource=s
v1/ResourceHealth health=s message=s resourceID=s
v1/ResourceQuota! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=ResourceQuotaSpec status=ResourceQuotaStatus
v1/ResourceQuotaSpec hard=q{} scopeSelector=ScopeSelector scopes=s[]
v1/ResourceQuotaStatus hard=q{} used=q{}
v1/ResourceRequirements claims=ResourceClaim[] limits=q{} requests=q{}
v1/ResourceStatus name=s resources=ResourceHealth[]
v1/SELinuxOptions level=s role=s type=s user=s
v1/ScaleIOPersistentVolumeSource fsType=s gateway=s protectionDomain=s readOnly=b secretRef=SecretReference sslEnabled=b storageMode=s storagePool=s system=s volumeName=s
v1/ScaleIOVolumeSource fsType=s gateway=s protectionDomain=s readOnly=b secretRef=LocalObjectReference sslEnabled=b storageMode=s storagePool=s system=s volumeName=s
v1/ScopeSelector matchExpressions=ScopedResourceSelectorRequirement[]
v1/ScopedResourceSelectorRequirement operator=s scopeName=s values=s[]
v1/SeccompProfile localhostProfile=s type=s
v1/Secret! apiVersion=s data=s{} immutable=b kind=s metadata=meta/v1/ObjectMeta stringData=s{} type=s
v1/SecretEnvSource name=s optional=b
v1/SecretKeySelector key=s name=s optional=b
v1/SecretProjection items=KeyToPath[] name=s optional=b
v1/SecretReference name=s namespace=s
v1/SecretVolumeSource defaultMode=n items=KeyToPath[] optional=b secretName=s
v1/SecurityContext allowPrivilegeEscalation=b appArmorProfile=AppArmorProfile capabilities=Capabilities privileged=b procMount=s readOnlyRootFilesystem=b runAsGroup=n runAsNonRoot=b runAsUser=n seLinuxOptions=SELinuxOptions seccompProfile=SeccompProfile windowsOptions=WindowsSecurityContextOptions
v1/Service! apiVersion=s kind=s metadata=meta/v1/ObjectMeta spec=ServiceSpec status=ServiceStatus
v1/ServiceAccount! apiVersion=s automountServiceAccountToken=b imagePullSecrets=LocalObjectReference[] kind=s metadata=meta/v1/ObjectMeta secrets=ObjectReference[]
v1/ServiceAccountTokenProjection audience=s expirationSeconds=n path=s
v1/ServicePort appProtocol=s name=s nodePort=n port=n protocol=s targetPort=q
v1/ServiceSpec allocateLoadBalancerNodePorts=b clusterIP=s clusterIPs=s[] externalIPs=s[] externalName=s externalTrafficPolicy=s healthCheckNodePort=n internalTrafficPolicy=s ipFamilies=s[] ipFamilyPolicy=s loadBalancerClass=s loadBalancerIP=s loadBalancerSourceRanges=s[] ports=ServicePort[] publishNotReadyAddresses=b selector=s{} sessionAffinity=s sessionAffinityConfig=SessionAffinityConfig trafficDistribution=s type=s
v1/ServiceStatus conditions=meta/v1/Condition[] loadBalancer=LoadBalancerStatus
v1/SessionAffinityConfig clientIP=ClientIPConfig
v1/SleepAction seconds=n
v1/StorageOSPersistentVolumeSource fsType=s readOnly=b secretRef=ObjectReference volumeName=s volumeNamespace=s
v1/StorageOSVolumeSource fsType=s readOnly=b secretRef=LocalObjectReference volumeName=s volumeNamespace=s
v1/Sysctl name=s value=s
v1/TCPSocketAction host=s port=q
v1/Taint effect=s key=s timeAdded=s value=s
v1/Toleration effect=s key=s operator=s tolerationSeconds=n value=s
v1/TopologySelectorLabelRequirement key=s values=s[]
v1/TopologySelectorTerm matchLabelExpressions=TopologySelectorLabelRequirement[]
v1/TopologySpreadConstraint labelSelector=meta/v1/LabelSelector matchLabelKeys=s[] maxSkew=n minDomains=n nodeAffinityPolicy=s nodeTaintsPolicy=s topologyKey=s whenUnsatisfiable=s
v1/TypedLocalObjectReference apiGroup=s kind=s name=s
v1/TypedObjectReference apiGroup=s kind=s name=s namespace=s
v1/Volume awsElasticBlockStore=AWSElasticBlockStoreVolumeSource azureDisk=AzureDiskVolumeSource azureFile=AzureFileVolumeSource cephfs=CephFSVolumeSource cinder=CinderVolumeSource configMap=ConfigMapVolumeSource csi=CSIVolumeSource downwardAPI=DownwardAPIVolumeSource emptyDir=EmptyDirVolumeSource ephemeral=EphemeralVolumeSource fc=FCVolumeSource flexVolume=FlexVolumeSource flocker=FlockerVolumeSource gcePersistentDisk=GCEPersistentDiskVolumeSource gitRepo=GitRepoVolumeSource glusterfs=GlusterfsVolumeSource hostPath=HostPathVolumeSource image=ImageVolumeSource iscsi=ISCSIVolumeSource name=s nfs=NFSVolumeSource persistentVolumeClaim=PersistentVolumeClaimVolumeSource photonPersistentDisk=PhotonPersistentDiskVolumeSource portworxVolume=PortworxVolumeSource projected=ProjectedVolumeSource quobyte=QuobyteVolumeSource rbd=RBDVolumeSource scaleIO=ScaleIOVolumeSource secret=SecretVolumeSource storageos=StorageOSVolumeSource vsphereVolume=VsphereVirtualDiskVolumeSource
v1/VolumeDevice devicePath=s name=s
v1/VolumeMount mountPath=s mountPropagation=s name=s readOnly=b recursiveReadOnly=s subPath=s subPathExpr=s
v1/VolumeMountStatus mountPath=s name=s readOnly=b recursiveReadOnly=s volumeStatus=VolumeStatus
v1/VolumeNodeAffinity required=NodeSelector
v1/VolumeProjection clusterTrustBundle=ClusterTrustBundleProjection configMap=ConfigMapProjection downwardAPI=DownwardAPIProjection podCertificate=PodCertificateProjection secret=SecretProjection serviceAccountToken=ServiceAccountTokenProjection
v1/VolumeResourceRequirements limits=q{} requests=q{}
v1/VolumeStatus image=ImageVolumeStatus
v1/VsphereVirtualDiskVolumeSource fsType=s storagePolicyID=s storagePolicyName=s volumePath=s
v1/WeightedPodAffinityTerm podAffinityTerm=PodAffinityTerm weight=n
v1/WindowsSecurityContextOptions gmsaCredentialSpec=s gmsaCredentialSpecName=s hostProcess=b runAsUserName=s`;
