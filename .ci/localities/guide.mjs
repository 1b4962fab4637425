// The lessons of a rendered guide: of each airing its channel, event, lesson, instant, title and teachers.
import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';

const LISTS = new Set(['programme', 'title', 'sub-title', 'episode-num', 'presenter']);
const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  isArray: (name) => LISTS.has(name),
});

export function lessonsOf(guide) {
  const { tv } = parser.parse(readFileSync(guide, 'utf8'));
  return (tv.programme ?? []).flatMap((programme) => {
    const event = programme['episode-num'].find((one) => one['@_system'] === 'airclass')?.['#text'] ?? '';
    const [channel, lesson] = event.split('.');
    if (!/^[A-Z]\d+-.*-\d+$/.test(lesson ?? '')) return [];
    return [
      {
        event,
        channel,
        lesson,
        grade: lesson.split('-')[0],
        start: programme['@_start'],
        title: text(programme['sub-title']?.[0]),
        teachers: (programme.credits?.presenter ?? []).map(text).join(', '),
      },
    ];
  });
}

const text = (node) => (typeof node === 'string' ? node : (node?.['#text'] ?? ''));
