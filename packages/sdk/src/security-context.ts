/** What a container runs as: its own security context, and its pod's where it says nothing. */
import type { Container, PodSpec } from "./objects.ts";

/** The fields that a container inherits, beside those that only a container has. */
export type SecurityContext = NonNullable<Container["securityContext"]>;

/** The security context that a container ends up with. */
export function effectiveSecurityContext(container: Container, pod: PodSpec | null | undefined): SecurityContext {
  const own = container.securityContext;
  const inherited = pod?.securityContext;
  return {
    ...own,
    runAsUser: own?.runAsUser ?? inherited?.runAsUser,
    runAsGroup: own?.runAsGroup ?? inherited?.runAsGroup,
    runAsNonRoot: own?.runAsNonRoot ?? inherited?.runAsNonRoot,
    seLinuxOptions: own?.seLinuxOptions ?? inherited?.seLinuxOptions,
    seccompProfile: own?.seccompProfile ?? inherited?.seccompProfile,
    appArmorProfile: own?.appArmorProfile ?? inherited?.appArmorProfile,
    windowsOptions: own?.windowsOptions ?? inherited?.windowsOptions,
  };
}
