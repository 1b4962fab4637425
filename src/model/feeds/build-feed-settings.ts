import type { SourceFileOf } from '../../load/source-file.js';
import { CALENDARS_OF, type DiypSettings, type FeedSettings } from '../feed-settings.js';
import type { ModelContext } from '../model-context.js';

type ZoneSource = SourceFileOf<'zone'>;

export function buildDiypSettings(file: ZoneSource): DiypSettings | undefined {
  const { diyp } = file.data.outputs;
  return (
    diyp && {
      days: diyp.days ?? 7,
      pastDays: diyp['past-days'] ?? 1,
      variants: diyp.variants ?? ['diyp'],
      span: file.keySpan(['outputs', 'diyp']),
    }
  );
}

/** Ids that may have a short name. */
export interface KnownIds {
  has(id: string): boolean;
  all(): Iterable<string>;
}

export function buildFeedSettings(
  modelContext: ModelContext,
  known: KnownIds,
  file: ZoneSource,
): FeedSettings | undefined {
  const { feeds } = file.data.outputs;
  if (feeds === undefined) return undefined;
  const { rss, adi, calendar } = feeds;
  const spanOf = (name: string) => file.keySpan(['outputs', 'feeds', name]);
  return {
    rss: rss && { link: rss.link, url: rss.url, pastDays: rss['past-days'] ?? 30, span: spanOf('rss') },
    adi: adi && {
      provider: adi.provider,
      providerId: adi['provider-id'],
      product: adi.product ?? 'MOD',
      assetPrefix: adi['asset-prefix'],
      category: adi.category,
      qaContact: adi['qa-contact'],
      billingId: adi['billing-id'] ?? '00000',
      poster: adi.poster,
      shortNames: shortNames(modelContext, known, file, adi['short-names'] ?? {}),
      values: { title: adi.values?.title ?? {}, movie: adi.values?.movie ?? {} },
      span: spanOf('adi'),
    },
    calendar: calendar && {
      of: calendar.of ?? CALENDARS_OF,
      days: calendar.days ?? 28,
      pastDays: calendar['past-days'] ?? 7,
      span: spanOf('calendar'),
    },
  };
}

function shortNames(
  modelContext: ModelContext,
  known: KnownIds,
  file: ZoneSource,
  written: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const path = ['outputs', 'feeds', 'adi', 'short-names'];
  const named = Object.entries(written).map(([id, name]) => {
    if (!known.has(id) && !modelContext.isFaulty('courses')) {
      const what = { zh: '年级、学科或课程', en: 'grade, subject or course' };
      modelContext.unknown(what, id, known.all(), 'vocabulary', file.keySpan([...path, id]));
    }
    return [id, modelContext.line(name, file.valueSpan([...path, id]))] as const;
  });
  return Object.fromEntries(named);
}
