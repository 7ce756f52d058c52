import type { TopicResult } from '../reconciliation.ts';
import type { ClaimRefs } from './claim-refs.ts';
import { printable, wrap } from './layout.ts';
import { leftOutGroups, type LeftOut } from './not-compared.ts';

/** More sources of a group, and more claims of a source, are counted. */
const MOST_SOURCES = 8;
const MOST_CLAIMS = 10;

/** As many as are worth a sentence each; a larger group is a list of lines. */
const TOLD = 2;

/** What was not compared: each reason once, with the claims that it holds for. */
export function notComparedText(
  topic: Pick<TopicResult, 'notCompared' | 'claims'>,
  refs: ClaimRefs,
): string[] {
  return leftOutGroups(topic).flatMap(({ title, claims }) => {
    const head = wrap(`${title} (${claims.length})`, '  ', '    ');
    if (claims.length <= TOLD) {
      return [...head, ...claims.flatMap((each) => wrap(sentence(each, refs), '    ', '      '))];
    }
    return [...head, ...wrap(bySource(claims, refs), '    ', '    ')];
  });
}

function sentence({ id, claim, reason }: LeftOut, refs: ClaimRefs): string {
  const ref = `[${printable(refs.label(id))}]`;
  if (claim === null) return `${ref} ${printable(reason)}`;
  const said = `${printable(claim.source)}, ${claim.measure} “${printable(claim.value)}”`;
  return `${said} ${ref}: ${printable(reason)}`;
}

function bySource(claims: readonly LeftOut[], refs: ClaimRefs): string {
  const groups = new Map<string, string[]>();
  for (const { id, claim } of claims) {
    const source = printable(claim?.source ?? '');
    const group = groups.get(source);
    const label = printable(refs.label(id));
    if (group === undefined) groups.set(source, [label]);
    else group.push(label);
  }
  const said = [...groups].slice(0, MOST_SOURCES).map(([source, labels]) => {
    const more = labels.length > MOST_CLAIMS ? `, and ${labels.length - MOST_CLAIMS} more` : '';
    return `${source} [${labels.slice(0, MOST_CLAIMS).join(', ')}${more}]`;
  });
  if (groups.size > MOST_SOURCES) said.push(`and ${groups.size - MOST_SOURCES} more sources`);
  return said.join('; ');
}
