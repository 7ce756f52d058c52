import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sessionText } from '../../src/page/codec.ts';
import { opened } from '../../src/page/opening.ts';
import { EMPTY_SESSION, withFiles } from '../../src/page/session.ts';

const it = suite('what files that come in are');

const CLAIMS = { name: 'toll.csv', text: 'source,measure,value\nA,killed,600\n' };
const LAYOUT = {
  name: 'Mine.JSON',
  text: '{ "name": "mine", "columns": { "source": "Who", "value": "Dead" }, "constants": { "measure": "killed" } }',
};
const SESSION = withFiles(EMPTY_SESSION, [CLAIMS]);

it('tells claims from layouts', () => {
  assert.equal(opened([LAYOUT, CLAIMS]), {
    session: null,
    claims: [CLAIMS],
    layouts: [{ file: 'Mine.JSON', text: LAYOUT.text }],
    strange: [],
  });
});

it('opens a saved session in the place of everything', () => {
  const saved = { name: 'session.json', text: sessionText(SESSION) };
  assert.equal(opened([CLAIMS, LAYOUT, saved]), {
    session: SESSION,
    claims: [],
    layouts: [],
    strange: [],
  });
});

it('says of other JSON what it is not, and takes it for no table', () => {
  const { claims, layouts, strange } = opened([
    { name: 'list.json', text: '[1, 2]' },
    { name: 'later.json', text: '{ "format": "dissensus-session-9", "files": [] }' },
  ]);
  assert.equal([claims, layouts], [[], []]);
  assert.match(
    strange[0] ?? '',
    /^list\.json is no saved session, and .* A layout is an object\.$/,
  );
  assert.match(strange[1] ?? '', /^later\.json is no saved session/);
});

it('leaves to the reader of claims what is no JSON, or is not called so', () => {
  const inputs = [
    { name: 'toll.json', text: CLAIMS.text },
    { name: 'layout.csv', text: LAYOUT.text },
    { name: 'one.json', text: '600' },
  ];
  assert.equal(opened(inputs).claims, inputs);
});

it.run();
