import type { JSX } from 'preact';
import { EXAMPLES, type Example } from '../examples.ts';
import { Menu } from './menu.tsx';

interface TopBarProps {
  readonly empty: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly theme: 'light' | 'dark';
  readonly kept: boolean;
  readonly hasResult: boolean;
  readonly onOpen: () => void;
  readonly onPaste: () => void;
  readonly onExample: (example: Example) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onTheme: () => void;
  readonly onKeep: () => void;
  readonly onReport: () => void;
  readonly onClaims: () => void;
  readonly onRanges: () => void;
  readonly onJson: () => void;
  readonly onSession: () => void;
  /** What takes its time; null while nothing does. */
  readonly stage: { readonly text: string; readonly done: number } | null;
}

/** The ways in, back and out. */
export function TopBar(props: TopBarProps): JSX.Element {
  return (
    <div class="top" role="banner">
      <span class="mark">dissensus</span>
      {props.stage !== null && (
        <div class="progress">
          <progress
            aria-label={props.stage.text || 'Working'}
            {...(props.stage.done > 0 ? { value: props.stage.done } : {})}
          />
          <span>{props.stage.text}</span>
        </div>
      )}
      <div class="tools">
        <Menu
          label="Open"
          items={[
            {
              label: 'Files…',
              about: 'CSV of claims, a layout, or a saved session',
              run: props.onOpen,
            },
            { label: 'Rows to paste…', about: 'from a spreadsheet or text', run: props.onPaste },
            ...EXAMPLES.map((example) => ({
              label: example.label,
              about: 'example, in place of what is open',
              run: () => props.onExample(example),
            })),
          ]}
        />
        <button type="button" disabled={!props.canUndo} onClick={props.onUndo} title="Ctrl+Z">
          Undo
        </button>
        <button type="button" disabled={!props.canRedo} onClick={props.onRedo} title="Ctrl+Shift+Z">
          Redo
        </button>
        {!props.empty && (
          <Menu
            label="Save"
            items={[
              ...(props.hasResult
                ? [
                    { label: 'Report', about: 'HTML, this topic, no scripts', run: props.onReport },
                    { label: 'Ranges', about: 'CSV, every topic', run: props.onRanges },
                    { label: 'Claims', about: 'CSV, with exclusions', run: props.onClaims },
                    {
                      label: 'Result',
                      about: 'JSON, as dissensus reconcile',
                      run: props.onJson,
                    },
                  ]
                : []),
              { label: 'Session', about: 'a file that opens here again', run: props.onSession },
              {
                label: props.kept ? 'Take out of the address' : 'Keep in the address',
                about: props.kept
                  ? 'the address forgets it'
                  : 'a link that holds everything; your browser remembers it',
                run: props.onKeep,
              },
            ]}
          />
        )}
        <button
          type="button"
          onClick={props.onTheme}
          aria-label={props.theme === 'dark' ? 'Light colours' : 'Dark colours'}
        >
          {props.theme === 'dark' ? 'Light' : 'Dark'}
        </button>
      </div>
    </div>
  );
}
