import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { htmlTable, type HtmlTable } from '../../../src/report/html/table-html.ts';

const it = suite('a table of the report');

const TABLE: HtmlTable = {
  title: 'A & B',
  columns: [
    { label: 'measure', kind: 'name' },
    { label: 'low', kind: 'number' },
    { label: 'empty', kind: 'number' },
    { label: 'words', kind: 'words', silent: true },
  ],
  groups: [
    {
      head: 'NIS',
      rows: [
        { cells: ['killed', '540', '', 'around'], id: 'c1' },
        { cells: ['wounded', '', '', ''] },
      ],
    },
    { head: 'Zelensky', rows: [{ cells: ['killed', '2,248', '', ''] }], mark: 'excluded' },
  ],
};

it('has a caption, headings of columns, of rows and of groups, as word processors read them', () => {
  const html = htmlTable(TABLE);
  assert.match(html, '<caption>A &#38; B</caption>');
  assert.match(html, '<thead><tr><th scope="col">measure</th><th scope="col" class="n">low</th>');
  assert.match(html, '<tr class="group"><th scope="rowgroup" colspan="3">NIS</th></tr>');
  assert.match(
    html,
    '<tr id="c1"><th scope="row">killed</th><td class="n" data-label="low">540</td>',
  );
  assert.match(html, '<tbody class="excluded">');
});

it('leaves out a column that holds nothing, and a table without rows', () => {
  assert.not.match(htmlTable(TABLE), 'empty');
  assert.is(htmlTable({ ...TABLE, groups: [{ head: 'NIS', rows: [] }] }), '');
});

it('writes what is missing as an empty cell, without a label', () => {
  assert.match(htmlTable(TABLE), '<th scope="row">wounded</th><td class="n"></td>');
});

it('shows the first rows of a long table, and says how many there are and where', () => {
  const html = htmlTable({ ...TABLE, most: 2, elsewhere: 'In the CSV.' });
  assert.is(html.split('scope="row"').length - 1, 2);
  assert.not.match(html, 'Zelensky');
  assert.match(html, '<p class="meta">The first 2 of 3 rows. In the CSV.</p>');
});

it('can be scrolled by keyboard, and has a name', () => {
  assert.match(
    htmlTable(TABLE),
    /^<div class="scroll" tabindex="0" role="group" aria-label="A &#38; B">/,
  );
});

it.run();
