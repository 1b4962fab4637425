import type { Instant } from '../../model/time.js';
import { type FormatReader, wholeText } from '../format-reader.js';
import { list, record } from '../json.js';
import type { Blame } from '../stage-fault.js';
import { zoneOf } from '../texts/project-texts.js';
import { TextCheck } from '../texts/text-check.js';
import { bareAddress, itemSources, oneOf } from './item-texts.js';
import { airingsOf, checkSum, type ListedItem, stretchOf } from './listed-day.js';

const PATH = /^playout\/([^/]+)\/ersatztv\/([^/]+)_([^/]+)\.json$/;
/** ISO 8601 without separators, and with an offset: the server takes no other name. */
const NAME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)\.(\d{3})000000([+-]\d\d)(\d\d)$/;
/** RFC 3339. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?(?:Z|[+-]\d\d:\d\d)$/;

export const ersatztvReader: FormatReader = {
  id: 'ersatztv',
  onlyFacts: true,
  reads: ({ path }) => PATH.test(path),
  open({ zone = '', path }, blame, release) {
    const [, channel = '', start = '', finish = ''] = PATH.exec(path) ?? [];
    return wholeText((text) => {
      const { version, items: data } = record(JSON.parse(text));
      if (version !== 'https://ersatztv.org/playout/version/0.0.3')
        blame({ text: { zh: `格式版本是 ${String(version)}`, en: `its version is ${String(version)}` } });
      const ids = new Set<string>();
      const check = new TextCheck(release.plan?.project, blame);
      const items = list(data, 'items').map((item, index) => {
        compareSource(record(item), zone, check);
        return readItem(item, index, ids, blame);
      });
      const day = `${start.slice(0, 4)}-${start.slice(4, 6)}-${start.slice(6, 8)}`;
      const stretch = stretchOf(day, items, release.plan);
      if (fromName(start) !== stretch.from || fromName(finish) !== stretch.until)
        blame({ text: { zh: '文件名不是它所含的一天', en: 'its name is not the day that it holds' } });
      checkSum(items, 'items', stretch, blame);
      const listed = { format: 'ersatztv', path, channel, ...stretch, items: airingsOf(items) } as const;
      release.add({ of: 'playout', zone, day: listed });
    });
  },
};

function compareSource({ id, source }: Source, zone: string, check: TextCheck): void {
  const { path, uri } = record(source);
  const asAddress = path === undefined;
  const place = asAddress ? bareAddress(String(uri)) : String(path);
  const [event = ''] = String(id).split('/');
  check.compareEvent(event, [['source', place]], (project) =>
    oneOf('source', itemSources(event, { isRecording: false, asAddress }, zoneOf(project, zone), project)),
  );
}

function fromName(name: string): Instant {
  return Date.parse(name.replace(NAME, '$1-$2-$3T$4:$5:$6.$7$8:$9'));
}

function readItem(data: unknown, index: number, ids: Set<string>, blame: Blame): ListedItem {
  const item = record(data);
  const [start, finish] = [item.start, item.finish].map(moment);
  const id = String(item.id);
  const lasts = (finish ?? Number.NaN) - (start ?? Number.NaN);
  if (typeof item.id !== 'string' || ids.has(id) || !(lasts > 0) || !isSource(record(item.source), lasts)) {
    const place = `items[${index}]`;
    blame({ text: { zh: `${place} 有误`, en: `${place} is faulty` } });
  }
  ids.add(id);
  const [event = id] = id.split('/');
  return { id: event, start: start ?? Number.NaN, lasts };
}

function moment(text: unknown): Instant | undefined {
  return typeof text === 'string' && MOMENT.test(text) ? Date.parse(text) : undefined;
}

/** What is on air of a file is as long as its item. */
function isSource({ source_type: type, path, uri, is_live: isLive, ...rest }: Source, lasts: number): boolean {
  const place = type === 'local' ? path : type === 'http' || type === 'rtsp' ? uri : undefined;
  if (typeof place !== 'string' || place === '') return false;
  const { in_point_ms: from, out_point_ms: to } = rest;
  if (from === undefined && to === undefined) return true;
  return isLive !== true && Number.isInteger(from) && Number.isInteger(to) && Number(to) - Number(from) === lasts;
}

type Source = Readonly<Record<string, unknown>>;
