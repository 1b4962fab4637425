import { createPublicKey } from 'node:crypto';
import path from 'node:path';
import type { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import type { Text } from '../../diagnostics/text.js';
import { isThere } from '../../files/is-there.js';
import { readRegularText } from '../../files/regular-file.js';
import { MEDIA_LOCK, PLAN_RECORD, type PlanRecord, readRecord, textDigest } from '../plan-record.js';
import type { SourceFileOf } from '../source-file.js';
import { keyDigest } from './key-digest.js';
import { takesProblems } from './problems.js';

interface Pulled {
  /** Of the plan, on the disk. */
  readonly folder: string;
  /** The same below the project, with `/`. */
  readonly below: string;
  /** Of its files that are read, by path below it. */
  readonly texts: ReadonlyMap<string, string>;
  /** Texts of other files, where they are not those of the disk. */
  readonly instead?: ReadonlyMap<string, string> | undefined;
}

/** What is known of a plan that was pulled; its files must be as they were then. Without a text it was put there by hand. */
export function checkRecord(
  pulled: Pulled,
  project: SourceFileOf<'project'>,
  diagnostics: DiagnosticList,
): { readonly record: PlanRecord | undefined; readonly text: string | undefined } {
  const span = { file: pulled.below + PLAN_RECORD, start: 0, end: 0 };
  const report = (message: Text, file = PLAN_RECORD) =>
    diagnostics.report(takesProblems.planChanged, {
      message,
      span: file === PLAN_RECORD ? span : { file: pulled.below + file, start: 0, end: 0 },
      related: [{ message: PULLED_HERE, span: project.valueSpan(['takes', 'plan']) }],
    });
  const key = project.data.takes?.['public-key'];
  const text = otherText(pulled, PLAN_RECORD);
  if (text === undefined) {
    if (key !== undefined)
      diagnostics.report(takesProblems.planUnsigned, {
        message: UNSIGNED,
        span: project.valueSpan(['takes', 'public-key']),
      });
    return { record: undefined, text };
  }
  const read = readRecord(text);
  if (read.kind !== 'sound') {
    report(read.kind === 'newer' ? NEWER : DAMAGED);
    return { record: undefined, text };
  }
  const { record } = read;
  for (const { file, message } of changedFiles(pulled, record)) report(message, file);
  if (key !== undefined) checkKey(pulled, key, record, project, diagnostics);
  return { record, text };
}

/** Files of a plan that are not as they were pulled. */
export function changedFiles(
  pulled: Pulled,
  { files }: Pick<PlanRecord, 'files'>,
): readonly { readonly file: string; readonly message: Text }[] {
  const found = new Map(pulled.texts);
  const lock = otherText(pulled, MEDIA_LOCK);
  if (lock !== undefined) found.set(MEDIA_LOCK, lock);
  for (const file of Object.keys(files)) {
    if (found.has(file) || !file.endsWith('.json')) continue;
    const text = otherText(pulled, file);
    if (text !== undefined) found.set(file, text);
  }
  const gone = Object.keys(files).filter((file) => !found.has(file));
  const others = [...found].flatMap(([file, text]) => {
    const known = files[file];
    if (known === undefined) return [{ file, message: words(file, { zh: '是后来加进去的', en: 'was added' }) }];
    return textDigest(text) === known ? [] : [{ file, message: words(file, { zh: '被改动过', en: 'was edited' }) }];
  });
  return [...gone.map((file) => ({ file: PLAN_RECORD, message: words(file, GONE) })), ...others];
}

const GONE: Text = { zh: '不见了', en: 'is gone' };

function words(file: string, what: Text): Text {
  return {
    zh: `上级计划的“${file}”${what.zh}；请把改动写进本地的 takes，再用 airclass pull --write --discard-edits 恢复计划`,
    en: `"${file}" of the plan ${what.en} after it was pulled; write the change into takes here, then put the plan back with airclass pull --write --discard-edits`,
  };
}

function otherText({ folder, texts, instead }: Pulled, file: string): string | undefined {
  const known = instead?.get(file) ?? texts.get(file);
  if (known !== undefined) return known;
  const place = path.join(folder, file);
  return isThere(place) ? readRegularText(place) : undefined;
}

function checkKey(
  { folder }: Pulled,
  key: string,
  record: PlanRecord,
  project: SourceFileOf<'project'>,
  diagnostics: DiagnosticList,
): void {
  const report = (message: Text) =>
    diagnostics.report(takesProblems.planUnsigned, { message, span: project.valueSpan(['takes', 'public-key']) });
  const digest = digestOfKey(path.join(path.dirname(folder), key));
  if (digest === undefined)
    report({
      zh: `“${key}”不是能读的 ed25519 公钥（PEM）；见 docs/signing.md`,
      en: `"${key}" is no ed25519 public key (PEM) that can be read; see docs/signing.md`,
    });
  else if (record.key === undefined) report(UNSIGNED);
  else if (record.key !== digest)
    report({
      zh: '采用的计划是用另一把钥匙核对的；请再 airclass pull --write',
      en: 'the plan was checked with another key; pull it again with airclass pull --write',
    });
}

function digestOfKey(place: string): string | undefined {
  try {
    return keyDigest(createPublicKey(readRegularText(place)));
  } catch {
    return undefined;
  }
}

const PULLED_HERE: Text = { zh: '采用的计划在这里写明', en: 'the plan is taken here' };
const UNSIGNED: Text = {
  zh: '写了公钥，而采用的计划没有核对过签名；请用 airclass pull --write 取已签名的版本',
  en: 'a public key is given and the signature of the plan was not checked; pull a release that is signed with airclass pull --write',
};
const NEWER: Text = {
  zh: '这份记录由更新的 AirClass 写成；请升级 AirClass',
  en: 'this record was written by a newer AirClass; update AirClass',
};
const DAMAGED: Text = {
  zh: '这份记录已损坏，看不出计划是否完整；请再 airclass pull --write',
  en: 'this record is damaged, and whether the plan is whole cannot be known; pull it again with airclass pull --write',
};
