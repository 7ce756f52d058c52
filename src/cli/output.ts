// `files` is loaded by who writes one: Node loads it when it is first asked for.
import { constants, fstatSync, promises as files, statSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { EXIT, UsageError } from './exit.ts';

const STDOUT = 1;
const STDERR = 2;

/** Whether one of Node's streams was written to: what it holds back may only be waited for. */
let streamed = false;

/** Whether everything that was printed and said has been taken, so that the process may end at once. */
export function isTaken(): boolean {
  return !streamed;
}

/**
 * Writes to stdout and waits until it is taken. A reader that has gone (a broken pipe) is no fault.
 *
 * @returns whether there is a reader still
 */
export async function print(data: string | Uint8Array): Promise<boolean> {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  let taken = 0;
  try {
    taken = writtenAtOnce(STDOUT, bytes);
  } catch (error) {
    if (isBrokenPipe(error)) return false;
    throw cannotPrint(error as Error);
  }
  if (taken === bytes.length) return true;
  streamed = true;
  return new Promise<boolean>((done, failed) => {
    // Once for a process: a run may print a thousand times.
    if (!process.stdout.listeners('error').includes(leave)) process.stdout.on('error', leave);
    process.stdout.write(bytes.subarray(taken), (error) => {
      if (error === null || error === undefined) done(true);
      else if (isBrokenPipe(error)) done(false);
      else failed(cannotPrint(error));
    });
  });
}

/** Writes to stderr, where problems are said. */
export function say(text: string): void {
  const bytes = Buffer.from(text);
  let taken = 0;
  try {
    taken = writtenAtOnce(STDERR, bytes);
  } catch {
    // The stream tells what is wrong with it, as it always did.
  }
  if (taken === bytes.length) return;
  streamed = true;
  process.stderr.write(bytes.subarray(taken));
}

/** Whatever else is wrong with stdout (a full disk) is told where it is written to. */
function leave(error: unknown): void {
  if (isBrokenPipe(error)) process.exit(EXIT.done);
}

function cannotPrint(error: Error): UsageError {
  return new UsageError(`cannot write to standard output: ${error.message}`);
}

/**
 * Writes what can be written without Node's streams, which take longer to load than a report to print: whole, where it goes to a file,
 * a pipe or the null device; nothing, where it goes to a terminal or the system is another.
 *
 * @returns how many bytes were taken
 */
function writtenAtOnce(to: number, bytes: Uint8Array): number {
  if (process.platform === 'win32' || mayBeTerminal(to)) return 0;
  let at = 0;
  try {
    while (at < bytes.length) at += writeSync(to, bytes, at);
  } catch (error) {
    // A pipe that does not wait is full: the stream waits for it.
    if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
  }
  return at;
}

/** Whether stdout is a terminal. Its stream is asked only where it may be one. */
export function isTerminal(): boolean {
  return mayBeTerminal(STDOUT) && process.stdout.isTTY;
}

function mayBeTerminal(descriptor: number): boolean {
  try {
    const about = fstatSync(descriptor);
    return about.isCharacterDevice() && about.rdev !== statSync('/dev/null').rdev;
  } catch {
    return true;
  }
}

/** Whether an error only says that the reader of a pipe has gone. */
export function isBrokenPipe(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
  );
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, flushed to disk, then renamed over it.
 * A symbolic link is followed, also where it leads to no file yet, so that its target is written and the link stays. Permissions
 * and, where that is allowed, the owner of an existing file stay; one that may not be written is refused. A run that is killed
 * leaves a `.NAME.….tmp` beside the file and the file as it was.
 *
 * @throws UsageError that names the file, when it cannot be written
 */
export async function writeWhole(
  path: string,
  data: string | Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  const target = await files.realpath(path).catch(() => linkTarget(path));
  const before = await files.stat(target).catch(() => null);
  if (before !== null && before.isDirectory()) throw new UsageError(`${path} is a directory`);
  const refuse = (error: unknown): never => {
    // What gives the data may fail too: that is no matter of the file.
    if (error instanceof Error && !('syscall' in error) && typeof data === 'object') throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cannot write ${path}: ${why}`);
  };
  if (before !== null && !before.isFile()) {
    // A device or a named pipe (/dev/stdout, /dev/null) cannot be renamed over: it is written as it is.
    const device = await files.open(target, 'w').catch(refuse);
    try {
      await files.writeFile(device, data);
    } catch (error) {
      if (!isBrokenPipe(error)) refuse(error);
    } finally {
      await device.close();
    }
    return;
  }
  // A rename asks only for the folder's permission: the file's own is asked for here.
  if (before !== null) await files.access(target, constants.W_OK).catch(refuse);
  const { randomBytes } = await import('node:crypto');
  const draft = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await files.open(draft, 'wx');
    try {
      await files.writeFile(file, data);
      await file.sync();
    } finally {
      await file.close();
    }
    if (before !== null) {
      await files.chown(draft, before.uid, before.gid).catch(() => undefined);
      await files.chmod(draft, before.mode);
    }
    await files.rename(draft, target);
  } catch (error) {
    await files.rm(draft, { force: true });
    refuse(error);
  }
}

/** Where a link leads that leads to nothing yet; the path itself where it is no link. */
async function linkTarget(path: string): Promise<string> {
  const target = await files.readlink(path).catch(() => null);
  return target === null ? path : resolve(dirname(path), target);
}

/** To the file of `-o`, or to stdout when there is none or it is `-`. */
export async function deliver(path: string | undefined, data: string | Uint8Array): Promise<void> {
  if (path === undefined || path === '-') await print(data);
  else await writeWhole(path, data);
}

/** The same for what comes in pieces: it stops taking them where the reader of stdout has gone. */
export async function deliverStream(
  path: string | undefined,
  pieces: AsyncIterable<Uint8Array>,
): Promise<void> {
  if (path !== undefined && path !== '-') {
    await writeWhole(path, pieces);
    return;
  }
  for await (const piece of pieces) if (!(await print(piece))) return;
}
