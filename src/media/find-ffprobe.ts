import { resolve } from 'node:path';
import { UsageError } from '../diagnostics/usage-error.js';
import { cleanEnvironment, findOnPath, isExecutable, type MediaEnvironment } from './guards.js';
import { runProcess } from './run-process.js';

export interface MediaTool {
  readonly path: string;
  readonly from: 'option' | 'environment' | 'path' | 'bundled';
  /** As it calls itself, e.g. `5.1.9-0+deb12u1`. */
  readonly version: string;
  /** For comparing; `[major, minor, patch]`. */
  readonly release: readonly [number, number, number];
}

/** `--ffprobe`, else `AIRCLASS_FFPROBE`, else the newer of the one on `PATH` and the bundled one. */
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
  const found = await allFfprobes(environment);
  return found.reduce<MediaTool | undefined>((best, tool) => (best && !isNewer(tool, best) ? best : tool), undefined);
}

/** Those on `PATH` and in the package, bundled first. */
export async function allFfprobes(environment: MediaEnvironment): Promise<readonly MediaTool[]> {
  const onPath = findOnPath('ffprobe', environment);
  const bundled = await bundledFfprobe();
  const tools = await Promise.all([
    bundled === undefined ? undefined : askVersion(bundled, 'bundled', environment),
    onPath === undefined ? undefined : askVersion(onPath, 'path', environment),
  ]);
  return tools.filter((tool) => tool !== undefined);
}

export async function bundledFfprobe(): Promise<string | undefined> {
  const { default: bundled } = await import('ffprobe-static');
  return bundled.path !== undefined && isExecutable(bundled.path) ? bundled.path : undefined;
}

export async function askVersion(
  path: string,
  from: MediaTool['from'],
  environment: MediaEnvironment,
): Promise<MediaTool | undefined> {
  if (!isExecutable(path)) return undefined;
  const answer = await runProcess(path, ['-version'], cleanEnvironment(environment), {
    timeout: 10_000,
    output: 64 * 1024,
  });
  const version = /^ff(?:probe|mpeg) version (\S{1,80})/.exec(answer.stdout)?.[1];
  if (answer.end !== 'exited' || answer.code !== 0 || version === undefined) return undefined;
  return { path, from, version, release: releaseOf(version, answer.stdout) };
}

/** A build from git (`N-109421-g…`) has no number: the years of its copyright line stand for it. */
function releaseOf(version: string, banner: string): MediaTool['release'] {
  const [, major, minor, patch] = /^n?(\d+)\.(\d+)(?:\.(\d+))?/.exec(version) ?? [];
  if (major !== undefined) return [Number(major), Number(minor), Number(patch ?? 0)];
  const year = Number(/Copyright \(c\) \d{4}-(\d{4})/.exec(banner)?.[1] ?? 0);
  // FFmpeg 4 is of 2018, and a major release has come out about every year since 2021.
  return [year >= 2021 ? year - 2017 : year >= 2018 ? 4 : 0, 0, 0];
}

function isNewer(a: MediaTool, b: MediaTool): boolean {
  for (const index of [0, 1, 2] as const) {
    if (a.release[index] !== b.release[index]) return a.release[index] > b.release[index];
  }
  return false;
}

function noSuchTool(named: string, from: 'option' | 'environment'): UsageError {
  const where = from === 'option' ? '--ffprobe' : 'AIRCLASS_FFPROBE';
  return new UsageError({
    zh: `${where} 指定的“${named}”不是可以运行的 ffprobe，请改正路径或去掉该设置`,
    en: `${where} names "${named}", which is not an ffprobe that runs; mend the path or leave it out`,
  });
}
