import { describe, expect, test } from 'vitest';
import { aProject } from '../../a-project.js';

const DVB = 'original-network-id: 65281, transport-stream-id: 7, bitrate: 500kbps';
const zone = (dvb: string) => ({
  'zones/one.yaml': `id: one\ntitle: 一区\nlineup:\n  p1: {number: 1, id: p1.example, name: 一, stream: "https://example.org/1"}\noutputs:\n  dvb: {${dvb}}\n`,
});
const settings = async (dvb: string, more: Readonly<Record<string, string>> = {}) => {
  const { project, reports } = await aProject({ ...zone(dvb), ...more });
  return project?.zones.get('one')?.dvb ?? reports;
};

describe('settings of DVB', () => {
  test('without settings it is plain television in the project’s languages, with the time', async () => {
    expect(await settings(DVB)).toMatchObject({
      originalNetworkId: 65_281,
      transportStreamId: 7,
      bitrate: 500_000,
      days: 7,
      languages: [
        { tag: 'zh', code: 'zho' },
        { tag: 'en', code: 'eng' },
      ],
      provider: undefined,
      serviceType: 1,
      tellsTime: true,
      country: undefined,
    });
  });

  test('languages are in the project’s order, those that have a code', async () => {
    const project = { 'project.yaml': 'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\nlanguages: [en, ml, zh]\n' };
    const codes = async (more: string) => Object(await settings(`${DVB}${more}`, project)).languages;
    expect(await codes('')).toEqual([
      { tag: 'en', code: 'eng' },
      { tag: 'zh', code: 'zho' },
    ]);
    expect(await codes(', languages: {zh: chi, ml: mal}')).toEqual([
      { tag: 'ml', code: 'mal' },
      { tag: 'zh', code: 'chi' },
    ]);
  });

  test.each([
    ['a rate in Mbit/s', '2Mbps', 2_000_000],
    ['the minimum', '100kbps', 100_000],
  ])('%s', async (_, text, bitrate) => {
    expect(await settings(DVB.replace('500kbps', text))).toMatchObject({ bitrate });
  });

  test.each([
    ['no network', DVB.replace('65281', '0'), '6:30 "original-network-id" is 0, it must be at least 1'],
    ['a network of more than 16 bits', DVB.replace('65281', '65536'), '6:30'],
    ['no rate', DVB.replace(', bitrate: 500kbps', ''), 'bitrate'],
    ['too low a rate', DVB.replace('500kbps', '99kbps'), '99kbps'],
    ['more days than a schedule has', `${DVB}, days: 63`, '63'],
    ['a code of two letters', `${DVB}, languages: {zh: zh}`, 'zh'],
    ['a language that the project does not have', `${DVB}, languages: {de: deu}`, 'there is no language "de"'],
    ['a country of two letters', `${DVB}, country: CN`, 'CN'],
  ])('%s', async (_, dvb, report) => {
    const reports = await settings(dvb);
    expect(reports).toEqual([expect.stringContaining(report)]);
  });
});
