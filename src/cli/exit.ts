/** Exit statuses, fixed by the design: scripts rest on them. */
export const EXIT = {
  done: 0,
  /** Problems in the data that stop the answer. */
  data: 1,
  /** Wrong usage, or a file that cannot be read. */
  usage: 2,
  /** `--fail-above` was exceeded. */
  failAbove: 3,
  /** A fault of this program (EX_SOFTWARE of sysexits.h). */
  internal: 70,
} as const;

/** Wrong usage: the message is shown without a stack, and the exit status is 2. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
}

/** Whether an error is a UsageError: by its name, as a command that is bundled by itself has a class of its own. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}
