import type { MessageLanguage, Text } from '../diagnostics/text.js';

/** A text in both languages, of which `LanguageChoice` shows one, or once where it is the same in each. */
export function Both({ text }: { readonly text: Text | string }) {
  if (typeof text === 'string') return <>{text}</>;
  const { zh, en } = text;
  if (zh === en) return <>{zh}</>;
  return (
    <>
      <span lang="zh">{zh}</span>
      <span lang="en">{en}</span>
    </>
  );
}

const NAMES = [
  ['zh', '中文'],
  ['en', 'English'],
] as const;

/** Which language of a page in both is shown, without a script. */
export function LanguageChoice({ language }: { readonly language: MessageLanguage }) {
  return (
    <fieldset class="languages">
      <legend>语言 / Language</legend>
      {NAMES.map(([id, name]) => (
        <label lang={id}>
          <input type="radio" name="language" id={`show-${id}`} {...(id === language ? CHECKED : {})} /> {name}
        </label>
      ))}
    </fieldset>
  );
}

/** An attribute with a value: the pages are XML too. */
const CHECKED: object = { checked: 'checked' };
