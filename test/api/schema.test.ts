import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MEASURES } from '../../src/claim/measure.ts';
import { ASSUMPTIONS } from '../../src/range/range.ts';
import { SCHEMA_VERSION } from '../../src/reconciliation.ts';
import { FIELDS } from '../reference/reconcile-fields.ts';

const it = suite('docs/reconcile.schema.json');

interface Schema {
  readonly type?: string | readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}
const schema = JSON.parse(readFileSync('docs/reconcile.schema.json', 'utf8')) as Schema;

/** Every field as a path with its types; `?` after one that may be absent. `[]` is each of a list, `{}` each of a map. */
function fieldsOf(
  part: Schema,
  path: string,
  found: Set<string>,
  seen: readonly string[] = [],
): void {
  if (part.$ref !== undefined) {
    const name = part.$ref.split('/').at(-1) ?? '';
    if (seen.includes(name)) return;
    const target = schema.$defs?.[name];
    assert.ok(target !== undefined, part.$ref);
    fieldsOf(target, path, found, [...seen, name]);
    return;
  }
  for (const each of [...(part.anyOf ?? []), ...(part.oneOf ?? [])])
    fieldsOf(each, path, found, seen);
  if (part.type !== undefined) {
    for (const type of [part.type].flat()) found.add(`${path}: ${type}`);
  }
  for (const value of part.enum ?? []) found.add(`${path}: ${JSON.stringify(value)}`);
  const properties = Object.entries(part.properties ?? {});
  const keys: readonly string[] = [...MEASURES, ...ASSUMPTIONS];
  if (properties.length > 1 && properties.every(([name]) => keys.includes(name))) {
    // A map by measure or assumption: its keys, and once what each holds.
    for (const [name] of properties) found.add(`${path}: key ${name}`);
    for (const [, each] of properties) fieldsOf(each, `${path}{}`, found, seen);
    return;
  }
  for (const [name, each] of properties) {
    const optional = part.required?.includes(name) === true ? '' : '?';
    fieldsOf(each, `${path}.${name}${optional}`, found, seen);
  }
  const rest = [part.additionalProperties, ...Object.values(part.patternProperties ?? {})];
  for (const each of rest) if (typeof each === 'object') fieldsOf(each, `${path}{}`, found, seen);
  if (part.items !== undefined) fieldsOf(part.items, `${path}[]`, found, seen);
}

const now = new Set<string>();
fieldsOf(schema, '', now);

it('has every field of version 1 as it was, required where it was: fields are added, never taken away', () => {
  assert.is(SCHEMA_VERSION, 1, 'a new version starts a new list');
  assert.is(schema.properties?.['version']?.const, SCHEMA_VERSION);
  assert.ok(FIELDS.length > 50);
  assert.equal(
    FIELDS.filter((field) => !now.has(field)),
    [],
  );
});

it('says of a field of version 1 nothing that it did not say: no type is added that a reader does not expect', () => {
  const known = new Set(FIELDS);
  const paths = new Set(FIELDS.map((field) => field.slice(0, field.indexOf(': '))));
  const wider = [...now].filter(
    (field) =>
      /: [a-z]+$/.test(field) &&
      !known.has(field) &&
      paths.has(field.slice(0, field.indexOf(': '))),
  );
  assert.equal(wider, []);
});

it.run();
