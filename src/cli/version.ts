declare global {
  /** Put in by the bundler from package.json. */
  var DISSENSUS_VERSION: string | undefined;
}

/** The version of the package; `unbundled` when the compiled sources run as they are, as tests do. */
export const version: string = globalThis.DISSENSUS_VERSION ?? 'unbundled';
