import { compareCodeUnits } from '../diagnostics/order.js';
import type { SourceFileOf } from '../load/source-file.js';
import { keepItems, keepParts } from '../memory/keep-equal.js';
import { buildC2Settings } from './c2/build-c2-settings.js';
import type { Course } from './course.js';
import { buildDvbSettings } from './dvb/build-dvb-settings.js';
import { buildDiypSettings, buildFeedSettings, type KnownIds } from './feeds/build-feed-settings.js';
import type { ModelContext } from './model-context.js';
import { definedTwice } from './problems.js';
import { readDuration, readSize } from './read-values.js';
import type { Channel } from './timetable.js';
import type { Grade, Subject } from './vocabulary.js';
import { type LineupEntry, PLAYOUT_DAYS_LEAST, type Zone } from './zone.js';

type ZoneSource = SourceFileOf<'zone'>;

/** What zones refer to: channels, and everything with a short name. */
export interface Nameable {
  readonly channels: ReadonlyMap<string, Channel>;
  readonly grades: ReadonlyMap<string, Grade>;
  readonly subjects: ReadonlyMap<string, Subject>;
  readonly courses: ReadonlyMap<string, Course>;
}

export function buildZones(modelContext: ModelContext, nameable: Nameable): ReadonlyMap<string, Zone> {
  const { channels, grades, subjects, courses } = nameable;
  const zones = new Map<string, Zone>();
  for (const file of modelContext.files('zone')) {
    const ingredients = { key: `zone ${file.path}`, of: [file, grades, subjects], looks: [channels, courses] };
    const zone = modelContext.recall<Zone>(ingredients, (context, watch, before) => {
      const ofCourse = watch(courses);
      const known = {
        has: (id: string) => grades.has(id) || subjects.has(id) || ofCourse.has(id),
        all: () => new Set([...grades.keys(), ...subjects.keys(), ...ofCourse.keys()]),
      };
      return keepParts(before, buildZone(context, watch(channels), known, file, before?.lineup ?? []), ['lineup']);
    });
    const twin = zones.get(zone.id);
    if (twin === undefined) zones.set(zone.id, zone);
    else {
      const message = { zh: `专区“${zone.id}”定义了两次`, en: `zone "${zone.id}" is defined twice` };
      modelContext.report(definedTwice, zone.span, message, [
        { message: { zh: '另一处在这里', en: 'the other one is here' }, span: twin.span },
      ]);
    }
  }
  return new Map([...zones].sort(([a], [b]) => compareCodeUnits(a, b)));
}

function buildZone(
  modelContext: ModelContext,
  channels: ReadonlyMap<string, Channel>,
  shortened: KnownIds,
  file: ZoneSource,
  before: readonly LineupEntry[],
): Zone {
  const { data } = file;
  const { xmltv, channels: list, playout, airings, channel, web, 'on-demand': onDemand } = data.outputs;
  const at = (...path: string[]) => file.valueSpan(path);
  const { 'catch-up': catchUp, proxy } = list ?? {};
  const hint = playout?.['probe-hint'];
  return {
    id: data.id,
    title: modelContext.text(data.title, at('title')),
    charset: data.charset,
    lineup: keepItems(before, buildLineup(modelContext, channels, file)),
    lockTime: data['lock-time'] === undefined ? undefined : readDuration(data['lock-time']),
    xmltv: xmltv && {
      days: xmltv.days ?? 7,
      pastDays: xmltv['past-days'] ?? 1,
      clock: xmltv.clock ?? 'local',
      maxSize: xmltv['max-size'] === undefined ? undefined : readSize(xmltv['max-size']),
      titleMax: xmltv['title-max'],
      span: file.keySpan(['outputs', 'xmltv']),
    },
    channels: list && {
      formats: list.formats ?? ['m3u'],
      group: list.group === undefined ? undefined : modelContext.text(list.group, at('outputs', 'channels', 'group')),
      guideUrl: list['guide-url'],
      catchUp: catchUp && {
        days: catchUp.days,
        dialect: catchUp.dialect,
        clock: catchUp.clock ?? 'local',
        span: file.keySpan(['outputs', 'channels', 'catch-up']),
      },
      proxy: proxy && {
        live: proxy.live,
        fcc: proxy.fcc,
        catchUp: proxy['catch-up'],
        order: proxy.order ?? 'last',
        span: file.keySpan(['outputs', 'channels', 'proxy']),
      },
      span: file.keySpan(['outputs', 'channels']),
    },
    playout: playout && {
      formats: playout.formats ?? ['ffplayout', 'ffconcat'],
      mediaFolder: playout['media-folder'],
      days: playout.days ?? PLAYOUT_DAYS_LEAST,
      probeHint: hint && { pixelFormat: hint['pixel-format'], audioChannels: hint['audio-channels'] },
      span: file.keySpan(['outputs', 'playout']),
      formatsSpan: file.keySpan(['outputs', 'playout', 'formats']),
      mediaFolderSpan: at('outputs', 'playout', 'media-folder'),
      probeHintSpan: file.keySpan(['outputs', 'playout', 'probe-hint']),
    },
    onDemand: onDemand && {
      opens: onDemand.opens ?? 'with-broadcast',
      closesAfter: onDemand.closes === undefined ? undefined : readDuration(onDemand.closes),
      url: onDemand.url,
      span: file.keySpan(['outputs', 'on-demand']),
    },
    c2: buildC2Settings(modelContext, file),
    dvb: buildDvbSettings(modelContext, file),
    diyp: buildDiypSettings(file),
    feeds: buildFeedSettings(modelContext, shortened, file),
    channel: channel && { days: channel.days ?? PLAYOUT_DAYS_LEAST },
    web: web && { url: web.url?.trim(), offline: web.offline ?? false },
    airings: airings && { days: airings.days ?? 7, pastDays: airings['past-days'] ?? 1 },
    span: at('id'),
  };
}

