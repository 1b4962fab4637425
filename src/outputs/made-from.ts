import type { OutputFile } from './output.js';

/**
 * A file whose writer gets its parts and nothing else, so that their digest stands for its bytes. `write` is a function of
 * a module: one that was made for a view could read the rest of it unseen (test/outputs/made-from.test.ts).
 */
export function madeFrom<Parts extends object>(
  path: string,
  write: (parts: Parts) => string | Uint8Array,
  parts: () => Parts,
): OutputFile {
  const own = once(parts);
  return { path, chunks: () => [Buffer.from(write(own()))], madeFrom: { write, name: write.name, parts: own } };
}

/** Made when it is asked for, and then kept. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
