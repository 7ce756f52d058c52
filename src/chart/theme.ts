/** How a source is told from the others: by colour, by the shape of its marker, and by its line. */
export interface Style {
  readonly color: string;
  /** A plotly symbol that has an `-open` form: hollow says derived. */
  readonly symbol: string;
  readonly dash: string;
}

/** Colours of a figure. Every pair of mark and background has a contrast of 3 or more, every text 4.5 or more. */
export interface Theme {
  readonly name: string;
  readonly background: string;
  /** Titles and names. */
  readonly ink: string;
  /** Subtitles, ticks, notes. */
  readonly muted: string;
  /** Grid lines and rules: seen when looked for. */
  readonly faint: string;
  /** The headline range; the band behind the sources is a tint of it. */
  readonly accent: string;
  readonly band: string;
  /** The other assumptions' ranges. */
  readonly range: string;
  /** Excluded claims. */
  readonly excluded: string;
  /** The two ends of a diverging scale around x1, each at its strongest, and its middle. */
  readonly diverging: readonly [lower: string, middle: string, higher: string];
  /** Colours of sources, in order of use. */
  readonly series: readonly string[];
}

/**
 * Okabe and Ito's palette (2008, "Color Universal Design"), without its yellow, the sky blue, orange and purple darkened
 * until they stand out from white (3 to 1, WCAG 2.2 criterion 1.4.11). Black is kept for text.
 */
const OKABE_ITO_ON_WHITE: readonly string[] = [
  '#0072B2', // blue
  '#D55E00', // vermilion
  '#008060', // bluish green
  '#B0568C', // reddish purple
  '#B07800', // orange
  '#2A8FC7', // sky blue
  '#4D4D4D', // grey, for black
];

/** The same on a dark ground: the published colours, the blue and green lightened. */
const OKABE_ITO_ON_DARK: readonly string[] = [
  '#4DA3DB',
  '#F07F2E',
  '#2DB88F',
  '#D98FBC',
  '#E69F00',
  '#8CCBF2',
  '#BDBDBD',
];

export const LIGHT: Theme = {
  name: 'light',
  background: '#FFFFFF',
  ink: '#1A1A1A',
  muted: '#595959',
  faint: '#DADADA',
  accent: '#3D4F66',
  band: '#E4EAF1',
  range: '#7F8B99',
  excluded: '#767676',
  diverging: ['#72B1DC', '#F4F4F4', '#F09C5C'],
  series: OKABE_ITO_ON_WHITE,
};

export const DARK: Theme = {
  name: 'dark',
  background: '#14181D',
  ink: '#F2F2F2',
  muted: '#B3B8BF',
  faint: '#3A414A',
  accent: '#C3D2E6',
  band: '#27303B',
  range: '#8492A3',
  excluded: '#8C929A',
  diverging: ['#23628F', '#262C34', '#97481C'],
  series: OKABE_ITO_ON_DARK,
};

/** The themes by name. */
export const THEMES: Readonly<Record<'light' | 'dark', Theme>> = { light: LIGHT, dark: DARK };

/** A colour of six hexadecimal digits made see-through. */
export function tint(color: string, alpha: number): string {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return `rgba(${red}, ${green}, ${blue}, ${alpha})`;
}

/** DejaVu Sans is what exports are drawn with; Verdana is its near twin where a browser lacks it. */
export const FONT_FAMILY = '"DejaVu Sans", Verdana, Arial, sans-serif';

/** Marker shapes, told apart at 8 px and in grey; each has an `-open` form. */
export const SYMBOLS: readonly string[] = [
  'circle',
  'square',
  'diamond',
  'triangle-up',
  'cross',
  'x',
  'triangle-down',
  'star',
  'hexagon',
  'pentagon',
  'bowtie',
];

/** Line dashes, the third code where markers are sparse. */
export const DASHES: readonly string[] = ['solid', 'dash', 'dot', 'dashdot', 'longdash'];

/**
 * The style of the n-th source (from 0). Colours, shapes and dashes turn at co-prime lengths, so that 77 sources (7
 * colours, 11 shapes) have 77 different pairs.
 */
export function styleAt(index: number, colors: readonly string[]): Style {
  return {
    color: colors[index % colors.length] ?? '#595959',
    symbol: SYMBOLS[index % SYMBOLS.length] ?? 'circle',
    dash: DASHES[index % DASHES.length] ?? 'solid',
  };
}

/** Sizes that hang on the width for which a figure is made. */
export interface Sizes {
  /** A column of a report: labels go above their rows instead of beside them. */
  readonly narrow: boolean;
  readonly title: number;
  readonly subtitle: number;
  /** Names, numbers. */
  readonly label: number;
  /** Ticks, notes and the source line: 6.75 pt at the least, the smallest that prints well. */
  readonly small: number;
  /** Height of a line of text, as a multiple of its size: plotly's own 1.3. */
  readonly leading: number;
  readonly padding: number;
  /** Diameter of a marker, width of a stated interval, of one with between-source spread, and of a range's band. */
  readonly marker: number;
  readonly thick: number;
  readonly thin: number;
  readonly bar: number;
}

/** The width in pixels (at 96 to the inch) of a full page column, 180 mm: the default. */
export const FULL_WIDTH = 680;

/** The width in pixels of a narrow column, 85 mm. */
export const COLUMN_WIDTH = 321;

/** Below this there is no room for names left and numbers right of the marks. */
const NARROW_BELOW = 480;

/** The sizes for a figure of such a width in pixels. */
export function sizesFor(width: number): Sizes {
  const narrow = width < NARROW_BELOW;
  return {
    narrow,
    title: narrow ? 13 : 16,
    subtitle: narrow ? 10 : 11.5,
    label: narrow ? 10 : 11,
    small: narrow ? 9 : 9.5,
    leading: 1.3,
    padding: narrow ? 8 : 14,
    marker: narrow ? 7 : 8,
    thick: narrow ? 5 : 6,
    thin: 1.2,
    bar: narrow ? 8 : 9,
  };
}
