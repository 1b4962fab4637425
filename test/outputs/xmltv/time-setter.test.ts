import { expect, test } from 'vitest';
import { TimeText } from '../../../src/outputs/time-text.js';
import { TIME_LENGTH, TimeSetter } from '../../../src/outputs/xmltv/time-setter.js';
import fc from '../../properties.js';

const ZONES = [
  'Asia/Shanghai',
  'Asia/Kathmandu',
  'Europe/Berlin',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Etc/UTC',
];
const QUARTER = 900_000;

test('times are set as they would be written, whatever came before', () => {
  // Whole days around both clock changes of each zone, and single seconds.
  const instants = fc.oneof(
    fc.integer({ min: Date.UTC(2026, 2, 25) / QUARTER, max: Date.UTC(2026, 3, 8) / QUARTER }).map((at) => at * QUARTER),
    fc.integer({ min: Date.UTC(2026, 9, 1) / 1000, max: Date.UTC(2026, 10, 3) / 1000 }).map((at) => at * 1000),
  );
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.array(instants, { minLength: 1, maxLength: 40 }), (zone, list) => {
      const time = new TimeText(zone);
      const setter = new TimeSetter(time);
      for (const at of list) {
        const bytes = Buffer.from('-'.repeat(TIME_LENGTH + 2));
        setter.set(bytes, 1, at);
        expect(bytes.toString()).toBe(`-${time.xmltv(at)}-`);
      }
    }),
    { numRuns: 300 },
  );
});
