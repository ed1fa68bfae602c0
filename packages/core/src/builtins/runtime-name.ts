/** The runtime's name of a builtin, under which its archive exports it. */
export function runtimeName(builtin: string): string {
  return `builtin_${builtin.replaceAll(".", "_")}`;
}
