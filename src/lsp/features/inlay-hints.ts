import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver';
import { WEEKDAY_NAMES } from '../../calendar/weekday-names.js';
import { inLanguage } from '../../model/local-text.js';
import { weekdayOf } from '../../model/time.js';
import type { PlannedItem } from '../../timeline/slot.js';
import { pathKey } from '../coming-lessons.js';
import { nodesBelow } from '../tree/yaml-node.js';
import type { View } from './view.js';

/** Beside each cell that asks for the next lesson of a course: which one falls into it on its next day. */
export function inlayHintsIn(view: View, range: Range): readonly InlayHint[] {
  const root = view.index.root(view.path);
  const { sound } = view.file.project;
  if (root === undefined || sound === undefined) return [];
  const coming = view.file.project.comingLessons(view.path, view.workbench.options.now(sound.project));
  const hints: InlayHint[] = [];
  const from = view.offset(range.start);
  const to = view.offset(range.end);
  for (const { node, path } of nodesBelow(root)) {
    const item = coming.get(pathKey(path));
    if (item?.lesson === undefined || node.kind !== 'leaf' || node.end < from || node.start > to) continue;
    hints.push({
      position: view.places.position(node.end),
      label: labelOf(item, view),
      kind: InlayHintKind.Type,
      paddingLeft: true,
      tooltip: item.lesson.id,
    });
  }
  return hints;
}

function labelOf({ lesson, day }: PlannedItem, view: View): string {
  if (lesson === undefined) return '';
  const { number, title } = lesson;
  const weekday = WEEKDAY_NAMES[weekdayOf(day)];
  const [, month = '', date = ''] = day.split('-').map(Number);
  const language = view.workbench.language;
  const name = inLanguage(title, language);
  return language === 'zh'
    ? `${number} ${name} · ${month}月${date}日${weekday.zh}`
    : `${number} ${name} · ${weekday.en} ${day.slice(5)}`;
}
