import { describe, expect, test } from 'vitest';
import { DiagnosticList } from '../../../src/diagnostics/diagnostic-list.js';
import { hideSecrets } from '../../../src/load/hide-secrets.js';
import { buildVocabulary } from '../../../src/model/build-vocabulary.js';
import { ModelContext } from '../../../src/model/model-context.js';
import { buildNotifyPlan } from '../../../src/model/notify/build-notify-plan.js';
import { aProject } from '../../a-project.js';

async function planOf(text: string, more: Readonly<Record<string, string>> = {}) {
  const { sources } = await aProject({ 'notify.yaml': text, ...more });
  const modelContext = new ModelContext(sources, new DiagnosticList());
  return buildNotifyPlan(modelContext, buildVocabulary(modelContext));
}

test('every way of sending, with what is left out', async () => {
  const plan = await planOf(`see: https://edu.example/n
mail: {server: AIRCLASS_SMTP, from: 播出部 <a@edu.example>}
recipients:
  a: {wecom: W_1, form: markdown, grades: [P1, 二年级], language: en}
  b: {dingtalk: D, secret: D_SECRET}
  c: {feishu: F}
  d: {webhook: H, token: T}
  e: {mail: [x@one.example, y@two.example], grades: [初一]}
`);
  expect(plan).toEqual({
    see: 'https://edu.example/n',
    mail: { server: 'AIRCLASS_SMTP', from: '播出部 <a@edu.example>' },
    recipients: [
      {
        ...{ id: 'a', grades: ['P1', 'P2'], language: 'en', form: 'markdown' },
        way: { kind: 'wecom', address: 'W_1', secret: undefined },
      },
      {
        id: 'b',
        grades: [],
        language: 'zh',
        form: 'text',
        way: { kind: 'dingtalk', address: 'D', secret: 'D_SECRET' },
      },
      { id: 'c', grades: [], language: 'zh', form: 'text', way: { kind: 'feishu', address: 'F', secret: undefined } },
      { id: 'd', grades: [], language: 'zh', form: 'text', way: { kind: 'webhook', address: 'H', secret: 'T' } },
      {
        ...{ id: 'e', grades: ['J1'], language: 'zh', form: 'text' },
        way: { kind: 'mail', to: ['x@one.example', 'y@two.example'] },
      },
    ],
  });
});

const WECOM = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4';
const SAID =
  'the name of an environment variable is expected here (capitals, digits and "_", e.g. AIRCLASS_WECOM_P1), not an address, secret or password itself; move that to the environment, and replace it if it was ever committed';

describe('what is wrong is reported at its place', () => {
  test.each([
    [`recipients:\n  a: {wecom: "${WECOM}"}\n`, [`2:14 ${SAID}`]],
    ['recipients:\n  a: {dingtalk: D, secret: SEC0123456789abcdef}\n', [`2:28 ${SAID}`]],
    ['recipients:\n  a: {feishu: F, secret: 123456}\n', [`2:26 ${SAID}`]],
    ['mail: {server: "smtps://me:pass@mail.example", from: a@b.example}\nrecipients: {}\n', [`1:16 ${SAID}`]],
    ['recipients:\n  a: {wecom: W, grades: [P9]}\n', ['2:26 there is no grade "P9"']],
    [
      'recipients:\n  a: {mail: [x@one.example]}\n',
      ['2:7 "a" is sent mail, and the file has no mail settings: write mail: {server: AIRCLASS_SMTP, from: …}'],
    ],
    [
      'recipients:\n  a: {mail: [one.example]}\n',
      ['2:14 "one.example" is not a mail address; write it as office@school.example'],
    ],
    ['recipients:\n  a: {wecom: W, feishu: F}\n', ['2:17 "feishu" cannot be used together with the other keys here']],
    ['recipients:\n  a: {grades: [P1]}\n', [expect.stringMatching(/^2:3 "wecom" or .* is missing here$/)]],
    ['recipients:\n  a: {feishu: F, form: markdown}\n', [expect.stringMatching(/^2:18 /)]],
  ])('%j', async (text, expected) => {
    const { reports, chinese } = await aProject({ 'notify.yaml': text });
    const own = (lines: readonly string[]) => lines.map((line) => line.replace('notify.yaml:', ''));
    expect(own(reports)).toEqual(expected);
    for (const line of [...reports, ...chinese]) expect(line).not.toMatch(/693a91f6|SEC0123|123456|pass@/);
  });
});

describe('what is printed of the file hides what may be a secret', () => {
  test.each([
    [`  a: {wecom: "${WECOM}", grades: [P1]}`, `  a: {wecom: "${'*'.repeat(WECOM.length)}", grades: [P1]}`],
    [`  a:\n    wecom:\n      ${WECOM}\n`, `  a:\n    wecom:\n      ${'*'.repeat(WECOM.length)}\n`],
    ['secret: SEC0123a, grades: [P1]', 'secret: ********* grades: [P1]'],
    ['{dingtalk: AIRCLASS_D, secret: S_1}', '{dingtalk: AIRCLASS_D, secret: S_1}'],
    ['see: https://edu.example/notice', 'see: https://edu.example/notice'],
    ['x: https://open.feishu.cn/open-apis/bot/v2/hook/0123', `x: ${'*'.repeat(49)}`],
    ['server： smtps://u:p@mail.example:465', `server： ${'*'.repeat(28)}`],
  ])('%j', (text, shown) => {
    expect(hideSecrets('notify.yaml', text)).toBe(shown);
    expect(hideSecrets('zones/one.yaml', text)).toBe(text);
  });
});
