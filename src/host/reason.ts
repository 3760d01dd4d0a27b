const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission for it',
  EPERM: 'you have no permission for it',
  ENOENT: 'it is no longer there',
  ENOTDIR: 'it is no longer there',
  EISDIR: 'it is a folder',
  ELOOP: 'its links go round in a circle',
  ENAMETOOLONG: 'its name is too long for this disk',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EROFS: 'the disk can only be read',
  EIO: 'the disk has failed',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EBUSY: 'another program is using it',
  EFBIG: 'it is too large for this disk',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB',
};

/** The system's code of an error (`ENOENT`), or nothing where it did not come from the system. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

/** Why a file operation failed, in plain words, to stand after a colon. @throws the error itself, if it is no such failure */
export function reasonOf(error: unknown): string {
  const code = errorCode(error);
  if (code === '') throw error;
  return REASONS[code] ?? `the system says ${code}`;
}
