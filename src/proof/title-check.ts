import type { Blame } from './stage-fault.js';

/** What people call a lesson or a programme, by its id and language. */
export type Titles = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** For one file: blames the first title that is not the project's; what the project does not name is not compared. */
export function titleCheck(titles: Titles | undefined, blame: Blame): (id: string, shown: Shown) => void {
  let isBlamed = false;
  return (id, shown) => {
    const known = titles?.get(id);
    const title = known?.[shown.language ?? Object.keys(known)[0] ?? ''];
    if (isBlamed || title === undefined || title === shown.title) return;
    isBlamed = true;
    blame({
      ...shown.place,
      isOfTitle: true,
      text: {
        zh: `${id} 的名称是“${shown.title}”，项目中是“${title}”`,
        en: `${id} is called "${shown.title}", and "${title}" in the project`,
      },
    });
  };
}

interface Shown {
  readonly title: string;
  /** The project's first one where left out. */
  readonly language?: string;
  readonly place?: { readonly offset: number };
}

/** The lesson or programme that an event shows: its id follows the channel's. The rest of a slot shows what fills it. */
export function shownIn(event: string): string {
  return event.endsWith('.rest') ? '' : (event.split('.')[1] ?? '');
}
