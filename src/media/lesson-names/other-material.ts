/** Folders of what is no longer used: a recording of last year has the same number. */
const OLD_FOLDER =
  /^(?:(?:19|20)\d{2}(?:年|学年)?(?:[-~]\d{2,4})?|archive[ds]?|backups?|bak|old|trash|deleted|recycle(?: bin)?|旧.*|.*归档|.*备份|往年.*|去年.*|回收站|作废|废弃)$/u;
const N = '[\\d一二三四五六七八九十]{1,3}';
/** What is no longer used, is not the lesson itself, or is only a part of it. */
const OTHER = new RegExp(
  '作废|废弃|废片|往年|去年|片头|片尾|预告|花絮|样片|试录|彩排|素材|作业|练习|习题|试卷|测试|测验|考试|答疑|家长会|手语|无声' +
    '|(?<!\\p{L})[旧废][版片]?(?!\\p{L})' +
    '|(?<!\\p{Script=Latin})(?:archived?|bak|old|trash|deleted|raw|trailer|teaser|rehearsal|homework|exercises?|quiz|part)(?!\\p{Script=Latin})' +
    `|第\\s*${N}\\s*(?:部分|[段节](?!课))|第\\s*(?:[2-9]|[二三四五六七八九])\\s*课时` +
    '|(?<=[课讲集]\\s*[(\\[【]?\\s*)[上中下](?!\\p{L})|[(\\[【]\\s*[上中下]\\s*[)\\]】]\\s*$',
  'gu',
);
const YEAR = /(?<!\d)20\d{2}(?!\d|\s*级|\s*[-./年 ]\s*\d{1,2}(?!\d))/gu;

/** A spelled name of a folder. */
export function isOldFolder(name: string): boolean {
  return OLD_FOLDER.test(name.trim());
}

/** Words of a spelled name by which it is not the recording of a whole lesson of today. */
export function otherMaterial(name: string): readonly string[] {
  return name.match(OTHER) ?? [];
}

/** The years in a spelled name; that of a date says only when something was recorded. */
export function yearsIn(name: string): readonly number[] {
  return (name.match(YEAR) ?? []).map(Number);
}
