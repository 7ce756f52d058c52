import type { JSX } from 'preact';
import { ASSUMPTIONS, type Assumption } from '../../range/range.ts';
import { ASSUMPTION_WORDS } from '../../report/assumptions.ts';
import type { Settings } from '../session.ts';

interface SettingsProps {
  readonly settings: Settings;
  /** The day that `asOf: null` comes to. */
  readonly latest: string | null;
  readonly topics: readonly string[];
  readonly topic: string;
  readonly onTopic: (topic: string) => void;
  readonly onChange: (changed: Partial<Settings>) => void;
}

/** What the analyst may choose; each choice is a flag of the command line. */
export function SettingsPanel(props: SettingsProps): JSX.Element {
  const { settings, latest, topics, topic, onTopic, onChange } = props;
  return (
    <fieldset class="settings">
      <legend>Compare</legend>
      {topics.length > 1 && (
        <label>
          <span>Topic ({topics.length})</span>
          <select value={topic} onChange={(event) => onTopic(event.currentTarget.value)}>
            {topics.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span>As of</span>
        <input
          type="date"
          value={settings.asOf ?? ''}
          onChange={(event) => {
            const { value, validity } = event.currentTarget;
            if (!validity.badInput) onChange({ asOf: value === '' ? null : value });
          }}
        />
        <small>
          {settings.asOf === null
            ? latest === null
              ? 'no claim is dated'
              : `the latest claim: ${latest}`
            : 'later claims are set aside'}
        </small>
      </label>
      <label>
        <span>Level, %</span>
        <input
          type="number"
          min={50}
          max={99}
          step={1}
          value={Number((settings.level * 100).toFixed(6))}
          onChange={(event) => {
            const level = Number(event.currentTarget.value) / 100;
            if (level >= 0.5 && level <= 0.99) onChange({ level });
            else event.currentTarget.value = String(Number((settings.level * 100).toFixed(6)));
          }}
        />
        <small>probability of every range, 50 to 99</small>
      </label>
      <label>
        <span>Assume</span>
        <select
          value={settings.assume ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onChange({ assume: value === '' ? null : (value as Assumption) });
          }}
        >
          <option value="">all five</option>
          {ASSUMPTIONS.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
        <small>{ASSUMPTION_WORDS[settings.assume ?? 'next-source'].short}</small>
      </label>
      <label>
        <span>Hedges</span>
        <select
          value={settings.hedges}
          onChange={(event) => {
            onChange({ hedges: event.currentTarget.value as Settings['hedges'] });
          }}
        >
          <option value="narrow">narrow</option>
          <option value="default">default</option>
          <option value="wide">wide</option>
        </select>
        <small>how wide “around” and its like are read</small>
      </label>
      <details>
        <summary>How files are read</summary>
        <label>
          <span>Slashed dates</span>
          <select
            value={settings.dates ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              onChange({ dates: value === '' ? null : (value as 'day-first') });
            }}
          >
            <option value="">each column decides</option>
            <option value="day-first">day first</option>
            <option value="month-first">month first</option>
            <option value="iso">ISO only</option>
          </select>
        </label>
        <label>
          <span>Decimal mark</span>
          <select
            value={settings.decimal ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              onChange({ decimal: value === '' ? null : (value as '.') });
            }}
          >
            <option value="">undeclared</option>
            <option value=".">. (4.7)</option>
            <option value=",">, (4,7)</option>
          </select>
        </label>
      </details>
    </fieldset>
  );
}
