/**
 * The style of the report: one column of text, tables as wide as the page, cards where it is narrow; light and dark; A4 in print.
 * Contrast of text is at least 7 : 1 in both schemes, 4.5 : 1 for what stands beside a number (WCAG 2.2, criteria 1.4.6 and 1.4.3).
 */
export const STYLE: string = `
:root{color-scheme:light dark;--ink:#1a1a1a;--soft:#50565d;--paper:#fff;--line:#d5d9de;--tint:#f3f5f8;--mark:#e4eaf1;--link:#0a4b96;--warn:#8a4b00}
@media screen and (prefers-color-scheme:dark){:root{--ink:#f0f1f2;--soft:#b9bfc6;--paper:#14181d;--line:#3a414a;--tint:#1c2229;--mark:#27303b;--link:#9ccbff;--warn:#f0b46a}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0 auto;padding:2rem 1.25rem 5rem;max-width:62.5rem;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue','Noto Sans','Liberation Sans',Arial,sans-serif;overflow-wrap:break-word}
h1{font-size:2rem;line-height:1.2;margin:0 0 .4rem;letter-spacing:-.01em}
h2{font-size:1.4rem;line-height:1.25;margin:3.2rem 0 .6rem;letter-spacing:-.005em}
h3{font-size:1.12rem;line-height:1.3;margin:2.4rem 0 .5rem}
p,ol,ul,dl{max-width:44rem}
p{margin:.5rem 0 .9rem}
a{color:var(--link)}
code{font:.9em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;overflow-wrap:anywhere}
.meta,.soft,.under{color:var(--soft)}
.soft{font-weight:400}
.under{display:block;font-size:.86em;font-weight:400}
header .meta{margin:0}
nav{margin:1.4rem 0 0;padding:.7rem 0;border-block:1px solid var(--line)}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.3rem;list-style:none;margin:0;padding:0;max-width:none}
section.topic{border-top:3px solid var(--ink);margin-top:4rem}
section.topic>h2{margin-top:.9rem}
ol.findings{padding-left:1.7rem}
ol.findings li{margin:0 0 .6rem}
ol.findings:not(.more)>li:first-child{font-size:1.2rem;line-height:1.45;font-weight:600;margin-bottom:1rem}
ol.findings li::marker{color:var(--soft);font-variant-numeric:tabular-nums}
figure{margin:1.8rem 0;max-width:42.5rem}
.figure{border-top:1px solid var(--line);border-bottom:1px solid var(--line);padding:.4rem 0}
figcaption{font-size:.92rem}
.scroll{overflow-x:auto;margin:.9rem 0 1.2rem}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.4;font-variant-numeric:tabular-nums}
caption{text-align:left;padding:.35rem 0;color:var(--soft)}
th,td{padding:.42rem .7rem;text-align:left;vertical-align:top;border-top:1px solid var(--line)}
th:first-child,td:first-child{padding-left:.3rem}
thead th{border-top:0;border-bottom:2px solid var(--ink);vertical-align:bottom;color:var(--soft);font-weight:600}
tbody th{font-weight:600;min-width:6rem}
.n{text-align:right;white-space:nowrap}
thead th.n{white-space:normal}
td.w{min-width:6rem}
td.l{min-width:11rem}

td.s{white-space:nowrap}
tbody th.r{min-width:2.5rem;font-weight:400;color:var(--soft)}
tr.group th{background:var(--tint);font-size:1rem;padding-top:.55rem;padding-bottom:.55rem}
tr.headline>*{background:var(--mark)}
tr.derived td.n{font-style:italic}
.excluded td,.excluded th{color:var(--soft)}
td p{margin:0 0 .3rem}
tr:target>*{background:var(--mark)}
details{margin:.7rem 0}
summary{cursor:pointer;color:var(--link)}
td details{margin:0 0 .25rem}
td summary{color:var(--warn)}
dl{margin:.6rem 0 1.2rem;font-size:.9rem}
dl>div{display:grid;gap:0 .8rem;padding:.12rem 0}
.gloss>div{grid-template-columns:3.2rem 1fr}
.facts{max-width:none}
.facts>div{grid-template-columns:15rem 1fr}
dt{font-weight:600}
dd{margin:0;color:var(--soft)}
.facts dd{color:var(--ink)}
a:focus-visible,summary:focus-visible,.scroll:focus-visible,.figure:focus-visible{outline:3px solid var(--link);outline-offset:2px}
@media screen and (max-width:44rem){
body{padding:1.2rem 1rem 3rem}
h1{font-size:1.6rem}
.facts>div{grid-template-columns:1fr}
table:not(.stays),table:not(.stays)>caption,table:not(.stays)>tbody{display:block}
table:not(.stays)>thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table:not(.stays)>tbody>tr{display:flex;flex-wrap:wrap;gap:.05rem 1.1rem;padding:.5rem .3rem;border-top:1px solid var(--line)}
table:not(.stays)>tbody>tr>*{padding:0;border:0;text-align:left;white-space:normal}
table:not(.stays)>tbody>tr.group{padding:0;margin-top:.6rem}
tr.headline{background:var(--mark)}
td[data-label]::before{content:attr(data-label) " ";color:var(--soft);font-style:normal;font-weight:400}
table:not(.stays)>tbody>tr>:is(th,.w,.l){flex:1 0 100%;min-width:0}
table:not(.stays)>tbody>tr.group>th{padding:.5rem .3rem}
td:empty{display:none}
.stays td:empty{display:table-cell}
}
.figure-narrow,.wider{display:none}
@media screen and (max-width:37.5rem){
.figure-static>svg{min-width:35rem}
.wider{display:block;margin:0 0 .3rem}
.figure.both>.figure-static,.figure.both>.figure-live{display:none}
.figure.both>.figure-narrow{display:block;max-width:30rem}
.figure-narrow>svg{display:block;width:100%;height:auto}
}
@page{size:A4;margin:16mm 14mm}
@media print{
:root{--ink:#000;--soft:#444;--line:#999;--tint:#f0f0f0;--mark:#e4e8ee;--link:#000;--warn:#000}
body{max-width:none;padding:0;font-size:9.5pt;line-height:1.45}
h1{font-size:19pt}h2{font-size:14pt;margin-top:9mm}h3{font-size:11.5pt;margin-top:6mm}
section.topic{break-before:page;margin-top:0}
p,ol,ul,dl{max-width:none}
nav{display:none}
table{font-size:8pt}
th,td{padding:1mm 2mm}
td.w{min-width:19mm}
td.l{min-width:38mm}
tbody th,tbody th.r{min-width:0}
tr.group th{font-size:9pt;padding:1mm 2mm}
dl{font-size:8pt}
ol.more{columns:2;column-gap:8mm;font-size:8pt}
ol.more li{break-inside:avoid}
figure,tr,dl>div{break-inside:avoid}
h2,h3,h2+p,h3+p,caption,tr.group{break-after:avoid}
.scroll,.figure{overflow:visible}
figure{max-width:none}
a{text-decoration:none}
figcaption{display:none}
details.printed::details-content{content-visibility:visible;display:block}
details.printed>summary{list-style:none}
td details.printed>summary{display:none}
details:not(.printed){display:none}
}
`;
