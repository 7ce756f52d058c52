/**
 * Checks what a caller of the library chose.
 *
 * @param name of the option, for the message
 * @throws RangeError that names what there is: a programmer's mistake, not the data's
 */
export function checkChoice(name: string, chosen: unknown, allowed: readonly string[]): void {
  if (allowed.some((each) => each === chosen)) return;
  throw new RangeError(`${name} takes ${allowed.join(', ')}; not ${JSON.stringify(chosen)}`);
}
