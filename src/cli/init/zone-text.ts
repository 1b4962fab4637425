import type { Text } from '../../diagnostics/text.js';
import type { InitPlan, InitZone } from './init-plan.js';

/** Channels are numbered 1, 2, … in one zone, 101, 102, … in the next. */
const APART = 100;

/** A channel as its viewers know it. */
export interface ZoneChannel {
  readonly id: string;
  readonly name: Text;
}

export function zoneText(
  { city = '', grades }: InitPlan,
  { id, title }: InitZone,
  index: number,
  channels: readonly ZoneChannel[] = grades.map(channelOf),
): string {
  const host = `${id}.school.example`;
  const lineup = channels.map(({ id: channel, name }, place) => {
    const shown = `{zh: ${name.zh}, en: ${name.en}}`;
    return `  ${channel}: {number: ${index * APART + place + 1}, id: ${channel}.${host}, name: ${shown}, stream: "https://live.${host}/${channel}.m3u8"}\n`;
  });
  const named = `{zh: ${JSON.stringify(`${city}${title.zh}`)}, en: ${JSON.stringify(title.en)}}`;
  return `# yaml-language-server: $schema=../.airclass/schemas/zone.schema.json
# 一个播出专区：怎样转播项目的频道，要生成哪些文件。频道号和网址请换成真的。
# One outlet: how it carries the channels, what is written for it. Put the real numbers and addresses in.
id: ${id}
title: ${named}
lineup:
${lineup.join('')}outputs:
  xmltv: {days: 7, past-days: 1}
  channels: {group: {zh: 电视课堂, en: TV classroom}, catch-up: {days: 7, dialect: playseek, clock: local}}
  on-demand: {opens: with-broadcast, closes: 30d, url: "https://vod.${host}/{lesson}.mp4"}
`;
}

function channelOf({ id, name }: InitPlan['grades'][number]): ZoneChannel {
  return { id: id.toLowerCase(), name: { zh: name.zh ?? id, en: name.en ?? id } };
}
