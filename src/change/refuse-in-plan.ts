import type { Project } from '../model/project.js';
import { PLAIN_STYLE } from './entry.js';
import { entryText } from './entry-text.js';
import type { Proposed } from './proposed.js';
import { refusal } from './refusal.js';

/** The files of a plan belong to the province: a change of its grids is written in the locality's own project.yaml. */
export function refuseInPlan(proposed: readonly Proposed[], { planFolders }: Pick<Project, 'planFolders'>): void {
  const below = planFolders.at(-1);
  const found = below === undefined ? undefined : proposed.find(({ file }) => file.startsWith(below));
  if (found === undefined) return;
  const [channel = ''] = found.channels;
  const words = entryText(found.entry, PLAIN_STYLE);
  throw refusal({
    zh: `${found.file} 是上级的计划，不在这里修改，什么也没有写；请在 project.yaml 的 takes 下 channels.${channel}.changes 里加上：- ${words}`,
    en: `${found.file} is the plan of the province and is not edited here; nothing was written. Add this to project.yaml, under channels.${channel}.changes of takes: - ${words}`,
  });
}
