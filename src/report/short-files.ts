import type { Claim } from '../claim/claim.ts';
import type { Problem } from '../claim/problem.ts';
import type { Reconciliation } from '../reconciliation.ts';

/**
 * Names for files that are to be read on another machine: the last part of each path, and where two files share it as many more
 * parts as tell them apart. `-` and names without folders stay as they are.
 */
export function shortNames(files: Iterable<string>): ReadonlyMap<string, string> {
  const paths = [...new Set(files)].map((file) => ({
    file,
    parts: file.split(/[\\/]/).filter((each) => each !== '' && each !== '.'),
  }));
  const tail = (parts: readonly string[], length: number): string => parts.slice(-length).join('/');
  return new Map(
    paths.map(({ file, parts }) => {
      const whole = parts.join('/');
      const others = paths.filter((each) => each.parts.join('/') !== whole);
      let length = 1;
      while (
        length < parts.length &&
        others.some((each) => tail(each.parts, length) === tail(parts, length))
      )
        length += 1;
      return [file, tail(parts, length) || file];
    }),
  );
}

/** Short names of all files that a result speaks of. */
export function fileNames({
  topics,
  problems,
}: Pick<Reconciliation, 'topics' | 'problems'>): ReadonlyMap<string, string> {
  const files = new Set<string>();
  for (const { claims } of topics)
    for (const { file } of claims) if (file !== null) files.add(file);
  for (const { file } of problems) if (file !== null) files.add(file);
  return shortNames(files);
}

/** Claims and problems under other names of their files; ids and messages that hold a path follow. */
export function withFileNames<C extends Claim>(
  { claims, problems }: { readonly claims: readonly C[]; readonly problems: readonly Problem[] },
  names: ReadonlyMap<string, string>,
): { readonly claims: readonly C[]; readonly problems: readonly Problem[] } {
  return {
    claims: claims.map((claim) => {
      const name = claim.file === null ? undefined : names.get(claim.file);
      return name === undefined || name === claim.file
        ? claim
        : { ...claim, file: name, id: shortText(claim.id, names) };
    }),
    problems: problemsNamed(problems, names),
  };
}

/** Problems under other names of their files. */
export function problemsNamed(
  problems: readonly Problem[],
  names: ReadonlyMap<string, string>,
): readonly Problem[] {
  return problems.map((problem) => ({
    ...problem,
    file: problem.file === null ? null : (names.get(problem.file) ?? problem.file),
    message: shortText(problem.message, names),
  }));
}

/** A text with the paths in it shortened; a name without folders is no path, and may be any word. */
export function shortText(text: string, names: ReadonlyMap<string, string>): string {
  if (!/[\\/]/.test(text)) return text;
  let short = text;
  const paths = [...names.keys()].filter((file) => /[\\/]/.test(file));
  for (const file of paths.sort((a, b) => b.length - a.length))
    short = short.replaceAll(file, names.get(file) ?? file);
  return short;
}
