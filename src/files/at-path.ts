/** Calls on an open file raise errors that do not say which file: throws them again with it. */
export function atPath(path: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof Error && !('path' in error) ? Object.assign(error, { path }) : error;
  };
}
