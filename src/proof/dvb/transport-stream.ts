import type { FileReading, FormatReader } from '../format-reader.js';
import type { ServiceNames } from '../rendered-dvb.js';
import { zoneOf } from '../texts/project-texts.js';
import { TextCheck } from '../texts/text-check.js';
import { EventTables } from './event-tables.js';
import { readSection } from './read-section.js';
import { readServices } from './read-services.js';
import { SectionStream, type SentSection } from './section-stream.js';
import { serviceSaid, serviceTexts } from './service-texts.js';
import { SubTables } from './sub-tables.js';

const SDT = 0x42;

/** PIDs on which tables may be sent. */
const TABLES: ReadonlyMap<number, (tableId: number) => boolean> = new Map([
  [0x00, (tableId) => tableId === 0x00],
  [0x11, (tableId) => tableId === SDT],
  [0x12, (tableId) => tableId === 0x4e || (tableId >= 0x50 && tableId <= 0x5f)],
]);

export const transportStreamReader: FormatReader = {
  id: 'dvb-ts',
  reads: ({ zone, path }) => zone !== undefined && path === 'dvb/eit.ts',
  open: ({ zone = '' }, blame, release) =>
    new StreamReading((events, names) => {
      const check = new TextCheck(release.plan?.project, blame);
      for (const [service, own] of names)
        check.compare(`service ${service}`, serviceSaid(own), (project) =>
          serviceTexts(service, own, zoneOf(project, zone), true),
        );
      release.dvb.set(zone, { services: events.services, names });
    }),
};

class StreamReading implements FileReading {
  readonly #stream = new SectionStream((section) => this.#section(section));
  readonly #tables = new SubTables();
  readonly #events = new EventTables();
  readonly #names = new Map<number, ServiceNames>();

  constructor(readonly done: (events: EventTables, names: ReadonlyMap<number, ServiceNames>) => void) {}

  chunk(bytes: Uint8Array): void {
    this.#stream.add(bytes);
  }

  end(): void {
    this.#stream.end();
    this.#tables.end(this.#events.mayLack);
    this.#events.end();
    const [listed, named] = [[...this.#events.services.keys()], [...this.#names.keys()]].map((ids) =>
      ids.sort((a, b) => a - b).join(' '),
    );
    if (listed !== named) throw new Error(`EIT has services ${listed}, SDT has ${named}`);
    this.done(this.#events, this.#names);
  }

  #section({ pid, bytes }: SentSection): void {
    const section = readSection(bytes);
    if (typeof section === 'string') return;
    if (TABLES.get(pid)?.(section.tableId) !== true) throw new Error(`table ${section.tableId} is on PID ${pid}`);
    if (!this.#tables.add(section, bytes)) return;
    if (pid === 0x12) this.#events.add(section);
    if (section.tableId === SDT) for (const [id, name] of readServices(section.body)) this.#names.set(id, name);
  }
}
