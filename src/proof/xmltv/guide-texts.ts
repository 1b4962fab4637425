import { textbookOf } from '../../model/lesson-lines.js';
import type { LineupEntry, Zone } from '../../model/zone.js';
import { lessonAddress } from '../texts/addresses.js';
import type { ProjectTexts } from '../texts/project-texts.js';
import { descriptionOf, type Shown, shownBy, titleOf } from '../texts/shown-items.js';
import type { Said } from '../texts/text-check.js';
import { eachWords, firstWords, inEach } from '../texts/words.js';

/** Genres of DVB by their English names, which follow a lesson's own categories. */
const GENRES = new Set([
  'Education / Science / Factual topics',
  'Languages',
  'Technology / Natural sciences',
  'Informational / Educational / School programs',
  'Fitness and health',
]);
const MAX_GENRES = 2;

/** What a programme of a zone's guide says, by the id of its event. */
export function* programmeTexts(event: string, zone: Zone, project: ProjectTexts): Iterable<Said> {
  for (const shown of shownBy(event, project)) yield textsOf(shown, zone, project);
}

function textsOf(shown: Shown, zone: Zone, project: ProjectTexts): Said {
  if (shown.kind === 'nothing') return inEach('title', project, (language) => titleOf(shown, language, project));
  if (shown.kind === 'programme') {
    const { title, description } = shown.programme;
    return [...eachWords('title', title, project), ...eachWords('desc', description, project)];
  }
  const { lesson } = shown;
  const { course, teacher, themes, title } = lesson;
  const [language = 'zh'] = project.languages;
  const name = firstWords(teacher.name, project);
  return [
    ...inEach('title', project, (other) => titleOf(shown, other, project)),
    ...eachWords('sub-title', title, project),
    ...inEach('desc', project, (other) => descriptionOf(shown, other, project) ?? ''),
    ['actor', name],
    ['presenter', name],
    ...eachWords('category', course.title, project),
    [`keyword@${language}`, textbookOf(lesson)],
    ...themes.flatMap((theme) => eachWords('keyword', theme.name, project)),
    ['url', lessonAddress(zone.onDemand?.url, lesson)],
  ];
}

/** Without the genres that follow the categories of a lesson, or are all that a programme has. */
export function withoutGenres(said: Said, event: string, project: ProjectTexts): Said {
  const [shown] = shownBy(event, project);
  const own = shown?.kind === 'lesson' ? eachWords('category', shown.lesson.course.title, project).length : 0;
  const places = said.flatMap(([field], at) => (field.startsWith('category@') ? [at] : []));
  const genres = new Set(
    places
      .slice(own)
      .slice(0, MAX_GENRES)
      .filter((at) => said[at]?.[0] === 'category@en' && GENRES.has(said[at]?.[1] ?? '')),
  );
  return said.filter((_, at) => !genres.has(at));
}

/** The names and addresses before the first programme: the source, then each channel. */
export function headTexts({ lineup }: Zone, project: ProjectTexts): Said {
  const { publisher, title } = project;
  return [
    ['source-info-name', firstWords(publisher?.name ?? title, project)],
    ['source-info-url', publisher?.url],
    ...lineup.flatMap((entry) => channelTexts(entry, project)),
  ];
}

/** Its names, its number, what else it is called, its id once more, and its picture. */
function channelTexts({ id, name, number, aliases, logo }: LineupEntry, project: ProjectTexts): Said {
  return [
    ['channel', id],
    ...eachWords('display-name', name, project),
    ...[String(number), ...aliases, id].map((other) => ['display-name', other] as const),
    ['icon', logo],
  ];
}
