import { onDemandEarly, onDemandLate } from '../problems.js';
import type { RenderedOpening } from '../rendered-feeds.js';
import type { RenderedRelease } from '../rendered-release.js';
import type { StageCheck } from '../stage-check.js';
import type { StageFault } from '../stage-fault.js';

/**
 * Invariant 5 for feeds and packages: a lesson opens with its first broadcast, and as the catalogue says. A list whose
 * readers take an item for open as soon as they see it holds nothing that opens today or later.
 */
export const feedsOpen: StageCheck = {
  summary: {
    zh: '每一课随首播开放，开放与关闭时间与点播目录相同；RSS 不提前列出',
    en: 'each lesson opens with its first broadcast and as the catalogue says, and RSS lists none before',
  },
  begin: (release) => ({ faults: () => openingFaults(release) }),
};

function* openingFaults(release: RenderedRelease): Iterable<StageFault> {
  for (const opening of release.openings) yield* faultsOf(opening, release);
}

function* faultsOf(
  { zone, path, lesson, opens, closes, isListed }: RenderedOpening,
  release: RenderedRelease,
): Iterable<StageFault> {
  const { plan, catalogues } = release;
  const place = `${zone}/${path}`;
  const item = catalogues.get(zone)?.items.get(lesson);
  const first = plan?.firstBroadcast(lesson) ?? item?.opens;
  if (first === undefined || !(opens >= first)) {
    const text = { zh: `${lesson} 早于首播开放`, en: `${lesson} opens before its first broadcast` };
    yield { path: place, problem: onDemandEarly, text };
  } else if (opens > first) {
    const text = { zh: `${lesson} 晚于首播开放`, en: `${lesson} opens after its first broadcast` };
    yield { path: place, problem: onDemandLate, text };
  }
  if (isListed && plan?.asOf !== undefined && opens >= plan.asOf) {
    const text = { zh: `${lesson} 还没有开放就列出`, en: `${lesson} is listed before it is open` };
    yield { path: place, problem: onDemandEarly, text };
  }
  if (item !== undefined && closes !== item.closes) {
    const text = { zh: `${lesson} 的关闭时间与点播目录不同`, en: `${lesson} does not close when the catalogue says` };
    yield { path: place, text };
  }
}
