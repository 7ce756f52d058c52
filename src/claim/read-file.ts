import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { ClaimsInput } from './decode.ts';
import type { ClaimsFileRead, ReadOptions } from './read-claims.ts';
import { readClaims } from './read-claims.ts';
import type { Problem } from './problem.ts';

/** Codes of problems for which no answer can be hoped: the command line ends with status 2 on them. */
export const UNREADABLE_CODES: ReadonlySet<string> = new Set([
  'no-such-file',
  'is-directory',
  'unreadable-file',
  'binary-file',
]);

/**
 * How much of a file is read at once: enough that the disk is not waited for. Larger pieces were no faster. What is no larger is read
 * whole and at once: for a promise of it Node would load more than it takes to read.
 */
const CHUNK_BYTES = 262144;

/**
 * Reads a claims file from disk, in pieces. A file that is not there, is a directory, may not be read or is no text is a
 * problem like others, never an exception.
 *
 * `options.file` is the name shown; it is the path unless given.
 */
export async function readClaimsFile(
  path: string,
  options: ReadOptions = {},
): Promise<ClaimsFileRead> {
  const file = options.file ?? path;
  const read = await withFile(path, file, (input) => readClaims(input, { ...options, file }));
  return 'code' in read ? nothing(read) : read;
}

/**
 * Opens a file and hands it to a reader, small ones whole and others in pieces.
 *
 * @returns what the reader gives; a problem where the file cannot be read
 */
export async function withFile<T>(
  path: string,
  file: string,
  read: (input: ClaimsInput) => Promise<T>,
): Promise<T | Problem> {
  try {
    const about = statSync(path);
    if (about.isDirectory()) {
      return problem(
        file,
        'is-directory',
        `${file} is a directory.`,
        'Name the files: DIRECTORY/*.csv.',
      );
    }
    // Files that the system makes up as they are read (/proc) say that they are empty.
    const small = about.isFile() && about.size > 0 && about.size <= CHUNK_BYTES;
    const input = small
      ? readFileSync(path)
      : createReadStream(path, { highWaterMark: CHUNK_BYTES });
    return await read(input);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
      return problem(file, 'no-such-file', `There is no file ${file}.`, 'Check the path.');
    }
    return problem(
      file,
      'unreadable-file',
      `${file} cannot be read: ${error.message}.`,
      'Check that the file may be read.',
    );
  }
}

/** An error of the operating system, which knows the call that failed; anything else is a fault of ours. */
function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

function problem(file: string, code: string, message: string, fix: string): Problem {
  return {
    code,
    severity: 'error',
    file,
    line: null,
    column: null,
    cell: null,
    message,
    expected: 'a text file: CSV with a header row',
    fix,
  };
}

function nothing(what: Problem): ClaimsFileRead {
  return {
    claims: [],
    problems: [what],
    meta: {
      layout: null,
      encoding: 'utf-8',
      delimiter: ',',
      lines: 0,
      rows: 0,
      used: 0,
      excluded: 0,
      reported: 0,
      dates: [],
      merges: [],
    },
  };
}
