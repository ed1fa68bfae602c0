/** What a command may touch of the process: tests hand in their own. */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly stdin: () => Promise<Uint8Array>;
  readonly color: boolean;
}

/** What the process ends with. */
export const exitCode = { passed: 0, violations: 1, failed: 2 } as const;
