/** Writes the agreement table into docs/methods.md: `node .build/test/reference/write-agreement.js`, from the root. */
import { readFileSync, writeFileSync } from 'node:fs';
import { allAgreement } from './agreement-all.ts';
import { withAgreement } from './agreement.ts';

const file = 'docs/methods.md';
writeFileSync(file, withAgreement(readFileSync(file, 'utf8'), allAgreement()));
