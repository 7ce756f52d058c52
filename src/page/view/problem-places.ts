import type { Problem } from '../../claim/problem.ts';

/** The code of an identity that cannot be used: said beside its box. */
const REFUSED = 'identity-refused';

/** The problems that are said beside the boxes of identities. */
export function ofIdentities(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ code }) => code === REFUSED);
}

/** The problems that are of no open file, nor of an identity: said above all files. */
export function ofNoFile(
  problems: readonly Problem[],
  files: readonly { readonly name: string }[],
): readonly Problem[] {
  const names = new Set(files.map(({ name }) => name));
  return problems.filter(
    ({ file, code }) => (file === null || !names.has(file)) && code !== REFUSED,
  );
}
