import { childrenNamed, firstText, type GuideElement, readGuideDocument } from './guide-document.js';
import { guideTime } from './guide-time.js';
import type { Reader, Remark, ShownProgramme } from './preview.js';
import { secondLanguages } from './second-languages.js';

/** Jellyfin's XMLTV listings, from its source. */
export const jellyfin: Reader = {
  id: 'jellyfin',
  name: 'Jellyfin',
  needs: ['guide.xml'],
  preview(files) {
    const remarks: Remark[] = [];
    const guide = readGuideDocument(files.text('guide.xml') ?? '<tv/>');
    const channels = guide.channels.map((channel) => {
      const name = firstText(channel, 'display-name');
      const digits = childrenNamed(channel, 'display-name').find(({ text }) => /^\d+$/.test(text))?.text;
      const own = guide.programmes.filter(({ attributes }) => attributes.channel === channel.attributes.id);
      return {
        name,
        number: digits === undefined ? undefined : Number(digits),
        programmes: own.flatMap((programme) => shown(programme, name, remarks)),
      };
    });
    secondLanguages(guide, remarks);
    return { channels, remarks };
  },
};

function shown(programme: GuideElement, channel: string, remarks: Remark[]): readonly ShownProgramme[] {
  const start = guideTime(programme.attributes.start);
  const stop = guideTime(programme.attributes.stop);
  const remark = (effect: Remark['effect'], zh: string, en: string): void => {
    remarks.push({ effect, message: { zh, en }, channel, start });
  };
  if (start === undefined || stop === undefined) {
    remark('dropped', '没有开始或结束时间：不显示', 'it has no start or no stop: it is not shown');
    return [];
  }
  const lost = lostElement(programme);
  if (lost !== undefined) {
    remark(
      'ignored',
      `<language> 之后没有空白：读不到 <${lost.name}>`,
      `no white space after <language>: <${lost.name}> is lost`,
    );
  }
  const read = { ...programme, children: programme.children.filter((child) => child !== lost) };
  return [
    {
      start,
      stop,
      title: firstText(read, 'title'),
      subTitle: firstText(read, 'sub-title'),
      ...episodeOf(read),
      genres: childrenNamed(read, 'category').map(({ text }) => text),
    },
  ];
}

/** Its parser reads one element too far after `<language>` if no white space follows. */
function lostElement({ children }: GuideElement): GuideElement | undefined {
  return children.find((child, index) => child.glued && children[index - 1]?.name === 'language');
}

function episodeOf(programme: GuideElement): { readonly episode?: number } {
  const number = childrenNamed(programme, 'episode-num').find(({ attributes }) => attributes.system === 'xmltv_ns');
  const digits = /^[\d\s]*\.\s*(\d+)/.exec(number?.text ?? '')?.[1];
  return digits === undefined ? {} : { episode: Number(digits) + 1 };
}
