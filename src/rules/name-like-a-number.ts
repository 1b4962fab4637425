import type { Finding } from '../diagnostics/problem.js';
import type { Span } from '../diagnostics/span.js';
import type { Text } from '../diagnostics/text.js';
import type { LineupEntry, Zone } from '../model/zone.js';
import type { Rule } from './rule.js';

/** Of any script, also in full width. */
const DIGITS = /^\p{Nd}+$/u;

export const nameLikeANumber: Rule = {
  id: 'name-like-a-number',
  severity: 'warning',
  summary: { zh: '频道的名称或别名只有数字', en: 'A channel’s name or alias is a number' },
  rationale: {
    zh: 'Jellyfin 等播放器把只有数字的名称当作频道号，机顶盒上按数字键也是选台：频道会出现在别的号码上，或者显示另一个频道的节目单。请加上文字，例如“1年级”。与本频道的频道号完全相同的别名没有问题。',
    en: 'Players such as Jellyfin take a name of digits for the channel’s number, and on a box digits select a channel: the channel is shown at another number, or with the guide of another channel. Add a word, as in "Grade 1". An alias that is exactly the channel’s own number is fine.',
  },
  *check({ project }) {
    for (const zone of project.zones.values()) {
      for (const entry of zone.lineup) {
        const names = [...new Set(Object.values(entry.name))];
        for (const name of names) yield* findingOn(name, entry.nameSpan, entry, zone);
        for (const alias of entry.aliases) yield* findingOn(alias, entry.aliasesSpan, entry, zone);
      }
    }
  },
};

function* findingOn(name: string, span: Span, entry: LineupEntry, zone: Zone): Iterable<Finding> {
  const digits = name.normalize('NFKC').replace(/\s/gu, '');
  if (!DIGITS.test(digits) || name === String(entry.number)) return;
  const other = zone.lineup.find(({ number }) => number === Number(digits) && number !== entry.number);
  // An alias that is written as another's number is an error of its own.
  if (span === entry.aliasesSpan && name === String(other?.number)) return;
  yield { message: messageOf(name, entry, other, zone.id), span, subject: zone.id };
}

function messageOf(name: string, { channel, number }: LineupEntry, other: LineupEntry | undefined, zone: string): Text {
  if (other === undefined)
    return {
      zh: `专区“${zone}”频道“${channel.id}”的名称“${name}”只有数字，播放器会当作频道号（频道号是 ${number}）；请加上文字`,
      en: `in zone "${zone}" the name "${name}" of channel "${channel.id}" is a number, for which players take it (its number is ${number}); add a word`,
    };
  return {
    zh: `专区“${zone}”频道“${channel.id}”的名称“${name}”就是频道“${other.channel.id}”的频道号，播放器会弄混；请加上文字`,
    en: `in zone "${zone}" the name "${name}" of channel "${channel.id}" is the number of channel "${other.channel.id}", and players confuse them; add a word`,
  };
}
