import { randomBytes } from 'node:crypto';
import { chmod, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, basename } from 'node:path';
import { UsageError } from './exit.ts';

/** Writes to stdout and waits until it is taken. A reader that has gone (a broken pipe) is no fault. */
export async function print(data: string | Uint8Array): Promise<void> {
  await new Promise<void>((done, failed) => {
    process.stdout.write(data, (error) => {
      if (error === null || error === undefined || isBrokenPipe(error)) done();
      else failed(error);
    });
  });
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
 * A symbolic link is followed, so that its target is replaced and the link stays; permissions of an existing file stay.
 *
 * @throws UsageError that names the file, when it cannot be written
 */
export async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const before = await stat(target).catch(() => null);
  if (before !== null && before.isDirectory()) throw new UsageError(`${path} is a directory`);
  if (before !== null && !before.isFile()) {
    // A device or a named pipe (/dev/stdout, /dev/null) cannot be renamed over: it is written as it is.
    const device = await open(target, 'w');
    try {
      await device.writeFile(data);
    } finally {
      await device.close();
    }
    return;
  }
  const draft = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    if (before !== null) await chmod(draft, before.mode);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cannot write ${path}: ${why}`);
  }
}

/** To the file of `-o`, or to stdout when there is none or it is `-`. */
export async function deliver(path: string | undefined, data: string | Uint8Array): Promise<void> {
  if (path === undefined || path === '-') await print(data);
  else await writeWhole(path, data);
}
