import { describe, expect, test } from 'vitest';
import { csvText } from '../../../src/diagnostics/csv-text.js';
import { shippedSlate } from '../../../src/outputs/playout/slate.js';
import type { FormatReader } from '../../../src/proof/format-reader.js';
import { jsonFile } from '../../../src/proof/json.js';
import { csvRows } from '../../../src/proof/plain/csv-rows.js';
import { csvTable } from '../../../src/proof/plain/csv-table.js';
import { htmlReader } from '../../../src/proof/plain/html.js';
import { mp4Reader } from '../../../src/proof/plain/mp4.js';
import { pngReader } from '../../../src/proof/plain/png.js';
import { RenderedRelease } from '../../../src/proof/rendered-release.js';
import fc from '../../properties.js';

/** What the reader says of a file, as the proof would. */
async function faultsOf(reader: FormatReader, content: string | Uint8Array): Promise<readonly string[]> {
  const faults: string[] = [];
  const place = { zone: undefined, path: '' };
  const release = new RenderedRelease(undefined, []);
  const reading = await reader.open(place, ({ text }) => faults.push(text.en), release);
  try {
    reading.chunk(Buffer.from(content));
    reading.end();
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
  }
  return faults;
}

describe('a table for spreadsheets', () => {
  test('is read as it was written, whatever its cells hold', () => {
    const cell = fc.stringMatching(/^[a-z0-9",;' 一二]*$/);
    const rows = fc
      .integer({ min: 1, max: 5 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(rows, (table) => {
        expect(csvRows(csvText(table))).toEqual(table);
      }),
    );
  });

  test.each([
    ['a,b\r\n1,2\r\n', 'no byte order mark'],
    ['\uFEFFa,b\r\n1\r\n', 'row 2 has 1 cells, and the head 2'],
    ['\uFEFFa,b\r\n1,2,3\r\n', 'row 2 has 3 cells, and the head 2'],
    ['\uFEFFa,b\r\n1,2', 'row 2 is not CSV from character 8 on'],
    ['\uFEFFa,b\r\n1,', 'the last row is not complete'],
    ['\uFEFFa,b\n1,2\n', 'row 1 is not CSV from character 3 on'],
    ['\uFEFFa,"b\r\n', 'row 1 is not CSV from character 3 on'],
    ['\uFEFF', 'the last row is not complete'],
  ])('%j: %s', async (content, fault) => {
    expect(await faultsOf(csvTable('a.csv'), content)).toEqual([fault]);
  });
});

describe('a page', () => {
  const page = (body: string) => `<!DOCTYPE html>\n<html lang="zh"><body>${body}</body></html>\n`;

  test.each([
    [page('<p class="a b">1 &lt; 2<br/><input type="radio" checked="checked"/></p>'), []],
    [page('<meta charset="utf-8"><p>a<br>b</p>'), []],
    [page('<p>'), ['</body> at character 41 ends another tag']],
    [page('1 < 2'), ['not HTML from character 38 on']],
    [page('<img src="https://elsewhere.example/a.png"/>'), ['<img> loads something']],
    [page('<script>1</script>'), ['<script> loads something']],
    [page('<p></p>').slice(0, -9), ['not HTML from character 45 on']],
    [`${page('')} `, ['something follows </html>']],
    ['<html></html>\n', ['it does not begin as HTML']],
  ])('%j: %j', async (content, faults) => {
    expect(await faultsOf(htmlReader, content)).toEqual(faults);
  });
});

describe('a picture', () => {
  const slate = Buffer.from(shippedSlate());

  test('every flipped byte and every cut is seen', async () => {
    expect(await faultsOf(pngReader, slate)).toEqual([]);
    for (let at = 0; at < slate.length; at++) {
      const spoilt = Buffer.from(slate);
      spoilt[at] = (spoilt[at] ?? 0) ^ 0x10;
      expect(await faultsOf(pngReader, spoilt), `byte ${at}`).toHaveLength(1);
      expect(await faultsOf(pngReader, slate.subarray(0, at)), `cut at ${at}`).toHaveLength(1);
    }
  });
});

test.each([
  ['00000008ftyp 00000008moov 00000008mdat', []],
  ['00000008moov 00000008mdat', ['an MP4 of moov, mdat']],
  ['00000008ftyp 00000008mdat', ['an MP4 of ftyp, mdat']],
  ['00000008ftyp 00000008moov 00000009mdat', ['a box is cut']],
  ['00000008ftyp 00000007moov', ['a box is cut']],
])('silence of %s', async (boxes, faults) => {
  const bytes = boxes.split(' ').map((box) => [Buffer.from(box.slice(0, 8), 'hex'), Buffer.from(box.slice(8))]);
  expect(await faultsOf(mp4Reader, Buffer.concat(bytes.flat()))).toEqual(faults);
});

test.each([
  ['{"version":1,"zones":[]}', []],
  ['{"version":1}', ['it has no "zones"']],
  ['[]', ['not an object']],
  ['{"version":1', [expect.stringContaining('JSON')]],
])('JSON of the release: %s', async (content, faults) => {
  expect(await faultsOf(jsonFile('a.json', ['version', 'zones']), content)).toEqual(faults);
});
