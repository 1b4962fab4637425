import { expect, test } from 'vitest';
import { TimeText } from '../../../src/calendar/time-text.js';
import { TIME_LENGTH, TimeSetter } from '../../../src/outputs/xmltv/time-setter.js';
import fc from '../../properties.js';

const HALF_HOUR = 1800;

/** Instants about which the clocks of a zone change, where they do. */
const AROUND = [
  ['Asia/Shanghai', '2026-03-29T01:00:00Z'],
  ['Asia/Kathmandu', '2026-03-29T01:00:00Z'],
  ['Europe/Berlin', '2026-03-29T01:00:00Z'],
  ['Europe/Berlin', '2026-10-25T01:00:00Z'],
  ['America/St_Johns', '2026-03-08T05:30:00Z'],
  ['America/St_Johns', '2026-11-01T04:30:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:30:00Z'],
] as const;

test.each(AROUND)('in %s around %s times are set as they would be written, whatever came before', (zone, around) => {
  const seconds = fc.oneof(
    fc.integer({ min: -60, max: 60 }).map((halves) => halves * HALF_HOUR),
    fc.integer({ min: -60 * HALF_HOUR, max: 60 * HALF_HOUR }),
  );
  fc.assert(
    fc.property(fc.array(seconds, { minLength: 2, maxLength: 40 }), (list) => {
      const time = new TimeText(zone);
      const setter = new TimeSetter(time);
      for (const each of list) {
        const at = Date.parse(around) + each * 1000;
        const bytes = Buffer.from('-'.repeat(TIME_LENGTH + 2));
        setter.set(bytes, 1, at);
        expect(bytes.toString()).toBe(`-${time.xmltv(at)}-`);
      }
    }),
  );
});
