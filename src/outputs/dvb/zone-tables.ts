import { dvbCharset } from '../../model/dvb/dvb-charset.js';
import type { DvbSettings } from '../../model/dvb-settings.js';
import type { ZoneView } from '../output.js';
import { associationTable } from './association-table.js';
import type { CarouselContent } from './carousel.js';
import { presentTable } from './eit-present.js';
import { scheduleTables } from './eit-schedule.js';
import { EventWordBook } from './event-descriptors.js';
import { DVB_NUMBERS, type DvbNumbers, readNumbers } from './numbers-file.js';
import { sealSection } from './section.js';
import { serviceTable } from './service-table.js';
import type { SubTable } from './sub-table.js';
import { timeSections } from './time-sections.js';
import { VersionBook } from './versions.js';
import { type DvbService, dvbWindow, eventNumbers, zoneServices } from './zone-services.js';

/** Everything that a zone's DVB files are made of. */
export interface ZoneTables {
  readonly services: readonly DvbService[];
  readonly words: EventWordBook;
  readonly content: CarouselContent;
  readonly numbers: DvbNumbers;
}

export function zoneTables(view: ZoneView, dvb: DvbSettings): ZoneTables {
  const { zone, timeline, project } = view;
  const before = readNumbers(view.previous(DVB_NUMBERS));
  const window = dvbWindow(view, dvb);
  const first = timeline.dayStart(window.from);
  const charset = dvbCharset(zone.charset);
  const words = new EventWordBook(dvb.languages, project.languages, charset);
  const services = zoneServices(view, window, before);
  const versions = new VersionBook(before.tables);
  const seal = (table: SubTable): readonly Buffer[] => {
    const version = versions.versionOf(table);
    return table.sections.map((section) => sealSection(section, version));
  };
  const present = services.map((service) => seal(presentTable(service, first, words, dvb)));
  const content: CarouselContent = {
    associations: seal(associationTable(dvb.transportStreamId)),
    services: seal(serviceTable(zone, services, dvb, charset)),
    time: timeSections(first, dvb, timeline),
    present: present.flatMap(([section]) => section ?? []),
    following: present.flatMap(([, section]) => section ?? []),
    schedule: services.flatMap((service) => scheduleTables(service, first, words, dvb).map(seal)),
  };
  return {
    services,
    words,
    content,
    numbers: { services: eventNumbers(services, before, first), tables: versions.all() },
  };
}
