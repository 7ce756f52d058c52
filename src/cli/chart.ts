import { mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { CHART_NAMES, type Chart, type ChartName, type ChartOptions } from '../chart/chart.ts';
import { chartOf } from '../chart/figures.ts';
import type { Reconciliation } from '../reconciliation.ts';
import { RenderError, type RenderErrorCode } from '../render/render-error.ts';
import {
  openRenderer,
  RENDER_FORMATS,
  type Renderer,
  type RenderFormat,
} from '../render/render-figure.ts';
import { namesIn } from './chart-names.ts';
import { printable } from '../report/layout.ts';
import { unanswered } from '../report/no-answer.ts';
import { EXIT, UsageError } from './exit.ts';
import {
  helpText,
  number,
  oneOf,
  parseFlags,
  RECONCILE_FLAGS,
  text,
  texts,
  type Flag,
  type Given,
} from './flags.ts';
import { folderNames } from './folder-names.ts';
import { readInputs } from './input.ts';
import { deliver, print, writeWhole } from './output.ts';
import { hasAnswer, reconcileInput, sayNoAnswer, sayProblems } from './reconcile.ts';

const FLAGS: Readonly<Record<string, Flag>> = {
  chart: { short: 'c', value: 'NAME,…', help: `${CHART_NAMES.join(', ')}; all` },
  output: { short: 'o', value: 'FILE|DIR', help: 'a file; a directory for several charts' },
  format: { value: 'NAME,…', help: `${RENDER_FORMATS.join(', ')} (the extension of -o; svg)` },
  width: { value: 'PX', help: '96 to the inch: 680 is 180 mm, 321 is 85 mm (680)' },
  height: { value: 'PX', help: 'at least so much; more where the rows need more' },
  scale: { value: 'X', help: 'png: painted pixels for each of the width (2)' },
  theme: { value: 'NAME', help: 'light, dark (light)' },
  title: { value: 'TEXT', help: 'in place of the finding' },
  palette: { value: '#RRGGBB,…', help: 'colours of the sources, in their order' },
  font: { value: 'FILE.ttf', multiple: true, help: 'in place of DejaVu Sans; faces of one family' },
  ...RECONCILE_FLAGS,
  quiet: { short: 'q', help: 'say nothing of warnings and notices on stderr' },
};

/** The narrowest chart whose labels have room (60 mm), and the longest side that can be drawn. */
const LEAST_WIDTH = 227;
const LONGEST_SIDE = 20_000;

/** What a mistake of the renderer's caller means here: the flags are at fault, or the text of the data. */
const STATUS: Readonly<Partial<Record<RenderErrorCode, number>>> = {
  'bad-font': EXIT.usage,
  'bad-size': EXIT.usage,
  'missing-glyph': EXIT.data,
};

/** `dissensus chart FILE… --chart NAME -o x.svg`: one figure, or several into a directory. */
export async function run(args: readonly string[]): Promise<number> {
  const given = parseFlags(args, FLAGS);
  if (given.flags['help'] === true) {
    const about = 'Figures by the extension of -o: svg, png, pdf, html, json.';
    await print(helpText('dissensus chart FILE… --chart NAME -o x.svg [FLAGS]', about, FLAGS));
    return EXIT.done;
  }
  const names = chartNames(given);
  const target = targetOf(given, names.length > 1 || text(given, 'chart') === 'all');
  const options = chartOptions(given);
  if (target.folder && options.title !== undefined) {
    throw new UsageError('--title is for one chart; here are several');
  }
  const input = await readInputs(given);
  const result = reconcileInput(given, input);
  sayProblems(result, given.flags['quiet'] === true);
  if (input.unreadable) return EXIT.usage;
  if (input.stopped) return EXIT.data;
  if (!hasAnswer(result)) return sayNoAnswer(unanswered(result.topics), result.asOf);

  const files = texts(given, 'font');
  const renderer = openRenderer(files.length === 0 ? {} : { font: files });
  try {
    const font = files.length === 0 ? {} : { font: renderer.fontFamily() };
    const drawing = { result, names, target, renderer, options: { ...options, ...font }, given };
    return await (target.folder ? drawAll(drawing) : drawOne(drawing));
  } catch (error) {
    const status = error instanceof RenderError ? STATUS[error.code] : undefined;
    if (status === undefined || !(error instanceof RenderError)) throw error;
    process.stderr.write(`dissensus: ${printable(error.message)}\n`);
    return status;
  } finally {
    renderer.close();
  }
}

interface Target {
  /** Undefined is standard output. */
  readonly path: string | undefined;
  readonly folder: boolean;
  readonly formats: readonly RenderFormat[];
}

interface Drawing {
  readonly result: Reconciliation;
  readonly names: readonly ChartName[];
  readonly target: Target;
  readonly renderer: Renderer;
  readonly options: ChartOptions;
  readonly given: Given;
}

/** One chart into one file. Nothing to draw is said, and no file is written. */
async function drawOne(drawing: Drawing): Promise<number> {
  const { result, names, target, options } = drawing;
  const [name = 'ranges'] = names;
  const [only, another] = result.topics;
  if (name !== 'houses' && another !== undefined) {
    const topics = result.topics.slice(0, 5).map(({ topic }) => `"${topic}"`);
    const more = result.topics.length > topics.length ? ', …' : '';
    throw new UsageError(`which topic? --topic takes ${topics.join(', ')}${more}`);
  }
  const topic = name === 'houses' || only === undefined ? {} : { topic: only.topic };
  const chart = chartOf(name, result, { ...options, ...topic });
  if (chart.empty !== null) {
    process.stderr.write(`dissensus: nothing to draw for ${name}: ${printable(chart.empty)}\n`);
    return EXIT.data;
  }
  const [format = 'svg'] = target.formats;
  await deliver(target.path, await rendered(drawing, chart, format));
  return EXIT.done;
}

/** Every chart asked for into one directory, a directory a topic where there are several; one start-up for all. */
async function drawAll(drawing: Drawing): Promise<number> {
  const { result, names, target, options, given } = drawing;
  const folder = target.path ?? '.';
  const several = result.topics.length > 1;
  const folders = folderNames(result.topics.map(({ topic }) => topic));
  const jobs = [
    ...result.topics.flatMap(({ topic }, index) =>
      names
        .filter((name) => name !== 'houses')
        .map((name) => ({ name, topic, folder: several ? (folders[index] ?? '') : '' })),
    ),
    ...(names.includes('houses')
      ? [{ name: 'houses' as const, topic: undefined, folder: '' }]
      : []),
  ];
  const progress = progressLine(jobs.length);
  const empty: string[] = [];
  let written = 0;
  try {
    for (const job of jobs) {
      progress.say(job.folder === '' ? job.name : `${job.folder}/${job.name}`);
      const topic = job.topic === undefined ? {} : { topic: job.topic };
      const chart = chartOf(job.name, result, { ...options, ...topic });
      if (chart.empty !== null) {
        empty.push(`nothing to draw for ${join(job.folder, job.name)}: ${chart.empty}`);
        continue;
      }
      await makeFolder(join(folder, job.folder));
      for (const format of target.formats) {
        const path = join(folder, job.folder, `${job.name}.${format}`);
        await writeWhole(path, await rendered(drawing, chart, format));
        written += 1;
      }
    }
  } finally {
    progress.end();
  }
  if (given.flags['quiet'] !== true || written === 0) {
    for (const line of empty) process.stderr.write(`dissensus: ${printable(line)}\n`);
  }
  if (written === 0) return EXIT.data;
  if (given.flags['quiet'] !== true) {
    process.stderr.write(`${written} ${written === 1 ? 'file' : 'files'} in ${folder}\n`);
  }
  return EXIT.done;
}

function rendered(
  { renderer, given }: Drawing,
  chart: Chart,
  format: RenderFormat,
): Promise<string | Uint8Array> {
  const scale = number(given, 'scale', 0.1, 20);
  return renderer.render(chart.figure, {
    format,
    description: chart.description,
    ...(scale === undefined ? {} : { scale }),
  });
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cannot make the directory ${path}: ${why}`);
  }
}

/** The charts named, in the order of a report. */
function chartNames(given: Given): readonly ChartName[] {
  const value = text(given, 'chart');
  if (value !== undefined) return namesIn(value, 'chart', 'all');
  throw new UsageError(`which chart? --chart takes ${CHART_NAMES.join(', ')} or all`);
}

/** Where to, and as what: a file by its extension, or a directory for several charts. */
function targetOf(given: Given, folder: boolean): Target {
  const named = text(given, 'output');
  const path = named === '-' ? undefined : named;
  const asked = text(given, 'format')
    ?.split(',')
    .map((format) => formatOf(format.trim(), '--format'));
  if (folder) {
    if (path === undefined) throw new UsageError('where to? -o names a directory for the charts');
    if (RENDER_FORMATS.some((format) => extname(path) === `.${format}`)) {
      throw new UsageError(`several charts go into a directory: -o ${path} is a file`);
    }
    return { path, folder, formats: asked ?? ['svg'] };
  }
  if (asked !== undefined && asked.length > 1) {
    throw new UsageError('several formats are for several charts: --chart all -o DIR');
  }
  if (asked !== undefined) {
    const bytes = asked.some((format) => format === 'png' || format === 'pdf');
    if (named === undefined && bytes && process.stdout.isTTY) {
      throw new UsageError(`where to? -o FILE.${asked.join(',')} (-o - prints its bytes)`);
    }
    return { path, folder, formats: asked };
  }
  if (path === undefined) {
    throw new UsageError(`where to? -o FILE.svg (${RENDER_FORMATS.join(', ')}), or --format`);
  }
  return { path, folder, formats: [formatOf(extname(path).slice(1), `the extension of -o`)] };
}

function formatOf(name: string, what: string): RenderFormat {
  const found = RENDER_FORMATS.find((format) => format === name.toLowerCase());
  if (found !== undefined) return found;
  throw new UsageError(`${what} can be ${RENDER_FORMATS.join(', ')}; not "${name}"`);
}

function chartOptions(given: Given): ChartOptions {
  const width = number(given, 'width', LEAST_WIDTH, LONGEST_SIDE);
  const height = number(given, 'height', 1, LONGEST_SIDE);
  const title = text(given, 'title');
  const palette = text(given, 'palette');
  number(given, 'scale', 0.1, 20);
  return {
    theme: oneOf(given, 'theme', ['light', 'dark'] as const, 'light'),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(title === undefined ? {} : { title }),
    ...(palette === undefined ? {} : { palette: colours(palette) }),
  };
}

/** House colours: `#0072B2,#D55E00`, the `#` left out where a shell would mind it. */
function colours(value: string): readonly string[] {
  return value.split(',').map((each) => {
    const digits = each.trim().replace(/^#/, '');
    if (!/^[0-9a-f]{6}$/i.test(digits)) {
      throw new UsageError(`--palette takes colours as #RRGGBB,…; not "${each.trim()}"`);
    }
    return `#${digits.toUpperCase()}`;
  });
}

/** One line on a terminal that tells how far the work is; nothing elsewhere. */
function progressLine(total: number): { say(what: string): void; end(): void } {
  if (!process.stderr.isTTY) return { say: () => undefined, end: () => undefined };
  let done = 0;
  return {
    say(what) {
      done += 1;
      process.stderr.write(`\r\u001b[Kdrawing ${done} of ${total}: ${what}`);
    },
    end: () => void process.stderr.write('\r\u001b[K'),
  };
}
