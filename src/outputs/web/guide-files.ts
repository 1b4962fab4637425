import { styles } from '../../html/generated/styles.js';
import { browserFiles } from './generated/browser-files.js';

export interface GuideFile {
  readonly path: string;
  readonly text: string;
}

/** The styles and the script that the pages share. */
export function guideFiles(): readonly GuideFile[] {
  const { style, sheet, script } = browserFiles();
  return [
    { path: 'guide.css', text: `${styles().base}\n${style}\n` },
    { path: 'sheet.css', text: `${sheet}\n` },
    { path: 'guide.js', text: `${script}\n` },
  ];
}
