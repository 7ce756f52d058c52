/** What Node, Deno and Bun ask an object for before they print it. */
const ASKED = Symbol.for('nodejs.util.inspect.custom');

/**
 * Has `console.log` print what is made when it is read as the data that it is, in place of `[Getter]`.
 *
 * What is handed out is plain data to all that reads it: a copy, JSON, a comparison. Printing alone does not read. The property is not enumerable,
 * so that nothing else sees it.
 *
 * @param lazy an object with getters; returned itself
 */
export function printed<T extends object>(lazy: T): T {
  return Object.defineProperty(lazy, ASKED, { value: read });
}

function read(this: object): object {
  return { ...this };
}
