import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files by their paths; those without a text are not written. */
export function putFiles(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

export const minutesOf = (clock) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
export const clockText = (minutes) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** A zone that carries a channel for each grade; `more`: outputs besides the guide and the channels. */
export function zoneText(id, place, grades, more) {
  const lineup = grades.map((grade, index) => {
    const channel = grade.toLowerCase();
    const host = `${id}.${place}.example`;
    return `  ${channel}: {number: ${index + 1}, id: ${channel}.${host}, name: ${grade}, stream: "https://live.${host}/${channel}.m3u8"}\n`;
  });
  return `id: ${id}\ntitle: ${place} ${id}\nlineup:\n${lineup.join('')}outputs:\n  xmltv: {days: 7, past-days: 1}\n  channels: {group: 电视课堂}\n${more}`;
}
