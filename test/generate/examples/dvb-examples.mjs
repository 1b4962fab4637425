import { course, file, lessons, outlet, P1, week, zone } from './example-files.mjs';

const SERVICE = P1.replace('number: 1', 'number: 1, service-id: 801');
const dvb = (rest = '', before = '', lineup = SERVICE, rate = '500kbps') =>
  zone(
    lineup,
    `${before}outputs:\n  dvb:\n    original-network-id: 65281\n    transport-stream-id: 1\n    bitrate: ${rate}\n${rest}`,
  );
const titled = (length) => course(`[${'题'.repeat(length)}, 二, 三, 四, 五, 六, 七, 八, 九, 十]`);
const told = (length, rest = '') =>
  `programmes:\n  card: {title: 台标, kind: card, description: ${'长'.repeat(length)}}\n${rest}fill:\n  off-hours: {programmes: [card]}\n`;
const ROWS = Array.from({ length: 9 }, (_, index) => {
  const minute = (count) => `11:${String(count * 5).padStart(2, '0')}`;
  return `${minute(index)}-${minute(index + 1)}: card`;
});

export const dvbExamples = {
  'dvb-loop-slow': outlet('6:3', dvb('', '', SERVICE, '100kbps'), dvb('', '', SERVICE, '1Mbps'), {
    'programmes.yaml': told(700),
  }),
  'dvb-segment-full': file('programmes.yaml', 'timetables/p1.yaml:13:16', told(1600), told(100), {
    'timetables/p1.yaml': week(...ROWS),
    'zones/one.yaml': dvb(),
  }),
  'dvb-service-missing': outlet('4:3', dvb('', '', P1), dvb()),
  'dvb-text-not-told': outlet('7:3', dvb('', 'charset: gb18030\n'), dvb('', 'charset: utf-8\n')),
  'dvb-text-too-long': lessons('3:39', titled(117), titled(20), { 'zones/one.yaml': dvb() }),
};
