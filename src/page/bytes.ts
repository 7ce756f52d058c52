import { isArchive, type Encoding } from '../claim/decode.ts';
import type { NewInput } from './session.ts';

/** What is kept of a file that is no text at all: enough to say what it is. */
const SIGNATURE_BYTES = 16;

/** A file as an input: its text, and its bytes too where they are no clean text. */
export function inputOf(name: string, bytes: Uint8Array<ArrayBuffer>): NewInput {
  if (isArchive(bytes)) {
    return { name, text: '', bytes: base64(bytes.subarray(0, SIGNATURE_BYTES)) };
  }
  const text = textOf(bytes, null);
  const clean = !text.includes('\ufffd') && !text.includes('\0');
  return clean ? { name, text } : { name, text, bytes: base64(bytes) };
}

/** Bytes as text: in the encoding declared, else UTF-16 by its mark, else UTF-8, as the library decides. Damage shows as U+FFFD. */
export function textOf(bytes: Uint8Array<ArrayBuffer>, declared: Encoding | null): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const wideBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  const found = wide ? 'utf-16le' : wideBig ? 'utf-16be' : 'utf-8';
  return new TextDecoder(declared ?? found).decode(bytes);
}

/** How many bytes go into one call: `fromCharCode` takes them as arguments, and a stack holds some 100,000. */
const PIECE = 32_768;

export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(binary);
}

/** The bytes of a text in base64; none where it is anything else. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array(0);
  }
}
