import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { eraFix, otherEras } from '../../src/claim/eras.ts';

const it = suite('years of other calendars');

it('are told of those that fall between 1800 and 2099 here, and of no others', () => {
  const eras: readonly [
    first: number,
    first_: string,
    last: number,
    last_: string,
    name: RegExp,
  ][] = [
    [2343, '1800', 2642, '2099', /Buddhist/],
    [1178, '1799 or 1800', 1478, '2099 or 2100', /Solar Hijri/],
    [1214, '1799 or 1800', 1523, '2099 or 2100', /Islamic lunar/],
    [5560, '1799 or 1800', 5860, '2099 or 2100', /Hebrew/],
    [1, '1912', 188, '2099', /Taiwan/],
  ];
  const told = (year: number, name: RegExp): string =>
    otherEras(year)
      .split(';')
      .find((part) => name.test(part)) ?? '';
  for (const [first, atFirst, last, atLast, name] of eras) {
    assert.match(told(first, name), new RegExp(` ${first} is ${atFirst}\\.?$`));
    assert.match(told(last, name), new RegExp(` ${last} is ${atLast}\\.?$`));
    assert.is(told(first - 1, name), '');
    assert.is(told(last + 1, name), '');
    assert.match(eraFix(first), name);
    assert.match(eraFix(last), name);
    assert.not.match(eraFix(first - 1), name);
    assert.not.match(eraFix(last + 1), name);
  }
});

it.run();
