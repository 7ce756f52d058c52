/** The function that unpacks, as the build put it in: the same text that reports carry. */
declare const FROM_BASE91_FUNCTION: (text: string, length: number) => Uint8Array<ArrayBuffer>;

/** The text of an element that the page carries packed, by its id. */
export async function unpack(id: string): Promise<string> {
  const held = document.getElementById(id);
  if (held === null) throw new Error(`the page is not whole: it holds no ${id}`);
  const packed = FROM_BASE91_FUNCTION(held.textContent ?? '', Number(held.dataset['bytes']));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
