import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

const it = suite('examples in docstrings');

/** The code after every `@example` of the sources: up to the next tag or the end of the docstring. */
function examples(): readonly { readonly file: string; readonly code: string }[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => {
      const text = readFileSync(join('src', name), 'utf8');
      const found = text.matchAll(/^\s*\* @example\n((?:\s*\* (?!@).*\n)+)/gm);
      return [...found].map(([, body = '']) => ({
        file: name,
        code: body.replaceAll(/^\s*\* ?/gm, ''),
      }));
    });
}

it('run as they stand, with the library imported by its name', () => {
  const all = examples();
  assert.ok(all.length > 0);
  for (const { file, code } of all) {
    const names = [...new Set(code.match(/\b[a-zA-Z]+(?=\()/g))];
    const head = `const { ${names.join(', ')} } = await import('dissensus');\n`;
    try {
      execFileSync(process.execPath, ['--input-type=module', '-e', head + code], {
        stdio: 'pipe',
        encoding: 'utf8',
      });
    } catch (error) {
      assert.unreachable(`${file}: ${(error as { stderr?: string }).stderr ?? String(error)}`);
    }
  }
});

it.run();
