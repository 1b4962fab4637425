import type { GuideListener, RenderedEvent, RenderedRelease } from '../rendered-release.js';
import type { StageCheck } from '../stage-check.js';
import type { Blame } from '../stage-fault.js';
import type { PageEvent } from '../web/page-events.js';
import { pagesOf } from '../web/page-links.js';
import { type RenderedSite, sitesOf, webReader } from '../web/web.js';

export const webFollowsGuide: StageCheck = {
  summary: {
    zh: '网页与节目单逐条一致：每条都在自己频道当天的页上，其他页上的时刻相同',
    en: 'the web pages have every event of the guide at its time on the page of its channel and day, and no other events anywhere',
  },
  guideAfter: [webReader],
  begin: (release) => ({ listener: new WebFollowsGuide(release) }),
};

class WebFollowsGuide implements GuideListener {
  #blame: Blame = () => {};
  #zone = '';
  #sites: ReadonlyMap<string, RenderedSite> = new Map();
  /** Of the guide, by event id. */
  readonly #seen = new Map<string, Pick<PageEvent, 'start' | 'stop'>>();

  constructor(readonly release: RenderedRelease) {}

  guide(zone: string, _: string, blame: Blame): boolean {
    this.#blame = blame;
    this.#zone = zone;
    this.#sites = sitesOf(this.release, zone);
    this.#seen.clear();
    return this.#sites.size > 0;
  }

  event({ id, start, stop, offset }: RenderedEvent): void {
    this.#seen.set(id, { start, stop });
    for (const { events } of this.#sites.values()) {
      const shown = events.get(id);
      if (shown?.start === start && shown.stop === stop) continue;
      this.#blame({ offset, text: { zh: `${id}：网页与此不同`, en: `${id}: the web pages differ` } });
    }
  }

  end(): void {
    const { files, links } = pagesOf(this.release, this.#zone);
    for (const [to, from] of links) {
      if (!files.has(to))
        this.#blame({
          text: { zh: `${from} 链接到不存在的 ${to}`, en: `${from} leads to ${to}, which does not exist` },
        });
    }
    for (const { events, others } of this.#sites.values()) {
      for (const event of events.values()) this.#compare(event, 'channels/');
      for (const { path, event } of others) this.#compare(event, path);
    }
  }

  #compare({ id, start, stop }: PageEvent, path: string): void {
    const own = this.#seen.get(id);
    if (own?.start === start && own.stop === stop) return;
    this.#blame({
      text: {
        zh: `没有网页 ${path} 里的 ${id}，或时刻不同`,
        en: `${id} is missing or at another time, which ${path} has`,
      },
    });
  }
}
