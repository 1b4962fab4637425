import type { Rule } from './rule.js';

export const gradeNotCarried: Rule = {
  id: 'grade-not-carried',
  severity: 'warning',
  summary: { zh: '没有专区转播这个年级', en: 'No zone carries a grade' },
  rationale: {
    zh: '这个年级有频道，却不在任何专区的 lineup 中，学生看不到。请加入专区，或删去频道。',
    en: 'The grade has a channel and no zone has it in its lineup, so no pupil sees it. Add it to a zone, or remove the channel.',
  },
  *check({ project }) {
    const carried = new Set(
      [...project.zones.values()].flatMap(({ lineup }) => lineup.flatMap(({ channel }) => channel.grades)),
    );
    const reported = new Set(carried);
    for (const channel of project.channels.values()) {
      for (const grade of channel.grades) {
        if (reported.has(grade)) continue;
        reported.add(grade);
        yield {
          message: {
            zh: `“${grade.id}”在频道“${channel.id}”有课，但 ${project.zones.size} 个专区都没有转播，请加入 lineup`,
            en: `"${grade.id}" has lessons on "${channel.id}", and none of the ${project.zones.size} zone${project.zones.size === 1 ? '' : 's'} carries it; add it to a lineup`,
          },
          span: channel.span,
          subject: grade.id,
        };
      }
    }
  },
};
