import type { FunctionComponent, JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Chart, ChartName } from '../../chart/chart.ts';
import { chartOf } from '../../chart/figures.ts';
import { formatSignificant } from '../../claim/format-number.ts';
import type { Reconciliation, TopicResult } from '../../reconciliation.ts';
import { save } from '../downloads.ts';
import { afterPaint } from '../after-paint.ts';
import type { GivenCharts } from '../given-charts.ts';
import { draw, pngOf, svgOf } from '../plotly.ts';
import { chartNames, PRINT_WIDTH } from '../report.ts';
import { screenChart, type InView } from '../screen-chart.ts';
import { memo } from './memo.ts';

const LABELS: Readonly<Record<ChartName, string>> = {
  ranges: 'Ranges',
  split: 'Split',
  plane: 'Killed and wounded',
  pairs: 'Pairs',
  timeline: 'Timeline',
  density: 'Densities',
  houses: 'Sources over topics',
};

/** The narrowest and the widest drawing in pixels: labels need room, lines of sight need an end. */
const NARROWEST = 300;
const WIDEST = 860;

/** A chart is drawn when it is this far from the window: ready when the reader gets there. */
const NEAR = '30%';

/** Rows of a chart's table that are shown; the CSV holds every one. */
const MOST_ROWS = 60;

interface ChartsProps {
  /** All topics that are done: the charts over several topics wait for them. */
  readonly result: Reconciliation;
  readonly topic: TopicResult;
  readonly level: number;
  readonly priorScale: number | null;
  readonly theme: 'light' | 'dark';
  /** What the worker made already. */
  readonly charts: GivenCharts;
  /** Is told which chart is on the screen. */
  readonly inView: RefObject<InView>;
  readonly onFault: (message: string) => void;
}

/**
 * The charts of what is shown: words and numbers are painted first, a chart that the worker is at is waited for, and what is overtaken
 * before its turn is not drawn.
 */
export const Charts: FunctionComponent<ChartsProps> = memo((props: ChartsProps): JSX.Element => {
  const [late, setLate] = useState(props);
  // Before the frame that shows the words: an effect of after it would wait for one more.
  useLayoutEffect(() => {
    if (late === props) return undefined;
    let callOff = afterPaint(() => {
      callOff = props.charts.whenThere(props.topic, () => setLate(props));
    });
    return () => callOff();
  }, Object.values(props));
  return <ChartTabs {...late} />;
});

/** One chart at a time behind tabs: drawn live, told in words and numbers, taken away as a file. */
function ChartTabs(props: ChartsProps): JSX.Element {
  const { result, topic, level, priorScale, theme, charts, inView, onFault } = props;
  const [asked, setName] = useState<ChartName>('ranges');
  const [width, setWidth] = useState(0);
  const [near, setNear] = useState(false);
  const [told, setTold] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const names = chartNames(result);
  const name = names.includes(asked) ? asked : 'ranges';
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef<Chart | null>(null);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const room = Math.floor(element.clientWidth);
      setWidth(Math.max(NARROWEST, Math.min(WIDEST, room)));
    };
    measure();
    const resize = new ResizeObserver(measure);
    resize.observe(element);
    // Nothing is drawn out of sight: the answer in words and numbers does not wait for plotly.
    const sight = new IntersectionObserver(
      (entries) => setNear(entries.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: NEAR },
    );
    sight.observe(element);
    return () => {
      resize.disconnect();
      sight.disconnect();
    };
  }, []);

  // Other topics change nothing on a chart of one.
  const of = name === 'houses' ? result : topic;
  const chart = useMemo(() => {
    if (width === 0) return null;
    const choices = { name, theme, width, level, priorScale };
    return (of === topic ? charts.of(topic, choices) : null) ?? screenChart(of, choices);
  }, [name, of, level, priorScale, theme, width]);

  useLayoutEffect(() => {
    const view = near && width > 0 && of === topic ? { name, theme, width } : null;
    inView.current = { ...inView.current, chart: view };
  });

  // In the frame that shows the new words around it.
  useLayoutEffect(() => {
    const element = place.current;
    if (!near || element === null || chart === null || chart.empty !== null) return;
    if (shown.current === chart) return;
    shown.current = chart;
    const started = performance.now();
    element.dataset['state'] = 'drawing';
    draw(element, chart.figure).then(
      () => {
        element.dataset['state'] = 'live';
        element.dataset['ms'] = String(Math.round(performance.now() - started));
      },
      (error: unknown) => onFault(error instanceof Error ? error.message : String(error)),
    );
  }, [chart, near]);

  const download = (format: 'svg' | 'png') => async () => {
    const prior = priorScale === null ? {} : { priorScale };
    const printed = chartOf(name, of, { width: PRINT_WIDTH, level, ...prior });
    const file = `${name}.${format}`;
    if (format === 'svg') {
      save(file, 'image/svg+xml', await svgOf(printed.figure, printed.width, printed.height));
    } else save(file, 'image/png', await pngOf(printed.figure, printed.width, printed.height));
  };

  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -names.length, End: names.length }[
      event.key
    ];
    if (step === undefined) return;
    event.preventDefault();
    const at = names.indexOf(name);
    const turned = Math.abs(step) > 1 ? (step > 0 ? names.length - 1 : 0) : at + step;
    const next = names[(turned + names.length) % names.length] ?? name;
    setName(next);
    document.getElementById(`tab-${next}`)?.focus();
  };

  return (
    <section aria-labelledby="charts">
      <h2 id="charts">Charts</h2>
      <div class="tabs" role="tablist" aria-label="Charts" onKeyDown={onKey}>
        {names.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`tab-${each}`}
            aria-selected={each === name}
            aria-controls="chart"
            tabIndex={each === name ? 0 : -1}
            onClick={() => setName(each)}
          >
            {LABELS[each]}
          </button>
        ))}
      </div>
      <div id="chart" role="tabpanel" aria-labelledby={`tab-${name}`} ref={frame}>
        {chart !== null && chart.empty !== null && <p class="empty">{chart.empty}</p>}
        <div
          class="plot"
          role="group"
          aria-label={chart?.title ?? LABELS[name]}
          tabIndex={0}
          ref={place}
          hidden={chart === null || chart.empty !== null}
          style={chart === null ? '' : `min-height:${chart.height}px`}
        />
        {chart !== null && chart.empty === null && (
          <div class="under-chart">
            <details onToggle={(event) => setTold(event.currentTarget.open)}>
              <summary>This chart in words and numbers</summary>
              {told && (
                <>
                  <p dir="auto">{chart.description}</p>
                  <Numbers chart={chart} />
                </>
              )}
            </details>
            <span class="buttons">
              <button type="button" onClick={() => void download('svg')().catch(onFault)}>
                Save SVG
              </button>
              <button type="button" onClick={() => void download('png')().catch(onFault)}>
                Save PNG
              </button>
            </span>
          </div>
        )}
      </div>
    </section>
  );
}

function Numbers({ chart }: { readonly chart: Chart }): JSX.Element {
  const { columns, rows } = chart.table;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="The numbers of the chart">
      <table>
        <thead>
          <tr>
            {columns.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map((row, at) => (
            <tr key={at}>
              {row.map((cell, index) => (
                <td
                  key={index}
                  class={typeof cell === 'number' ? 'n' : ''}
                  data-label={columns[index]}
                  dir="auto"
                >
                  {typeof cell === 'number' ? formatSignificant(cell, 6) : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST_ROWS && (
        <p class="meta">
          The first {MOST_ROWS} of {rows.length} rows.
        </p>
      )}
    </div>
  );
}
