/** Why a figure was not drawn. The message is written for the person who asked for the figure. */
export type RenderErrorCode =
  | 'unknown-format'
  | 'bad-size'
  | 'bad-font'
  | 'unsupported-trace'
  | 'unsupported-content'
  | 'missing-glyph'
  | 'plotly-failed';

/** A figure that would have come out blank, wrong or with holes in its text is refused by this error instead. */
export class RenderError extends Error {
  readonly code: RenderErrorCode;
  /** What the message speaks of: the trace type, the text and its character, the option. */
  readonly details: Readonly<Record<string, string | number>>;

  constructor(
    code: RenderErrorCode,
    message: string,
    details: Readonly<Record<string, string | number>> = {},
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
    this.name = 'RenderError';
    this.code = code;
    this.details = details;
  }
}
