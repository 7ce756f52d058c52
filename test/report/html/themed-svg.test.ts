import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { DrawingStyles, themedSvg } from '../../../src/report/html/themed-svg.ts';

const it = suite('one drawing for light and dark pages');

const draw = (fill: string, more: string = ''): string =>
  `<svg class="main-svg" width="10"><g class="empty"/><path class="p" d="M0,0" style="fill: ${fill}; opacity: 1;"/>${more}</svg>`;

it('turns a colour that differs into a variable, and a style into a class', () => {
  const styles = new DrawingStyles();
  const svg = themedSvg(draw('rgb(255, 255, 255)'), draw('rgb(20, 24, 29)'), styles);
  assert.is(svg, '<svg width="10"><path d="M0,0" class="z0"/></svg>');
  const css = styles.css();
  assert.match(css, ':root{--k0:rgb(255, 255, 255)}');
  assert.match(css, '@media screen and (prefers-color-scheme:dark){:root{--k0:rgb(20, 24, 29)}');
  assert.match(css, '.z0{fill: var(--k0); opacity: 1}');
});

it('keeps a colour that both share as it is', () => {
  const styles = new DrawingStyles();
  themedSvg(draw('#123456'), draw('#123456'), styles);
  assert.match(styles.css(), '.z0{fill: #123456; opacity: 1}');
});

it('shares rules between drawings', () => {
  const styles = new DrawingStyles();
  themedSvg(draw('#ffffff'), draw('#000000'), styles);
  themedSvg(draw('#ffffff'), draw('#000000'), styles);
  assert.not.match(styles.css(), '.z1{');
});

it('lets a picture that differs stand twice, each for its scheme', () => {
  const styles = new DrawingStyles();
  const svg = themedSvg(
    draw('#fff', '<image href="data:a"/>'),
    draw('#fff', '<image href="data:b"/>'),
    styles,
  );
  assert.match(
    svg,
    '<image class="on-light" href="data:a"/><image class="on-dark" href="data:b"/>',
  );
});

it('keeps both whole where their structure differs, with ids of their own', () => {
  const styles = new DrawingStyles();
  const clip = (id: string): string => `<g id="${id}"><path d="M1,1" clip-path="url(#${id})"/></g>`;
  const svg = themedSvg(draw('#fff', clip('a')), draw('#fff', clip('a') + clip('b')), styles);
  assert.is(svg.split('<svg class="on-').length, 3);
  const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? '');
  assert.is(new Set(ids).size, ids.length);
  for (const [, id = ''] of svg.matchAll(/url\(#([^)]*)\)/g)) assert.ok(ids.includes(id), id);
});

it('shortens ids, the same in one drawing and others in the next', () => {
  const styles = new DrawingStyles();
  const clip = (id: string): string =>
    draw('#fff', `<g id="${id}"><path d="M1,1" clip-path="url(#${id})"/></g>`);
  const one = themedSvg(clip('t1-long-name'), clip('t1-long-name'), styles);
  const other = themedSvg(clip('t2-long-name'), clip('t2-long-name'), styles);
  assert.match(one, '<g id="d0"><path d="M1,1" clip-path="url(#d0)"/>');
  assert.match(other, 'url(#d1)');
});

it('leaves text as it stands', () => {
  const styles = new DrawingStyles();
  const text = '<text data-unformatted="x">class="a" #ffffff &lt;b&gt;</text>';
  const svg = themedSvg(draw('#fff', text), draw('#fff', text), styles);
  assert.match(svg, '<text>class="a" #ffffff &lt;b&gt;</text>');
});

it('makes a class of the style of text too, whose fonts are named in quotes', () => {
  const styles = new DrawingStyles();
  const text = `<text style="font-family: &#39;DejaVu Sans&#39;, serif; white-space: pre;" xml:space="preserve">a</text>`;
  const svg = themedSvg(draw('#fff', text), draw('#fff', text), styles);
  assert.match(svg, /<text class="z\d">a<\/text>/);
  assert.match(styles.css(), `{font-family: 'DejaVu Sans', serif; white-space: pre}`);
});

it('draws a long curve in steps that lead to the same points, and leaves marks as they are', () => {
  const points = Array.from({ length: 60 }, (_, n) => [n * 1.03, 50 + 40 * Math.sin(n / 9)]);
  const d = (list: number[][]): string =>
    `M${list.map(([x, y]) => `${x!.toFixed(2)},${y!.toFixed(2)}`).join('L')}Z`;
  const curve = themedSvg(
    draw('#fff', `<path d="${d(points)}"/>`),
    draw('#fff', `<path d="${d(points)}"/>`),
    new DrawingStyles(),
  );
  const short = / d="(M[^"]*l[^"]*)"/.exec(curve)?.[1] ?? '';
  assert.ok(short.length < d(points).length * 0.7, short);
  const [from = [], ...steps] = short
    .replace('Z', '')
    .split('l')
    .flatMap((part) => part.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? [])
    .map(Number)
    .reduce<number[][]>((pairs, n, at) => {
      if (at % 2 === 0) pairs.push([n]);
      else pairs.at(-1)!.push(n);
      return pairs;
    }, []);
  assert.is(steps.length, points.length - 1);
  let [x = 0, y = 0] = from;
  for (const [at, [dx = 0, dy = 0]] of steps.entries()) {
    [x, y] = [x + dx, y + dy];
    assert.ok(Math.abs(x - points[at + 1]![0]!) < 0.06 && Math.abs(y - points[at + 1]![1]!) < 0.06);
  }
  const mark = `<path d="M0.53,0L10.27,0L10.27,8Z"/>`;
  assert.match(
    themedSvg(draw('#fff', mark), draw('#fff', mark), new DrawingStyles()),
    ' d="M0.53,0L10.27,0L10.27,8Z"',
  );
});

it.run();
