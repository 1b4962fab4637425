import { type FormatReader, wholeText } from '../format-reader.js';

const START = '<!DOCTYPE html>\n';
/** Text, then a tag. */
const TAG = /([^<]*)<(?:\/([a-z][a-z0-9]*)|([a-z][a-z0-9]*)((?:\s+[a-z][a-zA-Z0-9-]*="[^"<]*")*)\s*(\/?))>/y;
/** These have no end tag in HTML. */
const VOID = /^(?:meta|input|br|hr|img|col|wbr)$/;
const LOADS = /^(?:script|link|iframe|object|embed)$/;

/** The report's page: every tag that opens ends, and nothing is loaded from elsewhere. An XML parser takes ten times as long. */
export const htmlReader: FormatReader = {
  id: 'html',
  reads: ({ zone, path }) => zone === undefined && path === 'report/index.html',
  open: () => wholeText(checkPage),
};

function checkPage(text: string): void {
  if (!text.startsWith(START)) throw new Error('it does not begin as HTML');
  const open: string[] = [];
  let at = START.length;
  do {
    TAG.lastIndex = at;
    const found = TAG.exec(text);
    if (found === null) throw new Error(`not HTML from character ${at} on`);
    const [, , ends, begins = '', attributes = '', isEmpty] = found;
    if (ends !== undefined && open.pop() !== ends) throw new Error(`</${ends}> at character ${at} ends another tag`);
    if (LOADS.test(begins) || /\ssrc=/.test(attributes)) throw new Error(`<${begins}> loads something`);
    if (ends === undefined && isEmpty === '' && !VOID.test(begins)) open.push(begins);
    at = TAG.lastIndex;
  } while (open.length > 0);
  if (text.slice(at) !== '\n') throw new Error('something follows </html>');
}
