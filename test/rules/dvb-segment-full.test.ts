import { dvbSegmentFull } from '../../src/rules/dvb-segment-full.js';
import { dvbZone } from './dvb-zone.js';
import { testRule, week } from './test-rule.js';

/** Programmes of five minutes each; a segment begins at 11:00, which is three o'clock UTC. */
const rows = (count: number, word: string, from = 11 * 60) => {
  const clock = (minutes: number) => `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`;
  const starts = Array.from({ length: count }, (_, index) => from + index * 5);
  return week(...starts.map((start) => `${clock(start)}-${clock(start + 5)}: ${word}`));
};
const programmes = {
  'programmes.yaml': `programmes:\n  card: {title: 台标, kind: card}\n  long: {title: 长, kind: other, description: ${'长'.repeat(1600)}}\nfill: {off-hours: {programmes: [card]}}\n`,
};

testRule(dvbSegmentFull, {
  'short ones': { files: { ...dvbZone(), ...programmes, ...rows(24, 'card') }, reports: [] },
  'eight sections of one event': { files: { ...dvbZone(), ...programmes, ...rows(8, 'long') }, reports: [] },
  'nine in two segments': {
    files: { ...dvbZone(), ...programmes, ...rows(9, 'long', 10 * 60 + 55) },
    reports: [],
  },
  'a ninth': {
    files: { ...dvbZone(), ...programmes, ...rows(9, 'long') },
    reports: [
      'timetables/p1.yaml:13:16 error on 2020-03-09 three hours of channel "p1" do not fit into the EIT of zone "one", from here on; shorten descriptions or write fewer languages',
    ],
  },
});
