import type { Instant } from '../../model/time.js';
import { childrenNamed, firstText, type GuideElement, readGuideDocument } from './guide-document.js';
import { guideTime } from './guide-time.js';
import type { Reader, Remark, ShownProgramme } from './preview.js';

/** English names of DVB content descriptors (EN 300 468, table 28) that school television may use; others show no genre. */
const GENRES = new Set([
  'Movie / Drama',
  'News / Current affairs',
  'Show / Game show',
  'Sports',
  "Children's / Youth programs",
  'Informational / Educational / School programs',
  'Cartoons / Puppets',
  'Music / Ballet / Dance',
  'Arts / Culture (without music)',
  'Social / Political issues / Economics',
  'Education / Science / Factual topics',
  'Nature / Animals / Environment',
  'Technology / Natural sciences',
  'Medicine / Physiology / Psychology',
  'Foreign countries / Expeditions',
  'Social / Spiritual sciences',
  'Further education',
  'Languages',
  'Leisure hobbies',
  'Fitness and health',
]);

/** Tvheadend's XMLTV grabber, from its source. */
export const tvheadend: Reader = {
  id: 'tvheadend',
  name: 'Tvheadend',
  needs: ['guide.xml'],
  preview(files) {
    const remarks: Remark[] = [];
    const guide = readGuideDocument(files.text('guide.xml') ?? '<tv/>');
    const strange = new Set<string>();
    const channels = guide.channels.map((channel) => {
      const name = firstText(channel, 'display-name');
      const own = guide.programmes.filter(({ attributes }) => attributes.channel === channel.attributes.id);
      return { name, number: undefined, programmes: shown(own, name, strange, remarks) };
    });
    if (strange.size > 0) {
      const names = [...strange].sort().join(', ');
      remarks.push({
        effect: 'ignored',
        message: {
          zh: `这些类别不是 DVB 的英文名称，不作为类型：${names}`,
          en: `categories that are not English DVB names give no genre: ${names}`,
        },
        channel: undefined,
        start: undefined,
      });
    }
    return { channels, remarks };
  },
};

function shown(
  programmes: readonly GuideElement[],
  channel: string,
  strange: Set<string>,
  remarks: Remark[],
): readonly ShownProgramme[] {
  const kept: ShownProgramme[] = [];
  for (const programme of programmes) {
    const start = guideTime(programme.attributes.start);
    const stop = guideTime(programme.attributes.stop);
    if (start === undefined || stop === undefined || stop <= start) {
      remarks.push(dropped(channel, start, '没有可用的开始和结束时间：不显示', 'no usable start and stop: not shown'));
      continue;
    }
    const categories = childrenNamed(programme, 'category').map(({ text }) => text);
    for (const category of categories) if (!GENRES.has(category)) strange.add(category);
    for (let before = kept.at(-1); before !== undefined && before.stop > start; before = kept.at(-1)) {
      remarks.push(
        dropped(
          channel,
          before.start,
          `与后面的“${firstText(programme, 'title')}”重叠：不显示`,
          `it overlaps "${firstText(programme, 'title')}" after it: not shown`,
        ),
      );
      kept.pop();
    }
    kept.push({
      start,
      stop,
      title: firstText(programme, 'title'),
      subTitle: firstText(programme, 'sub-title'),
      genres: categories.filter((category) => GENRES.has(category)),
    });
  }
  return kept;
}

function dropped(channel: string, start: Instant | undefined, zh: string, en: string): Remark {
  return { effect: 'dropped', message: { zh, en }, channel, start };
}
