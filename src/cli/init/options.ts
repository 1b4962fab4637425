import type { OptionDefinitions } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';
import { PIPELINES, SAMPLES } from './init-plan.js';

export const initOptions = {
  '--takes <plan>': {
    zh: '采用上级计划的地方项目：上级的项目或版本的文件夹',
    en: 'a locality over the plan in this folder: that of a project or a release',
  },
  '--name <name>': { zh: '学校或项目的名称（默认为文件夹名）', en: 'name of the school (default: the folder’s)' },
  '--city <city>': { zh: '所在城市，写在专区名称里', en: 'the city, for the titles of zones' },
  '--grades <grades>': {
    zh: '年级，如 P1-P3,J1（默认 P1）',
    en: 'grades such as P1-P3,J1 (default: P1)',
    many: 'list',
  },
  '--term <from/to>': {
    zh: '学期，如 2026-09-01/2027-01-20（默认按今天）',
    en: 'the term, e.g. 2026-09-01/2027-01-20 (default: by today)',
  },
  '--zones <zones>': {
    zh: '播出专区，如 telecom,mobile（默认 main）',
    en: 'outlets such as telecom,mobile (default: main)',
    many: 'list',
  },
  '--sample <sample>': {
    zh: '课表样例（默认 small）',
    en: 'the grid to begin with (default: small)',
    choices: SAMPLES,
  },
  '--pipeline <service>': {
    zh: '为哪个平台写 CI（默认 github）',
    en: 'whose CI recipe (default: github)',
    choices: PIPELINES,
  },
} as const satisfies OptionDefinitions;
export type InitOptions = OptionsOf<typeof initOptions>;
