import { detectDelimiter, readRecords } from '../claim/csv.ts';
import { Reporter } from '../claim/reporter.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** Reads an input as the library does: the same records at the same lines. A delimiter that is declared goes before what is found. */
export async function readSheet(
  name: string,
  text: string,
  declared: string | null = null,
): Promise<Sheet> {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const { delimiter: detected, declaredIn } = detectDelimiter(body);
  const delimiter = declared ?? detected;
  const records: SheetRow[] = [];
  await readRecords(
    pieces(body.slice(declaredIn)),
    delimiter,
    declaredIn > 0 ? 2 : 1,
    (cells, line) => records.push({ line, cells }),
    new Reporter(name),
  );
  const [first, ...rows] = records;
  return { name, delimiter, header: first?.cells ?? [], headerLine: first?.line ?? 0, rows };
}

/** Pieces let the reader's buffer empty between them. */
const PIECE = 65_536;

async function* pieces(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}
