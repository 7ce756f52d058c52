import type { JSX } from 'preact';
import { DEFAULT_NOTE, type Exclusions } from '../session.ts';
import type { Voice } from '../work.ts';
import { DraftInput } from './draft-input.tsx';

/** The most sources listed: beyond that a list is no longer read. Rows can be excluded one by one below. */
const MOST = 300;

interface SourcesProps {
  readonly voices: readonly Voice[];
  readonly excluded: Exclusions['sources'];
  /** A note excludes the source, null takes it in again. */
  readonly onExclude: (origin: string, note: string | null) => void;
}

/** Every voice with a box: one click takes it out of every range, and asks why. */
export function Sources({ voices, excluded, onExclude }: SourcesProps): JSX.Element | null {
  if (voices.length === 0) return null;
  return (
    <fieldset class="sources">
      <legend>Sources</legend>
      <ul tabIndex={voices.length > 12 ? 0 : undefined} aria-label="Sources">
        {voices.slice(0, MOST).map(({ origin, names, claims, used }) => {
          const note = Object.hasOwn(excluded, origin) ? excluded[origin] : undefined;
          const byFile = !used && note === undefined;
          return (
            <li key={origin}>
              <label class={used ? 'use' : 'use out'}>
                <input
                  type="checkbox"
                  checked={used}
                  disabled={byFile}
                  onChange={() => onExclude(origin, note === undefined ? DEFAULT_NOTE : null)}
                />
                <span dir="auto">{names[0]}</span>
                <small>{byFile ? 'all rows excluded' : claims}</small>
              </label>
              {note !== undefined && (
                <label class="note">
                  <span>Why?</span>
                  <DraftInput
                    type="text"
                    value={note}
                    aria-label={`Why is ${names[0] ?? origin} excluded?`}
                    onChange={(event) => onExclude(origin, event.currentTarget.value)}
                  />
                </label>
              )}
            </li>
          );
        })}
      </ul>
      {voices.length > MOST && (
        <p class="meta">
          The first {MOST} of {voices.length} sources.
        </p>
      )}
    </fieldset>
  );
}
