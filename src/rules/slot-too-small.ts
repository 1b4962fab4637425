import { spokenLength } from '../calendar/spoken.js';
import type { Finding } from '../diagnostics/problem.js';
import type { Rule, RuleInput } from './rule.js';

export const slotTooSmall: Rule = {
  id: 'slot-too-small',
  severity: 'error',
  summary: { zh: '时段装不下它的内容', en: 'A slot is too short for its content' },
  rationale: {
    zh: '例如 20 分钟里排了两节 20 分钟的课：数目对不上，播出时结尾会被切掉。请加长时段、分成几格，或改正 length。',
    en: 'For example two lessons of 20 minutes in 20 minutes: the end is cut off on air. Lengthen the slot, split it, or correct the length.',
  },
  *check(input) {
    yield* lessons(input);
    yield* programmes(input);
  },
};

function* lessons({ uses }: RuleInput): Iterable<Finding> {
  const reported = new Set<string>();
  for (const [lesson, { shortest }] of uses) {
    const slot = shortest.end - shortest.start;
    const { length } = lesson;
    if (length === undefined || length <= slot) continue;
    const key = `${shortest.span.file} ${shortest.span.start} ${length}`;
    if (reported.has(key)) continue;
    reported.add(key);
    const [long, room, by] = [length, slot, length - slot].map(spokenLength);
    const times = length % slot === 0 ? length / slot : undefined;
    const sum = {
      zh: times === undefined ? '' : `（${times} 倍于时段）`,
      en: times === undefined ? '' : ` (${times} times the slot)`,
    };
    yield {
      message: {
        zh: `“${lesson.id}”长 ${long?.zh}，频道“${shortest.channel.id}”的时段只有 ${room?.zh}，少 ${by?.zh}${sum.zh}，请加长或分成几格`,
        en: `"${lesson.id}" takes ${long?.en} and its slot on "${shortest.channel.id}" has ${room?.en}, ${by?.en} too little${sum.en}; lengthen or split it`,
      },
      span: shortest.span,
      related: [{ message: { zh: '课的长度写在这里', en: 'the lesson and its length' }, span: lesson.span }],
      subject: lesson.id,
    };
  }
}

function* programmes({ project }: RuleInput): Iterable<Finding> {
  for (const channel of project.channels.values()) {
    for (const row of channel.timetables.flatMap(({ rows }) => rows)) {
      const cell = [...row.cells.values()].find(
        (one) => one.kind === 'programme' && (one.programme.length ?? 0) > row.to - row.from,
      );
      if (cell?.kind !== 'programme' || cell.programme.kind === 'relay') continue;
      const { programme } = cell;
      const length = programme.length ?? 0;
      const [long, room, by] = [length, row.to - row.from, length - row.to + row.from].map(spokenLength);
      yield {
        message: {
          zh: `节目“${programme.id}”长 ${long?.zh}，频道“${channel.id}”的时段只有 ${room?.zh}，少 ${by?.zh}，请加长时段`,
          en: `the programme "${programme.id}" takes ${long?.en} and its slot on "${channel.id}" has ${room?.en}, ${by?.en} too little; lengthen the slot`,
        },
        span: cell.span,
        related: [{ message: { zh: '节目的长度写在这里', en: 'the programme and its length' }, span: programme.span }],
        severity: 'warning',
        subject: programme.id,
      };
    }
  }
}
