/** The files of a project by path, as a person leaves them. */
export type Files = ReadonlyMap<string, string | Uint8Array>;
export type Change = (files: Files) => Files;

/** Replaces `from`, which must be there once. */
export function edit(file: string, from: string, to: string): Change {
  return (files) => {
    const text = String(files.get(file));
    if (text.split(from).length !== 2) throw new Error(`"${from}" is not once in ${file}`);
    return new Map([...files, [file, text.replace(from, () => to)]]);
  };
}

/** Writes the whole file in other words. */
export function rewrite(file: string, by: (text: string) => string | Uint8Array): Change {
  return (files) => new Map([...files, [file, by(String(files.get(file)))]]);
}

export function rename(file: string, to: string): Change {
  return (files) => new Map([...files].map(([path, text]) => [path === file ? to : path, text]));
}

export function copy(file: string, to: string): Change {
  return (files) => new Map([...files, [to, files.get(file) ?? '']]);
}

export function add(file: string, text: string | Uint8Array): Change {
  return (files) => new Map([...files, [file, text]]);
}

export function both(...changes: readonly Change[]): Change {
  return (files) => changes.reduce((result, change) => change(result), files);
}
