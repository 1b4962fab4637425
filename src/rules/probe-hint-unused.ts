import type { Text } from '../diagnostics/text.js';
import type { PlayoutSettings } from '../model/zone.js';
import type { Rule, RuleInput } from './rule.js';

export const probeHintUnused: Rule = {
  id: 'probe-hint-unused',
  severity: 'warning',
  summary: { zh: '写了 probe-hint，却没有可写的', en: 'There is nothing for a probe hint to be written from' },
  rationale: {
    zh: 'probe-hint 补全测量不到的参数，与实测的声画参数一起写进 ErsatzTV 播出单，省去再次探测。没有 ersatztv 格式，或录像没有实测过，就无从写起，服务器仍会自行探测。请加上格式、测量录像（airclass probe），或删去 probe-hint。',
    en: 'A probe hint adds what is not measured to the measured streams in ErsatzTV’s lists, which spares the server a probe. Without the format ersatztv, or without a measured recording, there is nothing to add it to, and the server probes by itself. Add the format, measure the recordings (airclass probe), or take probe-hint out.',
  },
  *check(input) {
    for (const { id, playout } of input.project.zones.values()) {
      if (playout?.probeHint === undefined) continue;
      const why = obstacle(playout, input);
      if (why === undefined) continue;
      yield {
        message: {
          zh: `专区“${id}”的 probe-hint 用不上：${why.zh}`,
          en: `the probe-hint of zone "${id}" is not used: ${why.en}`,
        },
        span: playout.probeHintSpan,
        subject: id,
      };
    }
  },
};

function obstacle({ formats }: PlayoutSettings, { recordings }: RuleInput): Text | undefined {
  if (!formats.includes('ersatztv')) return { zh: '没有 ersatztv 格式', en: 'ersatztv is not among its formats' };
  const isMeasured = [...recordings.values()].some(({ streams }) => streams?.some(({ width }) => width !== undefined));
  return isMeasured ? undefined : { zh: '没有录像实测过画面', en: 'the picture of no recording was measured' };
}
