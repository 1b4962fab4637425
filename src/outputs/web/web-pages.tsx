import type { JSX } from 'preact';
import { documentText } from '../../html/page-text.js';
import type { Lesson } from '../../model/course.js';
import { guideTitle } from '../../model/lesson-title.js';
import type { LineupEntry } from '../../model/zone.js';
import { once } from '../made-from.js';
import type { Output, OutputFile } from '../output.js';
import { feedsOf } from './feeds.js';
import { guideFiles } from './guide-files.js';
import { markupOf } from './markup.js';
import { offlineFiles } from './offline-files.js';
import { bytesInList, bytesOfColumn } from './page-bytes.js';
import { ClassSheet } from './pages/class-sheet.js';
import { DayPage } from './pages/day-page.js';
import { FindPage } from './pages/find-page.js';
import { LessonPage } from './pages/lesson-page.js';
import { LessonsPage } from './pages/lessons-page.js';
import { partsOf } from './pages/paged.js';
import { TeacherPage } from './pages/teacher-page.js';
import { TeachersPage } from './pages/teachers-page.js';
import { TodayPage } from './pages/today-page.js';
import { UnsavedPage } from './pages/unsaved-page.js';
import { WeekPage } from './pages/week-page.js';
import { WeekSheet } from './pages/week-sheet.js';
import {
  channelDayPath,
  channelPath,
  classSheetPath,
  dayPath,
  FIND,
  INDEX,
  lessonPath,
  lessonsPath,
  Site,
  sheetPath,
  teacherPath,
  teachersPath,
  UNSAVED,
  weekPath,
} from './site.js';
import { zoneFacts } from './zone-facts.js';

/** Channels, lessons and names on one page at most, so that a page stays under 60 kB; guide.css can choose among 12. */
const MAX_CHANNELS = 12;
const MAX_LESSONS = 90;
const MAX_NAMES = 400;

/** A guide that any web server can serve and any browser can read. */
export const webPages: Output = {
  *files(view) {
    if (view.zone.web === undefined) return;
    const facts = zoneFacts(view);
    yield* sharedFiles();
    const sites = view.project.languages.map((language) => new Site(facts, language));
    for (const site of sites) yield* sitePages(site);
    if (view.zone.web.offline) yield* offlineCopy(sites);
  },
};

function* sharedFiles(): Iterable<OutputFile> {
  for (const { path, text } of guideFiles()) yield fileOf(path, () => text);
}

type MakePage = (on: { readonly site: Site; readonly path: string }) => JSX.Element;

function* sitePages(site: Site): Iterable<OutputFile> {
  for (const [path, make] of pagesOf(site)) {
    yield fileOf(`${site.root}${path}`, () => documentText(markupOf(make({ site, path }))));
  }
  yield fileOf(`${site.root}lessons.json`, () => lessonsJson(site));
}

function* pagesOf(site: Site): Iterable<readonly [path: string, make: MakePage]> {
  yield [FIND, (on) => <FindPage {...on} />];
  if (site.facts.view.zone.web?.offline) yield [UNSAVED, (on) => <UnsavedPage {...on} />];
  yield* dayPages(site);
  yield* channelPages(site);
  const { facts } = site;
  for (const lesson of facts.lessons.keys()) yield [lessonPath(lesson), (on) => LessonPage({ ...on, lesson })];
  const inList = listed(site);
  for (const [teacher, lessons] of facts.byTeacher) {
    for (const shown of partsOf(lessons, inList)) {
      yield [teacherPath(teacher, shown.part), (on) => <TeacherPage {...on} teacher={teacher} shown={shown} />];
    }
  }
  for (const shown of partsOf([...facts.byTeacher.keys()], { items: MAX_NAMES })) {
    yield [teachersPath(shown.part), (on) => <TeachersPage {...on} shown={shown} />];
  }
}

const listed = (site: Site) => ({ items: MAX_LESSONS, bytesOf: (lesson: Lesson) => bytesInList(site, lesson) });

function* dayPages(site: Site): Iterable<readonly [string, MakePage]> {
  const { days, view } = site.facts;
  for (const day of days) {
    const size = { items: MAX_CHANNELS, bytesOf: (entry: LineupEntry) => bytesOfColumn(site, entry, day) };
    for (const shown of partsOf(view.zone.lineup, size)) {
      const make: MakePage = (on) => <TodayPage {...on} day={day} shown={shown} />;
      yield [dayPath(day, shown.part), make];
      if (day === view.from && shown.part === 1) yield [INDEX, make];
    }
  }
}

function* channelPages(site: Site): Iterable<readonly [string, MakePage]> {
  const { facts } = site;
  const { view, weeks } = facts;
  for (const entry of view.zone.lineup) {
    for (const week of weeks) {
      const make: MakePage = (on) => (
        <WeekPage {...on} entry={entry} week={week} feeds={feedsOf(entry, on.site, on.path)} />
      );
      yield [weekPath(entry, week.monday), make];
      yield [sheetPath(entry, week.monday), (on) => <WeekSheet {...on} entry={entry} week={week} />];
      yield [classSheetPath(entry, week.monday), (on) => <ClassSheet {...on} entry={entry} week={week} />];
      if (week.days.includes(view.from)) yield [channelPath(entry), make];
      for (const day of week.days) {
        yield [
          channelDayPath(entry, day),
          (on) => DayPage({ ...on, entry, day, week, feeds: feedsOf(entry, on.site, on.path) }),
        ];
      }
    }
    for (const shown of partsOf(facts.byChannel.get(entry) ?? [], listed(site))) {
      yield [lessonsPath(entry, shown.part), (on) => <LessonsPage {...on} entry={entry} shown={shown} />];
    }
  }
}

function* offlineCopy(sites: readonly Site[]): Iterable<OutputFile> {
  const pages = once(
    () =>
      new Map([...sites.flatMap((site) => [...sitePages(site)]), ...sharedFiles()].map((file) => [file.path, file])),
  );
  const textOf = (path: string) => [...(pages().get(`web/${path}`)?.chunks() ?? [])].join('');
  for (const file of offlineFiles(sites, textOf)) yield fileOf(file.path, () => file.text);
}

/** What the search looks through: grade and title, teacher, the page. */
function lessonsJson(site: Site): string {
  const rows = [...site.facts.lessons.keys()].map((lesson) => [
    guideTitle(lesson, site.language),
    site.plain(lesson.teacher.name),
    lessonPath(lesson),
  ]);
  return `${JSON.stringify(rows)}\n`;
}

function fileOf(path: string, text: () => string): OutputFile {
  return { path: `web/${path}`, chunks: () => [Buffer.from(text())] };
}
