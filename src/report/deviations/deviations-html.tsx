import { Page } from '../../html/page.js';
import { pageText } from '../../html/page-text.js';
import { Table, Wide } from '../../html/table.js';
import { cellsOf, type DeviationsReport, HEADS } from './deviations-report.js';

/** One page for those who look after the plan. */
export function deviationsHtml({ deviations, projects, language }: DeviationsReport): string {
  const title = language === 'zh' ? '与上级计划的不同之处' : 'What differs from the plan';
  const count = deviations.length;
  return pageText(
    <Page lang={language} title={title}>
      <h1 id="deviations">{title}</h1>
      <p>
        {language === 'zh' ? `${projects} 个项目，${count} 处不同。` : `Projects: ${projects}. Deviations: ${count}.`}
      </p>
      <Wide labelledBy="deviations">
        <Table
          columns={HEADS[language].map((head, index) => ({ head, isRowHead: index === 0 }))}
          rows={deviations.map((one) => ({ kind: undefined, cells: cellsOf(one, language) }))}
        />
      </Wide>
    </Page>,
  );
}
