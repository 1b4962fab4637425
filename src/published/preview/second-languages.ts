import { childrenNamed, type GuideDocument } from './guide-document.js';
import type { Remark } from './preview.js';

const ELEMENTS = ['title', 'sub-title', 'desc'];

/** Readers that keep the first language only: said once, with the languages that go. */
export function secondLanguages({ programmes }: GuideDocument, remarks: Remark[]): void {
  const gone = new Set<string>();
  for (const programme of programmes) {
    for (const name of ELEMENTS)
      for (const { attributes } of childrenNamed(programme, name).slice(1)) gone.add(attributes.lang ?? '?');
  }
  if (gone.size === 0) return;
  const languages = [...gone].sort().join(', ');
  remarks.push({
    effect: 'ignored',
    message: {
      zh: `只显示第一种语言的标题和说明；不显示 ${languages}`,
      en: `titles and descriptions are shown in their first language only; not in ${languages}`,
    },
    channel: undefined,
    start: undefined,
  });
}
