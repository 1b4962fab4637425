import { type OfficialList, officialDays } from '../../calendar/official-days.js';
import { calendarText } from './calendar-text.js';
import { courseText, timetableText } from './grade-texts.js';
import type { InitPlan } from './init-plan.js';
import { layGrade } from './lay-grade.js';
import { pipelineFile } from './pipeline-file.js';
import { programmesText, projectText, teachersText } from './project-texts.js';
import { zoneText } from './zone-text.js';

export interface InitFile {
  /** Below the project's folder. */
  readonly path: string;
  readonly text: string;
}

/** The files that a build reads, small enough to be read in five minutes. */
export function initFiles(plan: InitPlan, official: OfficialList = officialDays): readonly InitFile[] {
  const grades = plan.grades.map((grade) => layGrade(plan, grade, official));
  return [
    { path: 'project.yaml', text: projectText(plan) },
    { path: 'calendar.yaml', text: calendarText(plan.term, official) },
    { path: 'teachers.yaml', text: teachersText(plan, grades) },
    { path: 'programmes.yaml', text: programmesText(grades) },
    ...grades.flatMap((grade) => [
      { path: `courses/${grade.grade.id.toLowerCase()}.yaml`, text: courseText(grade) },
      { path: `timetables/${grade.grade.id.toLowerCase()}.yaml`, text: timetableText(grade, plan.term) },
    ]),
    ...plan.zones.map((zone, index) => ({
      path: `zones/${zone.id}.yaml`,
      text: zoneText(plan, zone, index),
    })),
  ];
}

/** What programs beside the compiler read; a file that is there already stays as it is. */
export function companionFiles(plan: InitPlan): readonly (InitFile & { readonly ofRepository?: true })[] {
  return [
    { path: '.gitignore', text: GIT_IGNORE },
    { path: '.editorconfig', text: EDITOR_CONFIG },
    ...pipelineFile(plan),
  ];
}

const GIT_IGNORE = `# 发布的内容与录像不进版本库；media.lock.json 要提交。
# Releases and recordings stay out of the repository; media.lock.json belongs in it.
/out/
/media/
node_modules/
.DS_Store
Thumbs.db
~$*
`;

/** Editors that read it keep files as YAML wants them: UTF-8, no tabs. */
const EDITOR_CONFIG = `root = true

[*]
charset = utf-8
end_of_line = lf
insert_final_newline = true
trim_trailing_whitespace = true

[*.{yaml,yml}]
indent_style = space
indent_size = 2
`;
