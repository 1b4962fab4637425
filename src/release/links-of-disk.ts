/** Not every file system has hard links, or more of one file. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EXDEV', 'EMLINK', 'ENOSYS', 'EACCES']);

/** Whether a copy has to take the place of a link. */
export function isWithoutLinks(error: unknown): boolean {
  return error instanceof Error && 'code' in error && NO_LINKS.has(String(error.code));
}
