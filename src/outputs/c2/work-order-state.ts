import { TimeText } from '../../calendar/time-text.js';
import type { C2Settings } from '../../model/c2-settings.js';
import { addDays } from '../../model/time.js';
import type { Output, ZoneView } from '../output.js';
import type { Window } from '../window.js';
import { adiXml } from './adi-xml.js';
import { zoneState } from './zone-state.js';

export const C2_OBJECTS = 'c2/objects.xml';
export const C2_SENDING = 'c2/sending.json';

/** Everything that the carrier should have; orders are the difference from what was sent. */
export const workOrderState: Output = {
  *files(view) {
    const { c2 } = view.zone;
    if (c2 === undefined) return;
    const window: Window = { from: view.from, until: addDays(view.from, view.days ?? c2.days) };
    yield { path: C2_OBJECTS, chunks: () => objects(view, c2, window) };
    yield { path: C2_SENDING, chunks: () => [Buffer.from(sending(view, c2, window))] };
  },
};

function objects(view: ZoneView, settings: C2Settings, window: Window): Iterable<Uint8Array> {
  const state = zoneState(view, settings, window);
  const action = 'REGIST';
  return adiXml({
    objects: state.objects.map((object) => ({ ...object, action })),
    mappings: state.mappings.map((mapping) => ({ ...mapping, action })),
  });
}

/** What sending needs to know; nothing of it is secret. */
function sending({ project, timeline, zone }: ZoneView, settings: C2Settings, window: Window): string {
  const time = new TimeText(project.timeZone);
  const { carrier, cspId, lspId, orderUrl, endpoint } = settings;
  const data = {
    version: 1,
    project: project.id,
    zone: zone.id,
    carrier: carrier.id,
    'csp-id': cspId,
    'lsp-id': lspId,
    'order-url': orderUrl,
    endpoint,
    window: { from: time.iso(timeline.dayStart(window.from)), until: time.iso(timeline.dayStart(window.until)) },
  };
  return `${JSON.stringify(data, undefined, 1)}\n`;
}
