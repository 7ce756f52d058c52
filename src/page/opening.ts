import { layoutFromJson } from '../claim/layout-json.ts';
import { readSession } from './codec.ts';
import type { NewInput, Session } from './session.ts';

/** A layout that came as a file of its own. */
export interface LayoutFile {
  readonly file: string;
  /** The declaration, as JSON text. */
  readonly text: string;
}

/** What files that come in together are. */
export interface Opened {
  /** A saved session, which takes the place of everything: the first of them. */
  readonly session: Session | null;
  readonly claims: readonly NewInput[];
  readonly layouts: readonly LayoutFile[];
  /** Why a file of JSON is none of these, in a sentence each. */
  readonly strange: readonly string[];
}

/** Tells files of claims from saved sessions and declared layouts, both of which are JSON under a name that says so. */
export function opened(inputs: readonly NewInput[]): Opened {
  const claims: NewInput[] = [];
  const layouts: LayoutFile[] = [];
  const strange: string[] = [];
  for (const input of inputs) {
    const { name, text } = input;
    if (!/\.json$/i.test(name) || !isJson(text)) {
      claims.push(input);
      continue;
    }
    const session = readSession(text);
    if (session !== null) return { session, claims: [], layouts: [], strange: [] };
    const { layout, problems } = layoutFromJson(text);
    if (layout === null) {
      const why = problems[0]?.message ?? '';
      strange.push(`${name} is no saved session, and cannot be used as a layout. ${why}`.trim());
    } else layouts.push({ file: name, text });
  }
  return { session: null, claims, layouts, strange };
}

/** Whether a text is a list or an object of JSON: a lone number or word may as well be a table of one cell. */
function isJson(text: string): boolean {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null;
  } catch {
    return false;
  }
}
