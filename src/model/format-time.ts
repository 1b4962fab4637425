import type { ClockTime } from './time.js';

const pad = (value: number): string => String(value).padStart(2, '0');

/** `HH:MM`, with seconds only where there are some. */
export function formatClock(clock: ClockTime): string {
  const seconds = Math.floor(clock / 1000);
  const text = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${pad(seconds % 60)}`;
}
