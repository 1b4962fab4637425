import type { Text } from '../diagnostics/text.js';
import type { Programme } from '../model/programme.js';
import type { Project } from '../model/project.js';
import type { PlayoutFormat, Zone } from '../model/zone.js';
import type { Rule } from './rule.js';
import { plannedProgrammes } from './shared/planned-programmes.js';

export const relayNotPlayed: Rule = {
  id: 'relay-not-played',
  severity: 'warning',
  summary: { zh: '播出单的格式播不了转播信号', en: 'The format of a playout list cannot play a relay' },
  rationale: {
    zh: 'ffconcat 只能接文件，转播时会停在一帧画面上；ErsatzTV 只收 HTTP 与 RTSP，其他信号会换成垫片。全天长度不变，但观众看不到转播。请给该专区另用 ffplayout 或 XSPF，或换一个信号地址。',
    en: 'ffconcat joins files only and shows a still picture instead; ErsatzTV accepts HTTP and RTSP only, and any other relay becomes the slate. The day keeps its length, but viewers miss the relay. Use ffplayout or XSPF for the zone, or another address for the relay.',
  },
  *check({ project }) {
    for (const zone of project.zones.values()) {
      const { playout } = zone;
      if (playout === undefined) continue;
      for (const programme of relaysOf(zone, project)) {
        for (const format of playout.formats) {
          const why = obstacle(format, programme.source ?? '');
          if (why === undefined) continue;
          yield {
            message: {
              zh: `专区“${zone.id}”的 ${format} 播出单播不了转播“${programme.id}”：${why.zh}`,
              en: `the ${format} lists of zone "${zone.id}" cannot play the relay "${programme.id}": ${why.en}`,
            },
            span: playout.formatsSpan,
            related: [{ message: { zh: '转播在这里定义', en: 'the relay is defined here' }, span: programme.span }],
            subject: zone.id,
          };
        }
      }
    }
  },
};

/** On the channels that the zone carries. */
function relaysOf({ lineup }: Zone, project: Project): readonly Programme[] {
  const channels = new Map(lineup.map(({ channel }) => [channel.id, channel] as const));
  const planned = [...plannedProgrammes({ ...project, channels }).keys()];
  return planned.filter(({ kind, source }) => kind === 'relay' && source !== undefined);
}

function obstacle(format: PlayoutFormat, source: string): Text | undefined {
  if (format === 'ffconcat') return { zh: '这时会停在一帧画面上', en: 'a still picture is shown instead' };
  if (format === 'ersatztv' && !/^(https?|rtsps?):/i.test(source))
    return {
      zh: `“${source}”不是 HTTP 或 RTSP，会换成垫片`,
      en: `"${source}" is neither HTTP nor RTSP; the slate is shown`,
    };
  return undefined;
}
