import { printable } from '../../diagnostics/visible.js';
import { isChinese } from '../../model/lesson-title.js';
import { inLanguage } from '../../model/local-text.js';
import { xmlDocument } from '../../outputs/xml-tree.js';
import { htmlPage } from '../html-page.js';
import { catchUpSection } from './catch-up-section.js';
import { channelsSection } from './channels-section.js';
import { problemsSection } from './problems-section.js';
import { recordingsSection } from './recordings-section.js';
import { type PageFacts, type ReportFacts, recordingRows } from './report-facts.js';
import { STYLE } from './style.js';
import { summarySection } from './summary-section.js';
import { tonightSection } from './tonight-section.js';
import { zonesSection } from './zones-section.js';

/** One page in both languages, without scripts or anything from elsewhere, for anyone who looks after the release. */
export function reportPage(facts: ReportFacts): string {
  const { title, languages } = facts.sound.project;
  const [first = 'zh'] = languages;
  const language = isChinese(first) ? 'zh' : 'en';
  const html = xmlDocument().ele('html', { lang: language });
  const head = html.ele('head');
  head.ele('meta', { charset: 'utf-8' });
  head.ele('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' });
  head.ele('title').txt(printable(inLanguage(title, language, languages)));
  head.ele('style').txt(STYLE);
  const body = html.ele('body');
  for (const [id, name] of [
    ['zh', '中文'],
    ['en', 'English'],
  ] as const) {
    const checked = id === language ? { checked: 'checked' } : {};
    body.ele('input', { type: 'radio', name: 'language', id: `show-${id}`, ...checked });
    body.ele('label', { for: `show-${id}`, lang: id }).txt(name);
  }
  const main = body.ele('main');
  const shown: PageFacts = { ...facts, rows: recordingRows(facts) };
  const sections = [
    summarySection,
    tonightSection,
    catchUpSection,
    zonesSection,
    channelsSection,
    problemsSection,
    recordingsSection,
  ];
  for (const section of sections) section(main, shown);
  // A line an element, so that two releases' pages can be compared.
  return htmlPage(html, '');
}
