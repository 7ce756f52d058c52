import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { DATE_ORDERS } from '../../claim/date-text.ts';
import { ENCODINGS } from '../../claim/decode.ts';
import { layoutFromJson } from '../../claim/layout-json.ts';
import { FIELDS } from '../../claim/layout.ts';
import { LAYOUTS } from '../../claim/layouts/all.ts';
import { MEASURES } from '../../claim/measure.ts';
import type { Problem } from '../../claim/problem.ts';
import { LAYOUT_NAMES } from '../../claim/recognise.ts';
import { isDeclaration, withColumn, type Reading } from '../reading.ts';
import { opensPanel, type Doubt } from '../remedies.ts';
import { Remedies } from './problem-notes.tsx';

interface ReadingPanelProps {
  readonly name: string;
  readonly header: readonly string[];
  readonly reading: Reading;
  /** Whether its bytes are at hand, so that another encoding can be declared. */
  readonly hasBytes: boolean;
  /** Those of the whole file. */
  readonly problems: readonly Problem[];
  /** Of several rows each. */
  readonly doubts: readonly Doubt[];
  readonly onRead: (change: (reading: Reading) => Partial<Reading>) => void;
}

/** The marks between cells that are met, and how they are called. */
const DELIMITERS: readonly (readonly [string, string])[] = [
  [',', ', comma'],
  [';', '; semicolon'],
  ['\t', 'tab'],
  ['|', '| bar'],
  [':', ': colon'],
  ['^', '^ caret'],
  ['~', '~ tilde'],
];

const DATES = { 'day-first': 'day first', 'month-first': 'month first', iso: 'ISO only' } as const;

/** What stands in a menu for a layout that is declared and not named. */
const DECLARED = '{}';

/** How one file is read: each choice is a flag of the command line. Open by itself where a problem is settled here. */
export function ReadingPanel(props: ReadingPanelProps): JSX.Element | null {
  const { name, header, reading, hasBytes, problems, doubts, onRead } = props;
  const [open, setOpen] = useState(false);
  const [writing, setWriting] = useState(false);
  const asked = doubts.length > 0 || problems.some(opensPanel);
  // It opens where it is needed, and stays: the first column named may settle the problem, and there are others to name.
  useLayoutEffect(() => {
    if (asked) setOpen(true);
  }, [asked]);
  const declares = reading.layout !== null && isDeclaration(reading.layout);
  const said = saidOf(reading);
  const set = (changed: Partial<Reading>): void => onRead(() => changed);
  return (
    <details class="how" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        How this file is read
        {said !== '' && <span class="meta">: {said}</span>}
      </summary>
      {open && (
        <div role="group" aria-label={`How ${name} is read`}>
          {doubts.length > 0 && (
            <ul class="problems">
              {doubts.map(({ code, severity, text, remedies }) => (
                <li key={code} class={severity}>
                  <strong>{severity}</strong> {text}{' '}
                  <Remedies remedies={remedies} onRead={onRead} />
                </li>
              ))}
            </ul>
          )}
          <div class="choices">
            <label>
              <span>Layout</span>
              <select
                value={writing || declares ? DECLARED : (reading.layout ?? '')}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  setWriting(value === DECLARED);
                  if (value !== DECLARED) set({ layout: value === '' ? null : value });
                }}
              >
                <option value="">as the headers tell</option>
                {LAYOUT_NAMES.map((each) => (
                  <option key={each} value={each}>
                    {titleOf(each)}
                  </option>
                ))}
                <option value={DECLARED}>declared as JSON…</option>
              </select>
            </label>
            <Choice
              label="Dates like 3/4/2025"
              value={reading.dates}
              none="each column decides"
              options={DATE_ORDERS.map((each) => [each, DATES[each]])}
              onChoose={(dates) => set({ dates })}
            />
            <Choice
              label="Decimal mark"
              value={reading.decimal}
              none="undeclared"
              options={[
                ['.', '. (4.7)'],
                [',', ', (4,7)'],
              ]}
              onChoose={(decimal) => set({ decimal })}
            />
            <Choice
              label="Between cells"
              value={reading.delimiter}
              none="as the file tells"
              options={DELIMITERS}
              onChoose={(delimiter) => set({ delimiter })}
            />
            {(hasBytes || reading.encoding !== null) && (
              <Choice
                label="Encoding"
                value={reading.encoding}
                none="UTF-8"
                options={ENCODINGS.map((each) => [each, each])}
                disabled={!hasBytes}
                onChoose={(encoding) => set({ encoding })}
              />
            )}
          </div>
          {(writing || declares) && (
            <Declaration
              text={declares ? (reading.layout ?? '') : templateOf(header)}
              file={name}
              onUse={(layout) => {
                setWriting(false);
                set({ layout });
              }}
            />
          )}
          {header.length > 0 && (
            <>
              <fieldset class="columns-read">
                <legend>Columns under other names</legend>
                {[...new Set(header.map((each) => each.trim()))]
                  .filter((column) => column !== '')
                  .map((column) => (
                    <label key={column}>
                      <span dir="auto">{column}</span>
                      <Field
                        value={Object.hasOwn(reading.map, column) ? reading.map[column] : undefined}
                        onChoose={(field) => onRead((now) => withColumn(now, column, field))}
                      />
                    </label>
                  ))}
              </fieldset>
              <fieldset class="by">
                <legend>A topic for each</legend>
                <p class="meta">
                  {reading.by.length === 0
                    ? 'Ticked columns, joined, name the topic; none is the layout’s own.'
                    : `Topics: ${reading.by.join(', ')}`}
                </p>
                {[...new Set(header.map((each) => each.trim()))]
                  .filter((column) => column !== '')
                  .map((column) => (
                    <label key={column}>
                      <input
                        type="checkbox"
                        checked={reading.by.includes(column)}
                        onChange={() =>
                          onRead(({ by }) => ({
                            by: by.includes(column)
                              ? by.filter((each) => each !== column)
                              : [...by, column],
                          }))
                        }
                      />
                      <span dir="auto">{column}</span>
                    </label>
                  ))}
              </fieldset>
            </>
          )}
        </div>
      )}
    </details>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  /** What nothing declared comes to. */
  readonly none: string;
  readonly options: readonly (readonly [T, string])[];
  readonly disabled?: boolean;
  readonly onChoose: (value: T | null) => void;
}

