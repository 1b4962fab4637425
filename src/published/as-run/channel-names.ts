import type { ReleaseTimeline } from '../release-timeline.js';

/** By every name that a log may use for a channel: its id in the project, and in a zone its id, number or title. */
export class ChannelNames {
  readonly #channels = new Map<string, Set<string>>();

  /** `zone`: the names of that one only. */
  constructor({ channels, zones }: ReleaseTimeline, zone: string | undefined) {
    const asked = zones.filter(({ id }) => zone === undefined || id === zone);
    const carried = new Set(asked.flatMap((one) => one.channels.map(({ channel }) => channel)));
    for (const id of channels.keys()) if (zone === undefined || carried.has(id)) this.#add(id, id);
    for (const { channels: lineup } of asked) {
      for (const { channel, id, number, name } of lineup) {
        for (const word of [id, String(number), ...Object.values(name)]) this.#add(word, channel);
      }
    }
  }

  get ids(): readonly string[] {
    return [...new Set([...this.#channels.values()].flatMap((found) => [...found]))];
  }

  get names(): readonly string[] {
    return [...this.#channels.keys()];
  }

  /** `undefined` for an unknown name, or one that zones give to different channels. */
  find(name: string): string | undefined {
    const found = this.#channels.get(name) ?? new Set();
    return found.size === 1 ? [...found][0] : undefined;
  }

  #add(name: string, channel: string): void {
    this.#channels.set(name, (this.#channels.get(name) ?? new Set()).add(channel));
  }
}
