import { resolve } from 'node:path';
import { UsageError } from '../diagnostics/usage-error.js';
import type { Millis } from '../model/time.js';
import { cleanEnvironment, findOnPath, isExecutable, type MediaEnvironment } from './guards.js';
import { packagedFfprobe, staticFfprobe } from './packaged-ffprobe.js';
import { runProcess } from './run-process.js';

export interface MediaTool {
  readonly path: string;
  readonly from: 'option' | 'environment' | 'path' | 'package' | 'static';
  /** As it calls itself, e.g. `5.1.9-0+deb12u1`. */
  readonly version: string;
  /** For comparing; `[major, minor, patch]`. */
  readonly release: readonly [number, number, number];
  /** Run time of `-version`: what every new recording costs besides reading it. */
  readonly start: Millis;
}

/** FFmpeg 5 is of 2022: older ones have known holes. */
const NEW_ENOUGH = 5;
/** A start that is this much faster is worth an older build; less is noise of a busy machine. */
const QUICKER: { readonly times: number; readonly by: Millis } = { times: 3, by: 30 };

/** `--ffprobe`, else `AIRCLASS_FFPROBE`, else the best of the one on `PATH` and those that come as packages. */
export async function findFfprobe(
  asked: string | undefined,
  environment: MediaEnvironment,
): Promise<MediaTool | undefined> {
  const named = asked ?? (environment.AIRCLASS_FFPROBE || undefined);
  if (named !== undefined) {
    const from = asked === undefined ? 'environment' : 'option';
    const path = named.includes('/') ? resolve(named) : (findOnPath(named, environment) ?? resolve(named));
    const tool = await askVersion(path, from, environment);
    if (tool === undefined) throw noSuchTool(named, from);
    return tool;
  }
  return bestFfprobe(await allFfprobes(environment));
}

/** The newest, unless another one is new enough and starts far more quickly: 600 recordings take seconds or a minute. */
export function bestFfprobe(tools: readonly MediaTool[]): MediaTool | undefined {
  const newest = newestOf(tools);
  return newest && (newestOf(tools.filter((tool) => isNewEnough(tool) && isQuicker(tool, newest))) ?? newest);
}

/** Those in packages and on `PATH`; where two are equal, the first is taken. */
export async function allFfprobes(environment: MediaEnvironment): Promise<readonly MediaTool[]> {
  const [packaged, ofStatic] = await Promise.all([packagedFfprobe(), staticFfprobe()]);
  const candidates = [
    { path: packaged, from: 'package' },
    { path: ofStatic, from: 'static' },
    { path: findOnPath('ffprobe', environment), from: 'path' },
  ] as const;
  const tools: MediaTool[] = [];
  for (const { path, from } of candidates) {
    // One after the other: at once, each would wait for the others and look as slow as they are.
    const tool = path === undefined ? undefined : await askVersion(path, from, environment);
    if (tool !== undefined) tools.push(tool);
  }
  return tools;
}

export function isNewEnough({ release: [major] }: MediaTool): boolean {
  return major >= NEW_ENOUGH;
}

export function isQuicker(a: MediaTool, b: MediaTool): boolean {
  return a.start * QUICKER.times < b.start && a.start + QUICKER.by < b.start;
}

async function askVersion(
  path: string,
  from: MediaTool['from'],
  environment: MediaEnvironment,
): Promise<MediaTool | undefined> {
  const before = performance.now();
  const banner = await askBanner(path, environment);
  const start = performance.now() - before;
  const version = versionIn(banner);
  return version === undefined ? undefined : { path, from, version, release: releaseOf(version, banner), start };
}

/** As it calls itself; `undefined` for what is not a program of ffmpeg. */
export async function toolVersion(path: string, environment: MediaEnvironment): Promise<string | undefined> {
  return versionIn(await askBanner(path, environment));
}

/** Empty where it does not run. */
async function askBanner(path: string, environment: MediaEnvironment): Promise<string> {
  if (!isExecutable(path)) return '';
  const limits = { timeout: 10_000, output: 64 * 1024 };
  const answer = await runProcess(path, ['-version'], cleanEnvironment(environment), limits);
  return answer.end === 'exited' && answer.code === 0 ? answer.stdout : '';
}

function versionIn(banner: string): string | undefined {
  return /^ff(?:probe|mpeg) version (\S{1,80})/.exec(banner)?.[1];
}

/** A build from git (`N-109421-g…`) has no number: the years of its copyright line are used instead. */
function releaseOf(version: string, banner: string): MediaTool['release'] {
  const [, major, minor, patch] = /^n?(\d+)\.(\d+)(?:\.(\d+))?/.exec(version) ?? [];
  if (major !== undefined) return [Number(major), Number(minor), Number(patch ?? 0)];
  const year = Number(/Copyright \(c\) \d{4}-(\d{4})/.exec(banner)?.[1] ?? 0);
  // FFmpeg 4 is of 2018, and a major release has come out about every year since 2021.
  return [year >= 2021 ? year - 2017 : year >= 2018 ? 4 : 0, 0, 0];
}

function newestOf(tools: readonly MediaTool[]): MediaTool | undefined {
  return tools.reduce<MediaTool | undefined>((best, tool) => (best && !isNewer(tool, best) ? best : tool), undefined);
}

function isNewer(a: MediaTool, b: MediaTool): boolean {
  for (const index of [0, 1, 2] as const) {
    if (a.release[index] !== b.release[index]) return a.release[index] > b.release[index];
  }
  return false;
}

export function noFfprobe(): UsageError {
  return new UsageError({
    zh: '找不到可以运行的 ffprobe；请安装 FFmpeg（如 apt-get install ffmpeg），或在 airclass 旁边安装 npm 包 @ffprobe-installer/ffprobe（全局安装的：npm install --global @ffprobe-installer/ffprobe），或用 --ffprobe 或 AIRCLASS_FFPROBE 指明',
    en: 'there is no working ffprobe; install FFmpeg (such as with apt-get install ffmpeg), or the npm package @ffprobe-installer/ffprobe beside airclass (where that is global: npm install --global @ffprobe-installer/ffprobe), or name one with --ffprobe or AIRCLASS_FFPROBE',
  });
}

function noSuchTool(named: string, from: 'option' | 'environment'): UsageError {
  const where = from === 'option' ? '--ffprobe' : 'AIRCLASS_FFPROBE';
  return new UsageError({
    zh: `${where} 指定的“${named}”不是可以运行的 ffprobe，请改正路径或去掉该设置`,
    en: `${where} names "${named}", which is not an ffprobe that runs; fix the path or leave it out`,
  });
}
