import { LanguageChoice } from '../../html/both.js';
import { Page } from '../../html/page.js';
import { pageText } from '../../html/page-text.js';
import { isChinese } from '../../model/lesson-title.js';
import { inLanguage } from '../../model/local-text.js';
import { CatchUpSection } from './catch-up-section.js';
import { ChangesSection } from './changes-section.js';
import { ChannelsSection } from './channels-section.js';
import { ProblemsSection } from './problems-section.js';
import { RecordingsSection } from './recordings-section.js';
import { type PageFacts, type ReportFacts, recordingRows } from './report-facts.js';
import { SummarySection } from './summary-section.js';
import { TonightSection } from './tonight-section.js';
import { WeekSection } from './week/week-section.js';
import { ZonesSection } from './zones-section.js';

/** One page in both languages, without scripts or anything from elsewhere, for anyone who looks after the release. */
export function reportPage(facts: ReportFacts): string {
  const { title, languages } = facts.sound.project;
  const [first = 'zh'] = languages;
  const language = isChinese(first) ? 'zh' : 'en';
  const shown: PageFacts = { ...facts, rows: recordingRows(facts), changes: facts.compare?.() };
  return pageText(
    <Page
      lang={language}
      title={inLanguage(title, language, languages)}
      header={<LanguageChoice language={language} />}
    >
      <SummarySection {...shown} />
      <TonightSection {...shown} />
      <WeekSection {...shown} />
      <ChangesSection {...shown} />
      <CatchUpSection {...shown} />
      <ZonesSection {...shown} />
      <ChannelsSection {...shown} />
      <ProblemsSection {...shown} />
      <RecordingsSection {...shown} />
    </Page>,
  );
}
