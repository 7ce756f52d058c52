/**
 * Bytes as printable ASCII, 13 bits in two characters: 1.23 characters a byte, where base64 takes 1.33.
 *
 * A report carries plotly and its figures as text; the difference is 150 kB, the room of four charts. The 91 characters are
 * U+0023 to U+007E without `<`: nothing in the text can end the script element it stands in.
 */

const FIRST = 35; // '#'
const LEFT_OUT = 60; // '<'
const BASE = 91;
/** The largest power of two that two characters can hold: 8,192 of 8,281. */
const BITS = 13;

function character(digit: number): number {
  const code = FIRST + digit;
  return code < LEFT_OUT ? code : code + 1;
}

/** The text of some bytes. Their number has to travel beside it: the last characters may hold up to 12 bits of nothing. */
export function toBase91(bytes: Uint8Array): string {
  const out = Buffer.alloc(2 * Math.ceil((8 * bytes.length) / BITS));
  let [held, bits, at] = [0, 0, 0];
  const put = (value: number): void => {
    out[at] = character(value % BASE);
    out[at + 1] = character(Math.floor(value / BASE));
    at += 2;
  };
  for (const byte of bytes) {
    held |= byte << bits;
    bits += 8;
    if (bits < BITS) continue;
    put(held & (2 ** BITS - 1));
    held >>>= BITS;
    bits -= BITS;
  }
  if (bits > 0) put(held);
  return out.toString('latin1');
}

/** The function that gives the bytes back, as the source text of a page's script: `(text, length) => Uint8Array`. */
export const FROM_BASE91: string = `(text, length) => {
    const bytes = new Uint8Array(length);
    const digit = (code) => code - (code < ${LEFT_OUT} ? ${FIRST} : ${FIRST + 1});
    let held = 0, bits = 0, at = 0;
    for (let i = 0; at < length; i += 2) {
      held |= (digit(text.charCodeAt(i)) + ${BASE} * digit(text.charCodeAt(i + 1))) << bits;
      for (bits += ${BITS}; bits > 7 && at < length; bits -= 8, held >>>= 8) bytes[at++] = held & 255;
    }
    return bytes;
  }`;
