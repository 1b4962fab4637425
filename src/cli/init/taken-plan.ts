import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compile } from '../../compile.js';
import { lineColumn } from '../../diagnostics/line-column.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { PLAN_RECORD, recordText } from '../../load/plan-record.js';
import type { Grade } from '../../model/vocabulary.js';
import type { Session } from '../io.js';
import { findOffer } from '../pull/find-offer.js';
import { recordOf } from '../pull/settle-record.js';
import type { InitFile } from './init-files.js';
import type { ZoneChannel } from './zone-text.js';

/** What a new locality needs to know of the plan that it takes. */
export interface TakenPlan {
  readonly id: string;
  readonly timeZone: string;
  /** Ids of those that are taken, in the order of schooling; left out: all. */
  readonly grades: readonly string[] | undefined;
  readonly channels: readonly ZoneChannel[];
  readonly firstDay: string;
  /** As `pull` would put them below the locality's folder of the plan, and what it writes down of them. */
  readonly files: readonly InitFile[];
}

/** Reads a project, or the plan of a release (the release's folder, or the one with `current`); `locality`: its folder. */
export async function readTakenPlan(
  written: string,
  locality: string,
  asked: readonly Grade[] | undefined,
  session: Session,
): Promise<TakenPlan> {
  const folder = planFolder(resolve(session.cwd, written), written);
  const { sound, diagnostics, texts } = await compile(folder, {
    now: session.now(),
    environment: session.env,
    notices: false,
  });
  const fault = diagnostics.find(({ severity }) => severity === 'error');
  if (sound === undefined) {
    const { line } = lineColumn(texts.get(fault?.span.file ?? '') ?? '', fault?.span.start ?? 0);
    throw new UsageError({
      zh: `“${written}”的计划有错误，不能采用：${fault?.span.file}:${line} ${fault?.message.zh}`,
      en: `the plan in "${written}" has errors and cannot be taken: ${fault?.span.file}:${line} ${fault?.message.en}`,
    });
  }
  const { project, timeline } = sound;
  const there = new Set([...project.courses.values()].map(({ grade }) => grade.id));
  const absent = asked?.find(({ id }) => !there.has(id));
  if (absent !== undefined)
    throw new UsageError({
      zh: `--grades：计划里没有年级“${absent.id}”；有 ${[...there].join('、')}`,
      en: `--grades: the plan has no grade "${absent.id}"; it has ${[...there].join(', ')}`,
    });
  const chosen = asked && new Set(asked.map(({ id }) => id));
  const channels = [...project.channels.values()].filter(
    ({ grades }) => chosen === undefined || grades.every(({ id }) => chosen.has(id)),
  );
  if (channels.length === 0)
    throw new UsageError({
      zh: '--grades：这些年级没有自己的频道；请一并采用同一频道上的其他年级',
      en: '--grades: no channel has these grades alone; take the other grades of their channel too',
    });
  const offer = await findOffer(
    { source: written, base: session.cwd, folder: locality, publicKey: undefined },
    session,
  );
  return {
    id: project.id,
    timeZone: project.timeZone,
    grades: asked?.map(({ id }) => id),
    channels: channels.map(({ id, grade }) => ({
      id,
      name: { zh: quoted(grade?.name.zh ?? id), en: quoted(grade?.name.en ?? id) },
    })),
    firstDay: timeline.calendar.first,
    files: [...offer.files, [PLAN_RECORD, recordText(recordOf(offer))] as const].map(([path, text]) => ({
      path,
      text,
    })),
  };
}

/** A name may be anything in a plan. */
function quoted(name: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} ]*$/u.test(name) && !/^\d+$/.test(name) ? name : JSON.stringify(name);
}

/** A release has its plan beside its zones. */
function planFolder(folder: string, written: string): string {
  const places = [folder, join(folder, 'plan'), join(folder, 'current/plan')];
  const found = places.find((place) => existsSync(join(place, 'project.yaml')));
  if (found !== undefined) return found;
  throw new UsageError({
    zh: `“${written}”里没有计划（没有 project.yaml）；请给出上级的项目或版本的文件夹`,
    en: `"${written}" holds no plan (no project.yaml); name the folder of a project or release`,
  });
}
