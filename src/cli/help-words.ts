import type { Argument, HelpConfiguration, Option } from 'commander';
import type { MessageLanguage, Text } from '../diagnostics/text.js';
import type { Session } from './io.js';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** commander's own words in the chosen language. */
export function helpWords(language: MessageLanguage): HelpConfiguration {
  const usage = (text: string): string =>
    language === 'zh' ? text.replace('[options]', '[选项]').replace('[command]', '[命令]') : text;
  return {
    displayWidth,
    styleTitle: (title) => (language === 'zh' ? (TITLES[title] ?? title) : title),
    styleUsage: usage,
    styleSubcommandTerm: usage,
    optionDescription: (option) => described(option, language),
    argumentDescription: (argument) => described(argument, language),
  };
}

/** Enough for our own words: a Chinese character takes two columns. */
function displayWidth(text: string): number {
  return text.length + (text.match(/[\u2E80-\uFFEF]/g)?.length ?? 0);
}

function described(
  { description, argChoices, defaultValueDescription }: Option | Argument,
  language: MessageLanguage,
): string {
  return withNotes(description, { choices: argChoices, default: defaultValueDescription }, language);
}

/** A description with what may be chosen and what is taken without a choice. */
export function withNotes(
  description: string,
  {
    choices,
    default: byDefault,
  }: { readonly choices?: readonly string[] | undefined; readonly default?: string | undefined },
  language: MessageLanguage,
): string {
  const words = WORDS[language];
  const notes: string[] = [];
  if (choices !== undefined) notes.push(`${words.choices}${choices.join(words.and)}`);
  if (byDefault !== undefined) notes.push(`${words.byDefault}${byDefault}`);
  return notes.length === 0 ? description : `${description}${words.open}${notes.join(words.between)}${words.close}`;
}

const WORDS = {
  zh: { choices: '可选 ', byDefault: '默认 ', and: '、', between: '；', open: '（', close: '）' },
  en: { choices: 'one of ', byDefault: 'default: ', and: ', ', between: '; ', open: ' (', close: ')' },
} as const satisfies Readonly<Record<MessageLanguage, object>>;

const EXAMPLES: Text = { zh: '示例：', en: 'Examples:' };

/** What follows a command's options. */
export function examples(session: Session, ...lines: readonly string[]): string {
  return `\n${session.say(EXAMPLES)}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
