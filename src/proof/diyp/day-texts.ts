import type { Zone } from '../../model/zone.js';
import { m3uForm, readM3uForm } from '../channels/m3u-form.js';
import { lessonsOf, type ProjectTexts } from '../texts/project-texts.js';
import { descriptionOf, type Shown, shownBy, titleOf } from '../texts/shown-items.js';
import type { Said } from '../texts/text-check.js';
import { firstLanguage, firstWords } from '../texts/words.js';

/** A channel as box apps look it up: by its name or another of its names, as its list has them, and what it plays. */
export function* channelTexts(channel: Said, { lineup }: Zone, project: ProjectTexts): Iterable<Said> {
  const fields = new Set(channel.map(([field]) => field));
  for (const { name, aliases, stream } of lineup)
    for (const known of [firstWords(name, project), ...aliases]) {
      const said = [
        ['channel', m3uForm(known)],
        ['lvUrl', stream],
      ] as const;
      yield said.filter(([field]) => fields.has(field));
    }
}

export function channelSaid(name: unknown, address?: unknown): Said {
  return [
    ['channel', readM3uForm(String(name))],
    ...(address === undefined ? [] : [['lvUrl', String(address)] as const]),
  ];
}

export function* titleTexts(event: string, project: ProjectTexts): Iterable<Said> {
  for (const shown of shownBy(event, project)) yield [['title', titleOf(shown, firstLanguage(project), project)]];
}

const descriptions = new WeakMap<ProjectTexts, ReadonlyMap<string, ReadonlySet<string>>>();

/** An entry names no event: its title is one of the project's, and its words are those of something with that title. */
export function* entryTexts(title: string, project: ProjectTexts): Iterable<Said> {
  const known = descriptions.get(project) ?? descriptionsOf(project);
  descriptions.set(project, known);
  for (const desc of known.get(title) ?? [])
    yield [
      ['title', title],
      ['desc', desc],
    ];
}

/** By title. */
function descriptionsOf(project: ProjectTexts): ReadonlyMap<string, ReadonlySet<string>> {
  const language = firstLanguage(project);
  const all: readonly Shown[] = [
    ...[...lessonsOf(project).values()].map((lesson) => ({ kind: 'lesson', lesson }) as const),
    ...[...project.programmes.values()].map((programme) => ({ kind: 'programme', programme }) as const),
    ...[true, false].map((isBetween) => ({ kind: 'nothing', isBetween }) as const),
  ];
  const known = new Map<string, Set<string>>();
  for (const shown of all) {
    const title = titleOf(shown, language, project);
    const desc = descriptionOf(shown, language, project) ?? '';
    known.set(title, (known.get(title) ?? new Set()).add(desc));
  }
  return known;
}
