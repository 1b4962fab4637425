import type { Finding } from '../diagnostics/problem.js';
import type { Text } from '../diagnostics/text.js';
import type { Project } from '../model/project.js';
import type { Zone } from '../model/zone.js';
import type { Rule } from './rule.js';

export const feedFactsMissing: Rule = {
  id: 'feed-facts-missing',
  severity: 'error',
  summary: { zh: '专区的订阅缺少必需的数据', en: 'A zone has a feed without the data that it needs' },
  rationale: {
    zh: 'RSS 的每一条都要有点播地址（on-demand.url）；ADI 包要有授权的起止（on-demand.closes）和测量过的录像（project.yaml 的 media）。工具不编造。请补上，或去掉这项输出；若放宽此规则，该输出是空的。',
    en: 'Each item of RSS needs its address (on-demand.url); an ADI package needs the start and end of its licence (on-demand.closes) and a recording that was measured (media in project.yaml). Nothing is made up. Add what is missing, or take the output out; where this rule is relaxed, the output is empty.',
  },
  *check({ project }) {
    for (const zone of project.zones.values()) yield* missing(zone, project);
  },
};

function* missing({ id, feeds, onDemand }: Zone, project: Project): Iterable<Finding> {
  const { rss, adi } = feeds ?? {};
  if (rss !== undefined && onDemand?.url === undefined) yield finding(id, 'RSS', ON_DEMAND_URL, rss.span);
  if (adi === undefined) return;
  if (onDemand?.closesAfter === undefined) yield finding(id, 'ADI', ON_DEMAND_CLOSES, adi.span);
  if (project.media === undefined) yield finding(id, 'ADI', MEDIA, adi.span);
}

const ON_DEMAND_URL: Text = { zh: '没有写 on-demand.url', en: 'on-demand.url is missing' };
const ON_DEMAND_CLOSES: Text = { zh: '没有写 on-demand.closes', en: 'on-demand.closes is missing' };
const MEDIA: Text = {
  zh: 'project.yaml 没有 media，录像都没有测量',
  en: 'project.yaml has no media, so nothing is measured',
};

function finding(zone: string, format: string, lacks: Text, span: Finding['span']): Finding {
  return {
    message: {
      zh: `专区“${zone}”设有 ${format}，但${lacks.zh}`,
      en: `zone "${zone}" has ${format}, but ${lacks.en}`,
    },
    span,
    subject: zone,
  };
}
