import type { Finding } from '../diagnostics/problem.js';
import type { Zone } from '../model/zone.js';
import type { Rule } from './rule.js';

export const dvbTextNotTold: Rule = {
  id: 'dvb-text-not-told',
  severity: 'error',
  summary: { zh: 'DVB 没有这种字符集或语言代码', en: 'DVB has no such charset, or no code for the languages' },
  rationale: {
    zh: 'DVB 文字只有 GB 2312 与 UTF-8 两种可用的中文字符集，没有 GB 18030；每种语言都要有 ISO 639-2 代码，工具只知道 zh（zho）与 en（eng）。请把专区的 charset 改为 gb2312 或 utf-8，或在 outputs.dvb 的 languages 中写明代码，例如 {ml: mal}。',
    en: 'Of the charsets with Chinese, DVB has GB 2312 and UTF-8, and not GB 18030; each language needs its ISO 639-2 code, and the tool knows only those of zh (zho) and en (eng). Make the zone’s charset gb2312 or utf-8, or write the codes under languages of outputs.dvb, e.g. {ml: mal}.',
  },
  *check({ project }) {
    for (const zone of project.zones.values()) yield* ofZone(zone, project.languages);
  },
};

function* ofZone({ id, dvb, charset }: Zone, languages: readonly string[]): Iterable<Finding> {
  if (dvb === undefined) return;
  if (charset === 'gb18030') {
    const message = {
      zh: `专区“${id}”的字符集是 GB 18030，DVB 没有；请改为 gb2312 或 utf-8`,
      en: `the charset of zone "${id}" is GB 18030, which DVB does not have; make it gb2312 or utf-8`,
    };
    yield { message, span: dvb.span, subject: id };
  }
  if (dvb.languages.length === 0) {
    const message = {
      zh: `不知道 ${languages.join('、')} 的 ISO 639-2 代码，请写在 languages 里`,
      en: `the ISO 639-2 code of ${languages.join(', ')} is not known: write it under languages`,
    };
    yield { message, span: dvb.span, subject: id };
  }
}
