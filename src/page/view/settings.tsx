import type { JSX } from 'preact';
import { isLevel, LEAST_LEVEL, MOST_LEVEL } from '../../range/level.ts';
import { ASSUMPTIONS } from '../../range/range.ts';
import { ASSUMPTION_WORDS } from '../../report/assumptions.ts';
import { DEFAULT_PRIOR } from '../../range/bayes-prior.ts';
import type { Problem } from '../../claim/problem.ts';
import { MAX_AGES, PRIOR_SCALES, type Settings } from '../session.ts';
import { DraftInput } from './draft-input.tsx';

interface SettingsProps {
  readonly settings: Settings;
  /** The day that `asOf: null` comes to. */
  readonly latest: string | null;
  /** What is wrong with the analyst's own identities. */
  readonly refused: readonly Problem[];
  readonly topics: readonly string[];
  readonly topic: string;
  readonly onTopic: (topic: string) => void;
  readonly onChange: (changed: Partial<Settings>) => void;
}

/** What the analyst may choose; each choice is a flag of the command line. */
export function SettingsPanel(props: SettingsProps): JSX.Element {
  const { settings, latest, refused, topics, topic, onTopic, onChange } = props;
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
        <DraftInput
          type="date"
          max={LAST_DAY}
          value={settings.asOf ?? ''}
          onChange={(event) => {
            const { value, validity } = event.currentTarget;
            if (validity.rangeOverflow) event.currentTarget.value = settings.asOf ?? '';
            else if (!validity.badInput) onChange({ asOf: value === '' ? null : value });
          }}
        />
        <small>
          {settings.asOf === null ? latestSaid(latest, topics) : 'later claims are set aside'}
        </small>
      </label>
      <label>
        <span>Level, %</span>
        <DraftInput
          type="number"
          min={LEAST_LEVEL * 100}
          max={MOST_LEVEL * 100}
          step={1}
          value={Number((settings.level * 100).toFixed(6))}
          onChange={(event) => {
            const level = Number(event.currentTarget.value) / 100;
            if (isLevel(level)) onChange({ level });
            else event.currentTarget.value = String(Number((settings.level * 100).toFixed(6)));
          }}
        />
        <small>probability of every range, 50 to 99</small>
      </label>
      <Assumptions assume={settings.assume} onChange={(assume) => onChange({ assume })} />
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
        <small>how wide “around” and the like are read</small>
      </label>
      <details open={opensMore(settings) ? true : undefined}>
        <summary>More choices</summary>
        <label>
          <span>Bounds</span>
          <select
            value={settings.bounds}
            onChange={(event) =>
              onChange({ bounds: event.currentTarget.value as Settings['bounds'] })
            }
          >
            <option value="held">held</option>
            <option value="free">free</option>
          </select>
          <small>
            {settings.bounds === 'held'
              ? 'killed, wounded ≤ casualties ≤ deployed'
              : 'each measure from its own numbers alone'}
          </small>
        </label>
        <label>
          <span>Prior scale</span>
          <DraftInput
            type="number"
            min={PRIOR_SCALES.least}
            max={PRIOR_SCALES.most}
            step="any"
            value={settings.priorScale ?? ''}
            placeholder={String(DEFAULT_PRIOR.scale)}
            onChange={(event) => {
              const { value } = event.currentTarget;
              const scale = Number(value);
              if (value === '') onChange({ priorScale: null });
              else if (scale >= PRIOR_SCALES.least && scale <= PRIOR_SCALES.most) {
                onChange({ priorScale: scale });
              } else event.currentTarget.value = String(settings.priorScale ?? '');
            }}
          />
          <small>
            of the spread between sources: half-normal, {DEFAULT_PRIOR.scale} unless asked
          </small>
        </label>
        <label>
          <span>Oldest claim, days</span>
          <DraftInput
            type="number"
            min={MAX_AGES.least}
            max={MAX_AGES.most}
            step="any"
            value={settings.maxAge ?? ''}
            placeholder="any"
            onChange={(event) => {
              const { value, validity } = event.currentTarget;
              const days = Number(value);
              if (value === '' && !validity.badInput) onChange({ maxAge: null });
              else if (value !== '' && days >= MAX_AGES.least && days <= MAX_AGES.most) {
                onChange({ maxAge: days });
              } else event.currentTarget.value = String(settings.maxAge ?? '');
            }}
          />
          <small>claims older than that at the reference date are set aside</small>
        </label>
        <Identities
          identities={settings.identities}
          refused={refused}
          onChange={(identities) => onChange({ identities })}
        />
      </details>
    </fieldset>
  );
}

/** Boxes of dates take years of six digits unless told otherwise: no ISO day of ours. */
const LAST_DAY = '9999-12-31';

/** The day that is compared on where none is chosen; where nothing was read there is nothing to say of days. */
function latestSaid(latest: string | null, topics: readonly string[]): string {
  if (latest !== null) return `the latest claim: ${latest}`;
  return topics.length === 0 ? '' : 'no claim is dated';
}

interface AssumptionsProps {
  readonly assume: Settings['assume'];
  readonly onChange: (assume: Settings['assume']) => void;
}

/** A box for each assumption. The last one that is ticked stays: ranges under none are no ranges. */
function Assumptions({ assume, onChange }: AssumptionsProps): JSX.Element {
  const ticked = assume ?? ASSUMPTIONS;
  return (
    <div class="assume" role="group" aria-label="Assume">
      <span>Assume</span>
      {ASSUMPTIONS.map((each) => {
        const on = ticked.includes(each);
        return (
          <label key={each}>
            <input
              type="checkbox"
              checked={on}
              disabled={on && ticked.length === 1}
              onChange={() => {
                const left = ASSUMPTIONS.filter(
                  (other) => ticked.includes(other) !== (other === each),
                );
                onChange(left.length === ASSUMPTIONS.length ? null : left);
              }}
            />
            <span>{each}</span>
            <small>{ASSUMPTION_WORDS[each].short}</small>
          </label>
        );
      })}
    </div>
  );
}

/** Choices that are not the defaults are not hidden. */
function opensMore({ bounds, priorScale, maxAge, identities }: Settings): boolean {
  return bounds !== 'held' || priorScale !== null || maxAge !== null || identities.length > 0;
}

interface IdentitiesProps {
  readonly identities: readonly string[];
  readonly refused: readonly Problem[];
  readonly onChange: (identities: readonly string[]) => void;
}

/** The analyst's own identities, a box each and one more; an emptied box goes. */
function Identities({ identities, refused, onChange }: IdentitiesProps): JSX.Element {
  return (
    <div class="identities" role="group" aria-label="Identities of your own">
      <span>Identities</span>
      {[...identities, ''].map((identity, at) => {
        const wrong = refused.find(({ cell }) => identity !== '' && cell === identity);
        const id = `identity-${at}`;
        return (
          <div key={at}>
            <DraftInput
              type="text"
              dir="auto"
              aria-label={`Identity ${at + 1}`}
              aria-invalid={wrong === undefined ? undefined : true}
              aria-describedby={wrong === undefined ? undefined : id}
              placeholder={at === 0 ? 'lethality = killed / casualties' : 'one more'}
              value={identity}
              onChange={(event) => {
                const text = event.currentTarget.value.trim();
                const others = identities.toSpliced(at, 1, ...(text === '' ? [] : [text]));
                onChange(others);
              }}
            />
            {wrong !== undefined && (
              <small class="wrong" id={id}>
                {wrong.message} Expected {wrong.expected}.
              </small>
            )}
          </div>
        );
      })}
    </div>
  );
}
