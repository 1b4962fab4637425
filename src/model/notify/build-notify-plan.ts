import type { MessageLanguage } from '../../diagnostics/text.js';
import type { RecipientEntry } from '../../load/file-types.js';
import type { SourceFileOf } from '../../load/source-file.js';
import { findGrade } from '../find-grade.js';
import type { ModelContext } from '../model-context.js';
import { mailNotSet } from '../problems.js';
import type { Vocabulary } from '../vocabulary.js';
import type { NotifyPlan, Recipient, Way } from './notify-plan.js';

type NotifySource = SourceFileOf<'notify'>;

/** `undefined` where the project has no sound notify.yaml. */
export function buildNotifyPlan(
  modelContext: ModelContext,
  vocabulary: Pick<Vocabulary, 'grades'>,
): NotifyPlan | undefined {
  const [file] = modelContext.files('notify');
  if (file === undefined) return undefined;
  const { see, mail, recipients } = file.data;
  return {
    see,
    mail,
    recipients: Object.entries(recipients).map(([id, entry]): Recipient => {
      const way = wayOf(entry);
      if (way.kind === 'mail' && mail === undefined) {
        modelContext.report(mailNotSet, file.keySpan(['recipients', id, 'mail']), {
          zh: `“${id}”用邮件，但文件里没有 mail：请写 mail: {server: AIRCLASS_SMTP, from: …}`,
          en: `"${id}" is sent mail, and the file has no mail settings: write mail: {server: AIRCLASS_SMTP, from: …}`,
        });
      }
      return {
        id,
        grades: gradesOf(id, entry, file, modelContext, vocabulary),
        language: entry.language ?? languageOf(modelContext),
        form: 'form' in entry ? (entry.form ?? 'text') : 'text',
        way,
      };
    }),
  };
}

function wayOf(entry: RecipientEntry): Way {
  if ('wecom' in entry) return { kind: 'wecom', address: entry.wecom, secret: undefined };
  if ('dingtalk' in entry) return { kind: 'dingtalk', address: entry.dingtalk, secret: entry.secret };
  if ('feishu' in entry) return { kind: 'feishu', address: entry.feishu, secret: entry.secret };
  if ('webhook' in entry) return { kind: 'webhook', address: entry.webhook, secret: entry.token };
  return { kind: 'mail', to: entry.mail };
}

function gradesOf(
  id: string,
  { grades = [] }: RecipientEntry,
  file: NotifySource,
  modelContext: ModelContext,
  vocabulary: Pick<Vocabulary, 'grades'>,
): readonly string[] {
  return grades.flatMap((word, index) => {
    const grade = findGrade(vocabulary.grades, word);
    if (grade !== undefined) return [grade.id];
    const place = file.valueSpan(['recipients', id, 'grades', index]);
    modelContext.unknown({ zh: '年级', en: 'grade' }, word, vocabulary.grades.keys(), 'vocabulary', place);
    return [];
  });
}

/** Notices exist in two languages; a project in others has them in English. */
function languageOf({ languages }: ModelContext): MessageLanguage {
  return languages.find((language) => language === 'zh' || language === 'en') ?? 'en';
}
