import {
  closeSync,
  constants,
  mkdir,
  mkdirSync,
  open,
  openSync,
  readSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';

/**
 * Every change that the writing of an output makes to the disk goes through here, so that a test can let the program
 * die between any two of them. All throw the system's errors.
 */
export interface FileOps {
  /** Makes a folder and those above it. Returns the first that it had to make. */
  makeFolder(path: string): string | undefined;
  /** The same while the program goes on. */
  makeFolderSoon(path: string): Promise<void>;
  /** Makes or replaces a file. */
  write(path: string, content: Uint8Array | string): void;
  /** The same while the program goes on. */
  writeSoon(path: string, content: Uint8Array | string): Promise<void>;
  /** Copies a file's bytes, not its rights and times. */
  copy(from: string, to: string): void;
  rename(from: string, to: string): void;
  removeFile(path: string): void;
  /** Removes an empty folder. */
  removeFolder(path: string): void;
}

const WRITE = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0);
const CHUNK = 1 << 20;

/** The disk itself. */
export const diskOps: FileOps = {
  makeFolder: (path) => mkdirSync(path, { recursive: true }),
  makeFolderSoon: (path) =>
    new Promise((resolve, reject) => {
      mkdir(path, { recursive: true }, (error) => (error ? reject(error) : resolve()));
    }),
  write: (path, content) => writeFileSync(path, content),
  writeSoon,
  copy: copyBytes,
  rename: renameSync,
  removeFile: unlinkSync,
  removeFolder: (path) => rmdirSync(path),
};

/** To make a file is what takes long, and needs nothing of the program; to write into it does not. */
function writeSoon(path: string, content: Uint8Array | string): Promise<void> {
  return new Promise((resolve, reject) => {
    open(path, 'w', (error, fd) => {
      if (error) return reject(error);
      try {
        writeAndClose(fd, content);
        resolve();
      } catch (fault) {
        reject(fault);
      }
    });
  });
}

function writeAndClose(fd: number, content: Uint8Array | string): void {
  try {
    writeFileSync(fd, content);
  } finally {
    closeSync(fd);
  }
}

function writeAll(fd: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(fd, bytes, done, bytes.length - done);
}

function copyBytes(from: string, to: string): void {
  const input = openSync(from, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const output = openSync(to, WRITE, 0o666);
    try {
      const chunk = Buffer.allocUnsafe(CHUNK);
      for (;;) {
        const count = readSync(input, chunk, 0, CHUNK, null);
        if (count === 0) break;
        writeAll(output, chunk.subarray(0, count));
      }
    } finally {
      closeSync(output);
    }
  } finally {
    closeSync(input);
  }
}
