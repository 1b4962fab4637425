import { readFileSync } from 'node:fs';
import type { Recording } from '../../src/media/recording.js';
import type { Output, OutputFile, ZoneView } from '../../src/outputs/output.js';
import { aProject } from '../a-project.js';
import { viewOf } from './view-of.js';

/** A title that breaks every format that does not escape. */
export const HOSTILE = `& < > " ' ]]> , ; #EXTINF:-1 media="x" %0A \\ 🎓`;

export interface ViewOptions {
  readonly files?: Readonly<Record<string, string>>;
  /** Length by file; 0 for a still picture. */
  readonly lengths?: Readonly<Record<string, number>>;
  readonly from?: string;
  readonly days?: number;
  /** The zone's files in the release that is current. */
  readonly previous?: Readonly<Record<string, Uint8Array>>;
}

/** The zone `one` of a small project over which `files` are laid. */
export async function aView({
  files,
  lengths = {},
  from = '2020-03-09',
  days,
  previous = {},
}: ViewOptions = {}): Promise<ZoneView> {
  const { project, timeline, reports } = await aProject(files);
  const zone = project?.zones.get('one');
  if (project === undefined || timeline === undefined || zone === undefined) throw new Error(reports.join('\n'));
  const recordings = new Map(Object.entries(lengths).map(([file, length]) => [file, recording(file, length)]));
  return viewOf({ project, timeline, recordings }, zone, from, { days, previous: (path) => previous[path] });
}

/** One zone that carries the channels of `lineup`, with `outputs` as YAML in one line. */
export function zoneFile(outputs: string, lineup = DEFAULT_LINEUP): Readonly<Record<string, string>> {
  return { 'zones/one.yaml': `id: one\ntitle: {zh: 一区, en: Zone one}\nlineup: ${lineup}\noutputs: ${outputs}\n` };
}

const DEFAULT_LINEUP =
  '{p1: {number: 701, id: p1.edu.example, name: {zh: 一年级, en: Primary 1}, stream: "https://live.example/p1.m3u8"}}';

function recording(file: string, length: number): Recording {
  return { file, state: 'ok', length, size: 1, still: length === 0, from: 'lock' };
}

export function filesOf(output: Output, view: ZoneView): ReadonlyMap<string, OutputFile> {
  return new Map([...output.files(view)].map((file) => [file.path, file]));
}

/** The text of one file of an output. */
export function textOf(output: Output, path: string, view: ZoneView): string {
  const file = filesOf(output, view).get(path);
  if (file === undefined) throw new Error(`no ${path}`);
  return Buffer.concat([...file.chunks()]).toString();
}

export function schemaNamed(name: string): object {
  return JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'));
}
