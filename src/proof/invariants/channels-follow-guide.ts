import type { Instant } from '../../model/time.js';
import { channelListReader, channelRowsOf } from '../channel/channel-list.js';
import type { GuideListener, RenderedEvent, RenderedRelease } from '../rendered-release.js';
import { REST } from '../rest-suffix.js';
import type { StageCheck } from '../stage-check.js';
import type { Blame } from '../stage-fault.js';

export const channelsFollowGuide: StageCheck = {
  summary: {
    zh: '节目单中的每一课都按时出现在 channel 的清单中',
    en: 'every lesson of the zone’s guide begins when the list of its channel says',
  },
  guideAfter: [channelListReader],
  begin: (release) => ({ listener: new ChannelsFollowGuide(release) }),
};

class ChannelsFollowGuide implements GuideListener {
  #zone = '';
  #blame: Blame = () => {};
  /** Starts by event, of the channel that the guide is at. */
  #starts = new Map<string, Instant>();
  #channel = '';

  constructor(readonly release: RenderedRelease) {}

  guide(zone: string, _: string, blame: Blame): boolean {
    [this.#zone, this.#blame, this.#channel] = [zone, blame, ''];
    return true;
  }

  event({ id, channel, start, offset }: RenderedEvent): void {
    const rows = channelRowsOf(this.release, this.#zone, channel);
    if (rows === undefined || id.endsWith(REST) || !this.#isLesson(id)) return;
    if (this.#channel !== channel) this.#starts = new Map(rows.starts.map((row) => [row.event, row.start]));
    this.#channel = channel;
    if (start < rows.planned || start >= rows.until || this.#starts.get(id) === start) return;
    this.#blame({
      offset,
      text: { zh: `${id}：channel 的清单与此不同`, en: `${id}: the list of its channel differs` },
    });
  }

  end(): void {
    this.#starts = new Map();
  }

  #isLesson(event: string): boolean {
    return this.release.plan?.firstBroadcast(event.split('.')[1] ?? '') !== undefined;
  }
}
