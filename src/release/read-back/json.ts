import { type FormatReader, wholeText } from './format-reader.js';

/** JSON of which nothing more is known than that it is JSON. */
export const jsonReader: FormatReader = {
  id: 'json',
  reads: ({ path }) => path.endsWith('.json'),
  open: () => wholeText((text) => void JSON.parse(text)),
};
