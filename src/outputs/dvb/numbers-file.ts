import { UsageError } from '../../diagnostics/usage-error.js';
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

/** As `schemas/dvb-numbers.schema.json` describes it. */
interface NumbersDocument {
  readonly services: Readonly<
    Record<string, { 'service-id': number; events: readonly (readonly [string, number, Instant, Millis])[] }>
  >;
  readonly tables: readonly (readonly [number, number, number, string])[];
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
  try {
    const { services, tables } = JSON.parse(Buffer.from(bytes).toString()) as NumbersDocument;
    return {
      services: new Map(
        Object.entries(services).map(([channel, { 'service-id': serviceId, events }]) => [
          channel,
          { serviceId, events: events.map(([id, number, start, length]) => ({ id, number, start, length })) },
        ]),
      ),
      tables: tables.map(([tableId, extension, version, digest]) => ({ tableId, extension, version, digest })),
    };
  } catch {
    throw new UsageError({
      zh: `现有版本的 ${DVB_NUMBERS} 读不懂；请用 airclass verify 检查该版本`,
      en: `the current release's ${DVB_NUMBERS} cannot be read; check that release with airclass verify`,
    });
  }
}
