import type { MessageLanguage } from '../../diagnostics/text.js';
import { Page } from '../../html/page.js';
import { pageText } from '../../html/page-text.js';
import { Table, Wide } from '../../html/table.js';
import { projectColumns } from './project-cells.js';
import type { ProjectOutcome } from './project-outcome.js';

/** One page for those who look after all of them. */
export function projectsHtml(outcomes: readonly ProjectOutcome[], language: MessageLanguage): string {
  const title = language === 'zh' ? '各项目的结果' : 'What became of each project';
  const failed = outcomes.filter(({ code }) => code !== 0).length;
  const [all, bad] = [outcomes.length, failed];
  const columns = projectColumns(outcomes, language);
  return pageText(
    <Page lang={language} title={title}>
      <h1 id="projects">{title}</h1>
      <p>
        {language === 'zh' ? `共 ${all} 个项目，${bad} 个需要处理。` : `${all} projects, ${bad} of them to look at.`}
      </p>
      <Wide labelledBy="projects">
        <Table
          columns={columns.map(({ head, isNumber }, index) => ({ head, isNumber, isRowHead: index === 0 }))}
          rows={outcomes.map(({ code }, row) => ({
            kind: code === 0 ? undefined : 'late',
            cells: columns.map(({ cells }) => cells[row]),
          }))}
        />
      </Wide>
    </Page>,
  );
}