function buildLineup(
  modelContext: ModelContext,
  channels: ReadonlyMap<string, Channel>,
  file: ZoneSource,
): readonly LineupEntry[] {
  const lineup: LineupEntry[] = [];
  const taken = new Map<string, LineupEntry>();
  for (const [id, entry] of Object.entries(file.data.lineup)) {
    const path = ['lineup', id];
    const channel = channels.get(id);
    if (channel === undefined) {
      modelContext.unknown({ zh: '频道', en: 'channel' }, id, channels.keys(), 'timetable', file.keySpan(path));
      continue;
    }
    reportTwins(modelContext, file, id, taken);
    const nameSpan = file.valueSpan([...path, 'name']);
    const streams = [entry.stream].flat().map((address) => address.trim());
    const source = entry['catch-up'] ?? file.data.outputs.channels?.['catch-up']?.source;
    const added: LineupEntry = {
      channel,
      number: entry.number,
      id: entry.id,
      name: modelContext.text(entry.name, nameSpan),
      aliases: (entry.aliases ?? []).map((alias) => alias.trim()),
      stream: streams[0] ?? '',
      streams,
      catchUp: source && fillSource(source.trim(), { number: String(entry.number), channel: id, id: entry.id }),
      logo: entry.logo?.trim(),
      serviceId: entry['service-id'],
      span: file.keySpan(path),
      nameSpan,
      aliasesSpan: file.keySpan([...path, 'aliases']),
      streamSpan: file.valueSpan([...path, 'stream']),
      catchUpSpan:
        entry['catch-up'] === undefined
          ? file.keySpan(['outputs', 'channels', 'catch-up'])
          : file.valueSpan([...path, 'catch-up']),
      logoSpan: file.valueSpan([...path, 'logo']),
    };
    lineup.push(added);
    for (const key of ownValues(file, id)) if (!taken.has(key)) taken.set(key, added);
  }
  return lineup.sort((a, b) => a.number - b.number);
}

/** `{begin}` and `{end}` stay: players fill them in. */
function fillSource(source: string, known: Readonly<Record<'number' | 'channel' | 'id', string>>): string {
  return source.replace(/\{(number|channel|id)\}/g, (_, key: keyof typeof known) => known[key]);
}

/** Placeholders that differ by channel of a zone. */
const OWN_KEYS = ['number', 'id', 'service-id'] as const;

/** As `number 1`; without those that are not written. */
function ownValues(file: ZoneSource, id: string): readonly string[] {
  return OWN_KEYS.flatMap((key) => {
    const written = String(file.data.lineup[id]?.[key] ?? '').toLowerCase();
    return written === '' ? [] : [`${key} ${written}`];
  });
}

function reportTwins(
  modelContext: ModelContext,
  file: ZoneSource,
  id: string,
  taken: ReadonlyMap<string, LineupEntry>,
): void {
  for (const own of ownValues(file, id)) {
    const twin = taken.get(own);
    const key = OWN_KEYS.find((one) => own.startsWith(`${one} `));
    if (twin === undefined || key === undefined) continue;
    const value = file.data.lineup[id]?.[key];
    modelContext.report(
      definedTwice,
      file.valueSpan(['lineup', id, key]),
      {
        zh: `专区“${file.data.id}”中 ${key} ${value} 已用于频道“${twin.channel.id}”`,
        en: `zone "${file.data.id}" already uses ${key} ${value} for channel "${twin.channel.id}"`,
      },
      [{ message: { zh: '另一处在这里', en: 'the other one is here' }, span: twin.span }],
    );
  }
}
