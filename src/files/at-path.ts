/** Errors of calls on an open file do not name the file: rethrows them with its path. */
export function atPath(path: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof Error && !('path' in error) ? Object.assign(error, { path }) : error;
  };
}
