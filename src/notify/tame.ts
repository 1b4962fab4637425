/**
 * Text for a chat group in which no word acts: signs that could mention members become full-width ones that look alike.
 * `<@userid>` is WeCom's mention, `<at user_id="all">` that of Feishu, `@` DingTalk's; mail addresses stay.
 */
export function tame(text: string): string {
  return text
    .replace(/</g, '＜')
    .replace(/>/g, '＞')
    .replace(/@(?![A-Za-z0-9-]+\.[A-Za-z])/g, '＠');
}

const LOOKALIKES: Readonly<Record<string, string>> = {
  '*': '＊',
  _: '＿',
  '`': '｀',
  '[': '［',
  ']': '］',
  '#': '＃',
  '!': '！',
  '|': '｜',
  '~': '～',
  '\\': '＼',
};

/** The same where a service reads Markdown; none of them documents an escape. */
export function tameMarkdown(text: string): string {
  return tame(text).replace(/[*_`[\]#!|~\\]/g, (sign) => LOOKALIKES[sign] ?? sign);
}
