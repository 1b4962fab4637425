import type { ReleasePlan } from '../rendered-release.js';
import type { Blame } from '../stage-fault.js';
import type { TextCheck } from '../texts/text-check.js';
import { expectedData, readLinkedData } from './linked-data.js';
import type { PageEvent } from './page-events.js';
import { LINK } from './page-links.js';

interface DataOf {
  readonly zone: string;
  readonly language: string;
  readonly page: string;
  readonly path: string;
  readonly events: readonly PageEvent[];
  readonly plan: ReleasePlan | undefined;
  readonly check: TextCheck;
  readonly blame: Blame;
}

/** Linked data has the events of its page, at their times, and names them as the project does; a recording opens as planned. */
export function checkData(
  text: string,
  { zone, language, page, path, events, plan, check, blame }: DataOf,
): readonly PageEvent[] {
  const data = readLinkedData(text);
  const [, lesson = ''] = LINK.exec(page) ?? [];
  const place = { lesson, zone, language, first: plan?.firstBroadcast(lesson) };
  for (const { of, texts } of data.said) {
    check.compare(of, texts, (project) => expectedData(of, place, project));
  }
  const ids = (list: readonly PageEvent[]) => list.map(({ id }) => id).join(' ');
  if (ids(data.events) !== ids(events))
    blame({
      text: {
        zh: `${path} 的 JSON-LD 与页面的播出不同`,
        en: `linked data of ${path} has other broadcasts than the page`,
      },
    });
  return data.events;
}
