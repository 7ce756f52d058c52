import { JSDOM } from 'jsdom';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaims } from '../../src/claim/read-claims.ts';
import { reconcile } from '../../src/reconcile.ts';
import { reportHtml } from '../../src/report/html/report-html.ts';
import { csv, NAMES } from './hostile.ts';

const it = suite('a report of hostile claims');

/** The page of claims whose every text is this. */
async function pageOf(texts: readonly string[]): Promise<Document> {
  const rows = texts.map((text, at) => [
    'T',
    text,
    text,
    'killed',
    String(100 * (at + 1)),
    at % 2 === 0 ? `https://x.org/${text}` : `javascript:alert(${at})`,
    text,
  ]);
  const { claims, problems } = await readClaims(
    csv([['topic', 'source', 'via', 'measure', 'value', 'url', 'note'], ...rows]),
    { file: '<img src=x onerror=alert(1)>.csv' },
  );
  const html = await reportHtml(reconcile(claims, { problems }), {
    title: '<script>alert(1)</script>"',
    charts: ['ranges'],
  });
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  assert.not.match(html.replaceAll('\n', ' '), /[\u0000-\u0008\u000b-\u001f\u202a-\u202e]/);
  return new JSDOM(html).window.document;
}

it('has the scripts, handlers, frames and addresses of a tame one, and no others', async () => {
  const wild = await pageOf([
    NAMES.filter((name) => /^[ -~]*<[ -~]*$/.test(name)).join(' '),
    `" onload="x' onerror='y \`z\` &lt;script&gt; &#60;b&#62; </title></style></script></svg>`,
    '<!-- --> <![CDATA[ ]]> ${x} {{x}} [x](javascript:1) | a |',
  ]);
  const tame = await pageOf(['Source 1', 'Source 2', 'Source 3']);
  const count = (page: Document, what: string): number => page.querySelectorAll(what).length;
  for (const what of [
    'script',
    'iframe',
    'object',
    'embed',
    'form',
    'base',
    'meta',
    'link',
    'img',
    'style',
  ]) {
    assert.is(count(wild, what), count(tame, what), what);
  }
  for (const element of wild.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      assert.not.match(name, /^on/i);
      if (/^(?:href|src|xlink:href|action)$/i.test(name)) {
        assert.match(value, /^(?:#|https:\/\/x\.org\/|data:)/);
      }
    }
  }
  assert.match(wild.title, /<script>alert\(1\)<\/script>"/);
  assert.match(wild.body.textContent ?? '', /<script>alert\(1\)<\/script>/);
});

it.run();
