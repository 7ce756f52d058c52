/** The text of a PDF, as a reader who selects it would copy it; and the fonts inside. Knows what pdfkit writes. */
import { inflateSync } from 'node:zlib';

interface PdfObject {
  readonly head: string;
  readonly stream: string | null;
}

function objects(pdf: Uint8Array): Map<number, PdfObject> {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  const found = new Map<number, PdfObject>();
  for (const match of text.matchAll(/(\d+) 0 obj\n([^]*?)endobj/g)) {
    const body = match[2] ?? '';
    const at = body.indexOf('stream\n');
    const head = at < 0 ? body : body.slice(0, at);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const raw = Buffer.from(body.slice(at + 7, at + 7 + length), 'latin1');
    const plain = head.includes('/FlateDecode') ? inflateSync(raw) : raw;
    found.set(Number(match[1]), { head, stream: at < 0 ? null : plain.toString('latin1') });
  }
  return found;
}

function hexText(hex: string): string {
  return Buffer.from(hex.replace(/ /g, ''), 'hex').swap16().toString('utf16le');
}

/** The table from a font's character codes to text. */
function unicodeMap(map: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, first = '', list = ''] of map.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    const code = Number.parseInt(first, 16);
    for (const [i, [, hex = '']] of [...list.matchAll(/<([\w ]*)>/g)].entries())
      found.set(code + i, hexText(hex));
  }
  return found;
}

/** The texts of the pages in drawing order, and the names of the embedded fonts. */
export function readPdf(pdf: Uint8Array): {
  readonly text: string;
  readonly fonts: readonly string[];
} {
  const all = objects(pdf);
  const maps = new Map<string, Map<number, string>>();
  const embedded = new Set<string>();
  for (const { head } of all.values()) {
    const font = /\/FontFile\d? \d+ 0 R/.test(head)
      ? /\/FontName \/([^\s/]+)/.exec(head)?.[1]
      : undefined;
    if (font !== undefined) embedded.add(font);
    for (const [, name = '', id = ''] of /\/Font <<([^>]*)>>/
      .exec(head)?.[1]
      ?.matchAll(/\/(F\d+) (\d+) 0 R/g) ?? []) {
      const unicode = /\/ToUnicode (\d+)/.exec(all.get(Number(id))?.head ?? '')?.[1];
      maps.set(name, unicodeMap(all.get(Number(unicode))?.stream ?? ''));
    }
  }
  let text = '';
  for (const { head, stream } of all.values()) {
    if (stream === null || !/ Tf|TJ|Tj/.test(stream) || head.includes('/Type')) continue;
    let map = new Map<number, string>();
    for (const [part, font] of stream.matchAll(
      /\/(F\d+) [\d.]+ Tf|<\w+> ?Tj|\[[^\]]*\] TJ|\bET\b/g,
    )) {
      if (font !== undefined) map = maps.get(font) ?? map;
      else if (part === 'ET') text += '\n';
      else
        for (const [, hex = ''] of part.matchAll(/<(\w+)>/g))
          for (const code of hex.match(/\w{4}/g) ?? [])
            text += map.get(Number.parseInt(code, 16)) ?? '';
    }
  }
  return { text, fonts: [...embedded] };
}
