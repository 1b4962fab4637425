import { Both } from '../../html/both.js';
import { Table, Wide } from '../../html/table.js';
import type { Project } from '../../model/project.js';
import { gradesOfChannels } from '../../published/diff/grades-of-channels.js';
import type { ReleaseDiff } from '../../published/diff/release-diff.js';
import { CHANGES_TITLE } from '../diff/change-words.js';
import { changeSheet, type SheetSection } from '../diff/sheet.js';
import { countsOf } from '../diff/sheet-summary.js';
import { column, PageSection } from './page-section.js';
import type { PageFacts } from './report-facts.js';

/** `airclass diff` lists all. */
const MAX_SHOWN = 50;

/** What viewers see of this release that was not so in the one before. */
export function ChangesSection({ changes, sound: { project } }: PageFacts) {
  if (changes === undefined) return null;
  const { since, diff } = changes;
  const title = { zh: `自 ${since} 以来的变动`, en: `Changes since ${since}` };
  return (
    <PageSection id="changes" title={title}>
      {diff === undefined ? <NotCompared /> : <Changes since={since} diff={diff} project={project} />}
    </PageSection>
  );
}

function NotCompared() {
  return (
    <p>
      <strong class="odd">
        <Both
          text={{
            zh: '没有比较：那个版本太大，或者读不出来（见 airclass verify）。',
            en: 'Not compared: that release is too large, or cannot be read (see airclass verify).',
          }}
        />
      </strong>
    </p>
  );
}

interface ChangesProps {
  readonly since: string;
  readonly diff: ReleaseDiff;
  readonly project: Project;
}

function Changes({ since, diff, project }: ChangesProps) {
  const { sections } = changeSheet(
    {
      before: { kind: 'release', id: since },
      after: { kind: 'timetable', id: project.id },
      diff,
      grades: gradesOfChannels(diff.before, diff.after),
      gradeNames: new Map([...project.vocabulary.grades.values()].map(({ id, name }) => [id, name])),
      language: 'zh',
      colour: false,
    },
    diff,
    CHANGES_TITLE,
    'operators',
  );
  const shown = firstRows(sections);
  const more = rowsIn(sections) - rowsIn(shown);
  return (
    <>
      <p>
        <Both text={countsOf(diff)} />
      </p>
      {shown.map((section, index) => (
        <SectionOfChanges id={`changes-${index + 1}`} section={section} />
      ))}
      {more === 0 ? null : (
        <p>
          <Both text={{ zh: `另有 ${more} 行，用这条命令看：`, en: `${more} more rows, with this command: ` }} />{' '}
          <code>airclass diff {since} current</code>
        </p>
      )}
    </>
  );
}

function SectionOfChanges({ id, section }: { readonly id: string; readonly section: SheetSection }) {
  return (
    <>
      <h3 id={id}>
        <Both text={section.title} />
      </h3>
      <Wide labelledBy={id}>
        <Table
          columns={section.columns.map((head, index) => column(head, { isRowHead: index === 0 }))}
          rows={section.rows.map(({ kind, cells }) => ({ kind, cells: cells.map((cell) => <Both text={cell} />) }))}
        />
      </Wide>
    </>
  );
}

function firstRows(sections: readonly SheetSection[]): readonly SheetSection[] {
  let free = MAX_SHOWN;
  return sections.flatMap((section) => {
    const rows = section.rows.slice(0, free);
    free -= rows.length;
    return rows.length === 0 ? [] : [{ ...section, rows }];
  });
}

function rowsIn(sections: readonly SheetSection[]): number {
  return sections.reduce((sum, { rows }) => sum + rows.length, 0);
}
