import type { InitFile } from './init-files.js';
import type { InitPlan } from './init-plan.js';
import { titleText } from './project-texts.js';
import type { TakenPlan } from './taken-plan.js';
import { zoneText } from './zone-text.js';

/** The files of a locality that takes a plan as it is; `hasTerm`: with a term of its own. */
export function localityFiles(plan: InitPlan, taken: TakenPlan, hasTerm: boolean): readonly InitFile[] {
  return [
    { path: 'project.yaml', text: projectText(plan, taken) },
    ...(hasTerm ? [{ path: 'calendar.yaml', text: calendarText(plan) }] : []),
    ...plan.zones.map((zone, index) => ({
      path: `zones/${zone.id}.yaml`,
      text: zoneText(plan, zone, index, taken.channels),
    })),
    ...taken.files.map(({ path, text }) => ({ path: `plan/${path}`, text })),
  ];
}

function projectText(plan: InitPlan, { id, timeZone, grades, channels }: TakenPlan): string {
  const own = plan.id === id ? `${plan.id}-local` : plan.id;
  const taken = grades === undefined ? '' : `  grades: [${grades.join(', ')}]\n`;
  return `# yaml-language-server: $schema=.airclass/schemas/project.schema.json
# 地方项目：采用 plan 里的计划，只写不同之处。  A locality: it takes the plan in plan, and writes only what differs.
id: ${own}
title: ${titleText(plan)}
time-zone: ${timeZone}
takes:
  plan: plan                  # 上级的计划，不要修改  as it was received, not edited
${taken}  # 不同之处，都要写原因：  What differs, each with its reason:
  # channels:
  #   ${channels[0]?.id ?? 'p1'}:
  #     move: [{block: 09:00-11:00, at: 09:30, reason: 校车晚到}]
  #     start-at: {chinese: {lesson: 2, reason: 第一课已学过}}
`;
}

function calendarText({ term }: InitPlan): string {
  return `# yaml-language-server: $schema=.airclass/schemas/calendar.schema.json
# 本地的学期；假期和补课日按上级的计划。  The term here; holidays and make-up days are those of the plan.
term: {first-day: ${term.from}, last-day: ${term.to}}
`;
}
