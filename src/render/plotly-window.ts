/**
 * Plotly in a window of jsdom's: a browser's document without a browser.
 *
 * jsdom has no layout, so what plotly measures is computed here from the font's own metrics. The window loads nothing,
 * runs no script but plotly's and has no network.
 */
import { readFileSync } from 'node:fs';
import { Script, type Context } from 'node:vm';
import { bBox, clientBox } from './element-box.ts';
import { installFastSelectors } from './fast-selectors.ts';
import type { FontSet } from './font.ts';
import type { Box } from './matrix.ts';
import { loadPackage, packageFile, PLOTLY } from './packages.ts';
import { pathProperties } from './path-length.ts';
import { installCanvas } from './pixel-canvas.ts';
import { seededRandom } from './random.ts';
import { RenderError } from './render-error.ts';
import { ownProperty, type SvgNode } from './svg-node.ts';
import { textLength } from './text-box.ts';

interface Plotly {
  toImage(figure: unknown, options: Readonly<Record<string, unknown>>): Promise<string>;
}
interface DomClass {
  readonly prototype: object;
}
export interface DomWindow {
  Plotly: Plotly;
  JSON: { parse(text: string): unknown };
  Math: { random: () => number };
  XMLSerializer: unknown;
  getComputedStyle: unknown;
  matchMedia: unknown;
  readonly document: SvgNode & { createElement(name: string): SvgNode };
  readonly URL: { createObjectURL?: unknown; revokeObjectURL?: unknown };
  readonly Element: DomClass;
  readonly SVGElement: DomClass;
  readonly HTMLElement: DomClass;
  readonly HTMLCanvasElement: DomClass;
  close(): void;
}
interface Jsdom {
  readonly JSDOM: new (
    html: string,
    options: Readonly<Record<string, unknown>>,
  ) => { readonly window: DomWindow; getInternalVMContext(): Context };
  readonly VirtualConsole: new () => unknown;
}

/** A window that draws figures one after the other. */
export interface PlotlyWindow {
  /** Draws a figure given as JSON text and hands its `svg` element to `read` before the window forgets it. */
  draw<T>(figureJson: string, read: (svg: SvgNode) => T): Promise<T>;
  close(): void;
}

/** Any fixed number will do: it only has to be the same for every figure. */
const SEED = 1;

function define(type: DomClass, members: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(members))
    Object.defineProperty(type.prototype, name, { value, writable: true, configurable: true });
}

function rect(box: Box): Record<string, number> {
  const { x, y, width, height } = box;
  return { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height };
}

/** The properties plotly reads back from an element, without jsdom's cascade: there is no stylesheet to apply. */
function computedStyle(node: SvgNode): unknown {
  const getPropertyValue = (name: string): string => ownProperty(node, name) ?? '';
  return new Proxy(
    { getPropertyValue },
    {
      get(target, name) {
        if (name === 'getPropertyValue') return target.getPropertyValue;
        if (typeof name !== 'string') return undefined;
        const css = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        return getPropertyValue(css) || (name === 'display' ? 'inline' : '');
      },
    },
  );
}

function pixels(node: SvgNode, name: string): number {
  const value = Number.parseFloat(ownProperty(node, name) ?? '');
  return Number.isFinite(value) ? value : 0;
}

function installMeasures(window: DomWindow, fonts: FontSet): void {
  define(window.SVGElement, {
    getBBox(this: SvgNode) {
      return rect(bBox(fonts, this));
    },
    getBoundingClientRect(this: SvgNode) {
      return rect(clientBox(fonts, this));
    },
    getComputedTextLength(this: SvgNode) {
      return textLength(fonts, this);
    },
    getTotalLength(this: SvgNode) {
      return pathProperties(this.getAttribute('d') ?? '').getTotalLength();
    },
    getPointAtLength(this: SvgNode, at: number) {
      return pathProperties(this.getAttribute('d') ?? '').getPointAtLength(at);
    },
  });
  define(window.HTMLElement, {
    getBoundingClientRect(this: SvgNode) {
      return rect({ x: 0, y: 0, width: pixels(this, 'width'), height: pixels(this, 'height') });
    },
  });
  window.getComputedStyle = computedStyle;
}

/** Starts a window, about a second and a half of work; keep it for all the figures of one font. */
export function openPlotlyWindow(fonts: FontSet): PlotlyWindow {
  const { JSDOM, VirtualConsole } = loadPackage('jsdom') as Jsdom;
  const dom = new JSDOM('<!DOCTYPE html><html><head></head><body></body></html>', {
    runScripts: 'outside-only',
    pretendToBeVisual: true,
    virtualConsole: new VirtualConsole(),
  });
  const { window } = dom;
  installMeasures(window, fonts);
  installFastSelectors(window.Element.prototype);
  installCanvas(window.HTMLCanvasElement.prototype);
  window.matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} });
  window.URL.createObjectURL = () => 'blob:none';
  window.URL.revokeObjectURL = () => undefined;
  const file = packageFile(PLOTLY);
  new Script(readFileSync(file, 'utf8'), { filename: 'plotly.min.js' }).runInContext(
    dom.getInternalVMContext(),
  );

  return {
    async draw(figureJson, read) {
      window.Math.random = seededRandom(SEED);
      type Result = ReturnType<typeof read>;
      const results: ({ readonly value: Result } | { readonly error: unknown })[] = [];
      // Plotly hands the finished element to a serializer of its own window. Reading the element there avoids plotly's
      // rewriting of the text, which undoes the escaping of quotes inside attributes. An error waits until plotly has
      // cleared its element away.
      window.XMLSerializer = class {
        serializeToString(svg: SvgNode): string {
          try {
            results.push({ value: read(svg) });
          } catch (error) {
            results.push({ error });
          }
          return '<svg/>';
        }
      };
      try {
        await window.Plotly.toImage(window.JSON.parse(figureJson), {
          format: 'svg',
          imageDataOnly: true,
          width: null,
          height: null,
        });
      } catch (cause) {
        const why = (cause as { message?: unknown } | null)?.message ?? cause;
        throw new RenderError(
          'plotly-failed',
          `Plotly cannot draw this figure: ${String(why)}`,
          {},
          { cause },
        );
      }
      const [result] = results;
      if (result === undefined) throw new RenderError('plotly-failed', 'Plotly drew nothing');
      if ('error' in result) throw result.error;
      return result.value;
    },
    close: () => window.close(),
  };
}
