// Many small files as one: their bytes one after the other, then an index of them, then how long that is. Thousands of files
// cost a file system more than what they hold.
import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { draftOf } from '../draft-files.ts';

export interface PackEntry {
  key: string;
  /** SHA-256 of the bytes. */
  digest: string;
  offset: number;
  length: number;
  /** Milliseconds since 1970. */
  made: number;
}

/** Length and checksum of the index, in hexadecimal digits. */
const footLength = 16;
const footOf = (index: Buffer): string => [index.length, crc32(index)].map((n) => n.toString(16).padStart(8, '0')).join('');

/** The index of a pack; undefined where there is no such file, or where it is cut off or damaged. */
export function readIndex(file: string): PackEntry[] | undefined {
  return withFile(file, (handle) => {
    const { size } = fstatSync(handle);
    const foot = readAt(handle, size - footLength, footLength)?.toString('latin1') ?? '';
    const length = Number.parseInt(foot.slice(0, 8), 16);
    const index = readAt(handle, size - footLength - length, length);
    // What `close` wrote.
    return index && footOf(index) === foot ? (JSON.parse(index.toString()) as PackEntry[]) : undefined;
  });
}

/** The bytes of an entry; undefined where the file is gone or too short. Whoever asks compares the digest. */
export const readEntry = (file: string, { offset, length }: Pick<PackEntry, 'offset' | 'length'>): Buffer | undefined =>
  withFile(file, (handle) => readAt(handle, offset, length));

function withFile<Value>(file: string, act: (handle: number) => Value | undefined): Value | undefined {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch {
    return undefined; // another build has taken it into its own
  }
  try {
    return act(handle);
  } finally {
    closeSync(handle);
  }
}

function readAt(handle: number, offset: number, length: number): Buffer | undefined {
  if (!(offset >= 0 && length >= 0)) return undefined;
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length; ) {
    const read = readSync(handle, bytes, done, length - done, offset + done);
    if (read === 0) return undefined;
    done += read;
  }
  return bytes;
}

export interface PackWriter {
  /** In bytes, so far. */
  readonly size: number;
  add(entry: Pick<PackEntry, 'key' | 'digest' | 'made'>, bytes: Uint8Array): PackEntry;
  /** Writes the index; the pack appears under its name, whole. */
  close(): void;
}

/**
 * Begins a pack. Until it is closed it is a draft, which stays behind where the process is killed. Where it cannot be written,
 * as on a full disk, the draft goes, and the error names it.
 */
export function writePack(file: string): PackWriter {
  const draft = draftOf(file);
  const handle = openSync(draft, 'wx');
  const entries: PackEntry[] = [];
  let size = 0;
  const write = (bytes: Uint8Array | string): void => {
    try {
      writeFileSync(handle, bytes);
    } catch (error) {
      closeSync(handle);
      rmSync(draft, { force: true });
      throw error instanceof Error ? Object.assign(error, { path: draft }) : error;
    }
  };
  return {
    get size() {
      return size;
    },
    add({ key, digest, made }, bytes) {
      const entry = { key, digest, made, offset: size, length: bytes.length };
      write(bytes);
      size += bytes.length;
      entries.push(entry);
      return entry;
    },
    close() {
      const index = Buffer.from(JSON.stringify(entries));
      write(Buffer.concat([index, Buffer.from(footOf(index))]));
      closeSync(handle);
      if (entries.length > 0) renameSync(draft, file);
      else rmSync(draft);
    },
  };
}