function Choice<T extends string>(props: ChoiceProps<T>): JSX.Element {
  const { label, value, none, options, disabled = false, onChoose } = props;
  const listed =
    value === null || options.some(([each]) => each === value)
      ? options
      : [...options, [value, value] as const];
  return (
    <label>
      <span>{label}</span>
      <select
        value={value ?? ''}
        disabled={disabled}
        onChange={(event) =>
          onChoose(listed.find(([each]) => each === event.currentTarget.value)?.[0] ?? null)
        }
      >
        <option value="">{none}</option>
        {listed.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What a column of counts may be called: `killed`, `killed_low`. */
const COUNTS: readonly string[] = MEASURES.flatMap((measure) => [
  measure,
  `${measure}_low`,
  `${measure}_best`,
  `${measure}_high`,
]);

function Field({
  value,
  onChoose,
}: {
  readonly value: string | undefined;
  readonly onChoose: (field: string | null) => void;
}): JSX.Element {
  const strange =
    value !== undefined && !COUNTS.includes(value) && !FIELDS.some((each) => each === value);
  return (
    <select value={value ?? ''} onChange={(event) => onChoose(event.currentTarget.value || null)}>
      <option value="">as it is called</option>
      {strange && <option value={value}>{value}</option>}
      <optgroup label="Fields">
        {FIELDS.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </optgroup>
      <optgroup label="Counts">
        {COUNTS.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </optgroup>
    </select>
  );
}

/** A layout written as JSON: used only once it can be, with what is wrong beside it until then. */
function Declaration({
  text,
  file,
  onUse,
}: {
  readonly text: string;
  readonly file: string;
  readonly onUse: (layout: string) => void;
}): JSX.Element {
  const [draft, setDraft] = useState(text);
  const { layout, problems } = layoutFromJson(draft);
  return (
    <div class="declaration">
      <label>
        <span class="meta">A layout as the command line takes it from a file</span>
        <textarea
          rows={10}
          spellcheck={false}
          aria-label={`Layout of ${file} as JSON`}
          value={draft}
          onInput={(event) => setDraft(event.currentTarget.value)}
        />
      </label>
      <ul class="problems" aria-live="polite">
        {problems.map(({ message, expected }, at) => (
          <li key={at} class="error">
            <strong>error</strong> {message} <span class="soft">Expected: {expected}</span>
          </li>
        ))}
      </ul>
      <button type="button" disabled={layout === null} onClick={() => onUse(draft)}>
        Use this layout
      </button>
    </div>
  );
}

/** A declaration to begin with: the file's own first columns. */
function templateOf(header: readonly string[]): string {
  const [source = 'Source', value = 'Dead', asOf = 'Date'] = header;
  return JSON.stringify(
    {
      name: 'mine',
      columns: { source, value, as_of: asOf },
      constants: { measure: 'killed' },
    },
    null,
    2,
  );
}

function titleOf(name: string): string {
  const title = LAYOUTS.find((layout) => layout.name === name)?.title;
  if (title !== undefined) return title === name ? name : `${name}: ${title}`;
  return name === 'hxl' ? 'hxl: a row of HXL tags' : `${name}: a table of low, best and high`;
}

/** What is declared, in a few words; empty where nothing is. */
function saidOf({ layout, map, by, dates, decimal, delimiter, encoding }: Reading): string {
  const columns = Object.keys(map).length;
  return [
    layout === null ? '' : isDeclaration(layout) ? 'declared layout' : `layout ${layout}`,
    columns === 0 ? '' : `${columns} ${columns === 1 ? 'column' : 'columns'} named`,
    by.length === 0 ? '' : `topics by ${by.join(', ')}`,
    dates === null ? '' : `dates ${DATES[dates]}`,
    decimal === null ? '' : `decimal ${decimal}`,
    delimiter === null ? '' : `cells by ${delimiter === '\t' ? 'tab' : delimiter}`,
    encoding ?? '',
  ]
    .filter((each) => each !== '')
    .join('; ');
}
