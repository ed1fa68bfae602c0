/** What a command may touch of the process: tests hand in their own. */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly stdin: () => Promise<Uint8Array>;
  readonly color: boolean;
  /** Whether a person looks at what is printed: then the screen may be cleared. */
  readonly isTerminal: boolean;
  /** Calls the listener instead of ending the process at Ctrl-C, until the function that it gives is called. */
  readonly onInterrupt: (listener: () => void) => () => void;
}

/** What the process ends with. */
export const exitCode = { passed: 0, violations: 1, failed: 2 } as const;
