import { UsageError } from '../../diagnostics/usage-error.js';
import { isListOf, isRecordOf, isShape, isText, isWhole } from '../../files/is-shape.js';
import { parseJson } from '../../files/parse-json.js';
import type { Instant, Millis } from '../../model/time.js';

export const DVB_NUMBERS = 'dvb/numbers.json';

/** An event that boxes may still know by its number. */
export interface NumberedEvent {
  readonly id: string;
  readonly number: number;
  readonly start: Instant;
  readonly length: Millis;
}

export interface NumberedService {
  readonly serviceId: number;
  readonly events: readonly NumberedEvent[];
}

export interface NumberedTable {
  readonly tableId: number;
  readonly extension: number;
  readonly version: number;
  /** Of the sections, whatever their version. */
  readonly digest: string;
}

/** What the next release continues from, so that numbers stay and versions change with content only. */
export interface DvbNumbers {
  /** By channel of the project. */
  readonly services: ReadonlyMap<string, NumberedService>;
  readonly tables: readonly NumberedTable[];
}

type EventRow = readonly [id: string, number: number, start: Instant, length: Millis];
type TableRow = readonly [tableId: number, extension: number, version: number, digest: string];

/** As `schemas/dvb-numbers.schema.json` describes it. */
interface NumbersDocument {
  readonly services: Readonly<Record<string, { readonly 'service-id': number; readonly events: readonly EventRow[] }>>;
  readonly tables: readonly TableRow[];
}

export function numbersText({ services, tables }: DvbNumbers): string {
  const rows = (list: readonly object[]): string => list.map((row) => `\n${JSON.stringify(row)}`).join(',');
  const texts = [...services].map(
    ([channel, { serviceId, events }]) =>
      `\n${JSON.stringify(channel)}:{"service-id":${serviceId},"events":[${rows(
        events.map(({ id, number, start, length }) => [id, number, start, length]),
      )}]}`,
  );
  const versions = tables.map(({ tableId, extension, version, digest }) => [tableId, extension, version, digest]);
  return `{"version":1,\n"services":{${texts.join(',')}},\n"tables":[${rows(versions)}]}\n`;
}

/** From the current release; empty if it has none. */
export function readNumbers(bytes: Uint8Array | undefined): DvbNumbers {
  if (bytes === undefined) return { services: new Map(), tables: [] };
  const data = parseJson(Buffer.from(bytes).toString());
  if (isNumbersDocument(data)) {
    const { services, tables } = data;
    return {
      services: new Map(
        Object.entries(services).map(([channel, { 'service-id': serviceId, events }]) => [
          channel,
          { serviceId, events: events.map(([id, number, start, length]) => ({ id, number, start, length })) },
        ]),
      ),
      tables: tables.map(([tableId, extension, version, digest]) => ({ tableId, extension, version, digest })),
    };
  }
  throw new UsageError({
    zh: `现有版本的 ${DVB_NUMBERS} 读不懂；请用 airclass verify 检查该版本`,
    en: `the current release's ${DVB_NUMBERS} cannot be read; check that release with airclass verify`,
  });
}

const isNumbersDocument = isShape<NumbersDocument>({
  services: isRecordOf(isShape({ 'service-id': isWhole, events: isListOf(isEventRow) })),
  tables: isListOf(isTableRow),
});

function isEventRow(value: unknown): value is EventRow {
  return Array.isArray(value) && isText(value[0]) && value.slice(1, 4).filter(isWhole).length === 3;
}

function isTableRow(value: unknown): value is TableRow {
  return Array.isArray(value) && value.slice(0, 3).filter(isWhole).length === 3 && isText(value[3]);
}
