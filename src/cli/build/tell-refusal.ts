import type { NextStep } from '../../diagnostics/next-step.js';
import type { Text } from '../../diagnostics/text.js';
import type { Permission } from '../../release/guards/guard.js';
import { PERMISSION_OPTIONS } from '../../release/guards/guard-refusal.js';
import { type RefusalPart, type Refused, refusalWords } from '../../report/refusal/refusal-words.js';
import { commandText } from '../command-text.js';
import type { Session } from '../io.js';
import { IF_MEANT, tellNext } from '../tell-next.js';
import type { BuildOptions } from './options.js';

/** What is refused, why, and the command that publishes it all the same. */
export function tellRefusal(
  refused: Refused,
  { project, options }: { readonly project: string; readonly options: BuildOptions },
  session: Session,
): void {
  const words = refusalWords(refused);
  const say = (text: Text) => session.tell(text, 'error');
  const all = words.parts.reduce((sum, { sentences, more }) => sum + sentences.length + more, 0);
  say({
    zh: `airclass: 没有发布，有 ${all} 处要先确认；已发布的内容没有改动。`,
    en: `airclass: nothing was published: ${all === 1 ? '1 thing is' : `${all} things are`} to be confirmed first. What was published before is unchanged.`,
  });
  for (const part of words.parts) tellPart(part);
  tellNext([goOn(words.permissions, words.reason(session.language), options)], session, IF_MEANT);

  function tellPart({ sentences, more, why }: RefusalPart): void {
    for (const { zh, en } of sentences) say({ zh: `  ${zh}`, en: `  ${en}` });
    const list = commandText(listing(project, options));
    if (more > 0) say({ zh: `  另有 ${more} 处，全部见：${list}`, en: `  and ${more} more; see all: ${list}` });
    say(why);
  }
}

function goOn(permissions: readonly Permission[], reason: string | undefined, options: BuildOptions): NextStep {
  const allowed = permissions.map((permission) => PERMISSION_OPTIONS[permission]);
  const why = reason === undefined || options.reason?.trim() ? [] : ['--reason', reason];
  return { kind: 'again', add: [...allowed, ...why] };
}

/** The comparison that lists every change, expanded. */
function listing(project: string, { out, now, zone, media }: BuildOptions): readonly string[] {
  return [
    ...['airclass', 'diff', 'current', project, '--expand', '--out', out],
    ...(now === undefined ? [] : ['--now', now]),
    ...(zone.length === 0 ? [] : ['--zone', zone.join(',')]),
    ...media.flatMap((folder) => ['--media', folder]),
  ];
}
