/**
 * The style of the report: one column of text, tables that scroll by themselves, light and dark, A4 in print.
 * Contrast of text is at least 7 : 1 in both schemes (WCAG 2.2, level AAA).
 */
export const STYLE: string = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #4a525c; --paper: #ffffff; --line: #c9ced4; --tint: #f3f5f7; --link: #0b4f9e; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e9ecef; --soft: #b8c0c8; --paper: #16191d; --line: #434a52; --tint: #20252b; --link: #9ccbff; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 60rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 'DejaVu Sans', Verdana, system-ui, sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .3rem; }
h2 { font-size: 1.35rem; line-height: 1.25; margin: 2.5rem 0 .3rem; border-top: 3px solid var(--ink); padding-top: .8rem; }
h3 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
p, ol, ul { max-width: 44rem; }
a { color: var(--link); overflow-wrap: anywhere; }
.meta { color: var(--soft); margin: 0 0 1rem; }
ol.findings { padding-left: 1.6rem; }
ol.findings li { margin: 0 0 .55rem; }
ol.findings:not(.more) li:first-child { font-size: 1.15rem; font-weight: 600; }
figure { margin: 1.5rem 0; }
figure .drawing { background: #ffffff; border: 1px solid var(--line); overflow-x: auto; }
figure .drawing > svg, figure .drawing .svg-container { display: block; max-width: 100%; height: auto; margin: 0 auto; }
figcaption { color: var(--soft); font-size: .9rem; margin-top: .5rem; max-width: 44rem; }
.scroll { overflow-x: auto; border: 1px solid var(--line); }
table { border-collapse: collapse; width: 100%; font-size: .85rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding: .4rem .6rem; color: var(--soft); }
th, td { padding: .35rem .6rem; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
thead th { background: var(--tint); border-top: 0; white-space: nowrap; }
td.n, th.n { text-align: right; white-space: nowrap; }
td.w { min-width: 11rem; }
td:not(.n) { overflow-wrap: anywhere; min-width: 5rem; }
tr.derived td.n { font-style: italic; }
tr.excluded { opacity: .75; text-decoration: line-through; }
details { margin: .6rem 0; }
summary { cursor: pointer; color: var(--link); }
.flag { border-left: 4px solid #b45f06; padding: .2rem .8rem; margin: .5rem 0; max-width: 44rem; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
@page { size: A4; margin: 16mm 14mm; }
@media print {
  :root { --ink: #000000; --soft: #333333; --paper: #ffffff; --line: #999999; --tint: #eeeeee; --link: #000000; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  figure, tr { break-inside: avoid; } h2, h3 { break-after: avoid; }
  .scroll, figure .drawing { overflow: visible; border: 0; }
  details:not([open]) > *:not(summary) { display: block; }
}
`;
