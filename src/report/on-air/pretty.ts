import pico from 'picocolors';
import { TimeText } from '../../calendar/time-text.js';
import type { Text } from '../../diagnostics/text.js';
import { visible } from '../../diagnostics/visible.js';
import { inLanguage } from '../../model/local-text.js';
import type { Instant } from '../../model/time.js';
import type { ChannelOnAir, ZoneOnAir } from '../../published/on-air/on-air.js';
import type { PlayingClip } from '../../published/on-air/playing-clip.js';
import type { TimelineAiring } from '../../published/release-timeline.js';
import { alignedColumns } from '../aligned-columns.js';
import { clockLength } from '../clock-length.js';
import { dayName } from '../diff/change-words.js';
import type { OnAirReport } from './on-air-report.js';

const KINDS: Readonly<Record<string, Text>> = {
  recording: { zh: '课', en: 'lesson' },
  programme: { zh: '节目', en: 'programme' },
  filler: { zh: '垫播', en: 'filler' },
  slate: { zh: '垫片', en: 'slate' },
  relay: { zh: '转播', en: 'relay' },
  advertisement: { zh: '广告', en: 'advertisement' },
};

/** For people: one block per channel, since all zones show the same; below it what each zone's playout server plays. */
export function pretty(report: OnAirReport): string {
  const { release, at, timeZone, until, channels, language, colour } = report;
  const paint = pico.createColors(colour);
  const time = new TimeText(timeZone);
  const say = (text: Text): string => text[language];
  const today = time.iso(at).slice(0, 10);
  const clock = (instant: Instant): string => {
    const [day = '', rest = ''] = time.iso(instant).split('T');
    const shown = rest.slice(0, rest.startsWith(':00', 5) ? 5 : 8);
    return day === today ? shown : `${day} ${shown}`;
  };

  function title({ item, run }: TimelineAiring): string {
    const repeat = run === 'repeat' ? say({ zh: '（重播）', en: ' (repeat)' }) : '';
    return `${inLanguage(item.title, language, ['en', 'zh'])}${repeat}`;
  }

  function airingRow(word: Text, airing: TimelineAiring, more = ''): readonly string[] {
    return [say(word), `${clock(airing.start)}–${clock(airing.stop)}`, title(airing) + more];
  }

  function rowsOf({ now, next, planned, before }: ChannelOnAir): readonly (readonly string[])[] {
    const reason = now?.reason === undefined ? '' : ` (${inLanguage(now.reason, language, ['en', 'zh'])})`;
    const earlier = say({ zh: '在这个版本之前开始的节目', en: 'began before this release' });
    const ends = say({ zh: '版本到此为止', en: 'the release ends' });
    return [
      now === undefined
        ? [say(NOW), `–${next === undefined ? '' : clock(next.start)}`, earlier]
        : airingRow(NOW, now, reason),
      ...(before === undefined
        ? []
        : [
            airingRow(
              { zh: '原为', en: 'was' },
              before,
              say({ zh: `（版本 ${report.previous}）`, en: ` (release ${report.previous})` }),
            ),
          ]),
      next === undefined ? [say(NEXT), clock(until), ends] : airingRow(NEXT, next),
      ...(planned === undefined ? [] : [airingRow({ zh: '然后', en: 'then' }, planned)]),
    ];
  }

  function plays({ kind, source, position, stop }: PlayingClip): readonly string[] {
    const length = stop === undefined ? '' : ` / ${clockLength(seconds(position + (stop - at)))}`;
    return [
      say(KINDS[kind] ?? { zh: kind, en: kind }),
      source ?? say({ zh: '（没有播出单，不知是哪个文件）', en: '(only a playout list says which file)' }),
      `${clockLength(seconds(position))}${length}`,
    ];
  }

  function zoneRow({ zone, entry, isCovered, plays: clip }: ZoneOnAir): readonly string[] {
    if (!isCovered)
      return [zone.id, `${entry.number}`, say({ zh: '这个专区不包括此刻', en: 'does not cover this time' })];
    return [
      zone.id,
      `${entry.number}`,
      ...(clip === undefined ? [say({ zh: '没有文件', en: 'no file' })] : plays(clip)),
    ];
  }

  const blocks = channels.map((channel) => {
    const [first] = channel.zones;
    const name = first === undefined ? '' : inLanguage(first.entry.name, language, ['en', 'zh']);
    const files = alignedColumns(channel.zones.map((zone) => zoneRow(zone).map(visible)));
    const lines = [
      ...alignedColumns(rowsOf(channel).map((row) => row.map(visible))).map((line, index) =>
        index === 0 ? paint.green(line) : line,
      ),
      ...channel.zones.flatMap(({ catchUp }, index) => [
        files[index] ?? '',
        ...(catchUp === undefined ? [] : [paint.dim(`  ${say({ zh: '回看', en: 'catch-up' })} ${visible(catchUp)}`)]),
      ]),
    ];
    return `\n${paint.bold(`${channel.channel}  ${visible(name)}`)}\n${lines.map((line) => `  ${line}\n`).join('')}`;
  });
  const head = `${say(dayName(today))} ${clock(at)}  ${say({ zh: `版本 ${release}`, en: `release ${release}` })}\n`;
  return `${head}${blocks.join('')}`;
}

const NOW: Text = { zh: '正在播', en: 'now' };
const NEXT: Text = { zh: '接着播', en: 'next' };

function seconds(length: number): number {
  return length - (length % 1000);
}
