import { UsageError } from '../diagnostics/usage-error.js';
import { isFields } from '../files/is-shape.js';
import { parseJson } from '../files/parse-json.js';
import type { ScheduleWindow } from '../outputs/c2/plan-orders.js';
import { C2_SENDING } from '../outputs/c2/work-order-state.js';
import { readCurrentFile } from '../release/current-file.js';
import { currentRelease } from '../release/links.js';
import { readManifest } from '../release/releases.js';

/** What the current release says about sending to one zone's carrier. */
export interface Sending {
  readonly project: string;
  readonly cspId: string;
  readonly lspId: string;
  readonly orderUrl: string;
  readonly endpoint: string | undefined;
  readonly window: ScheduleWindow;
}

/** The zones of the current release whose carrier takes work orders. */
export function zonesToSend(out: string): readonly string[] {
  const id = currentRelease(out);
  if (id === undefined) {
    throw new UsageError({
      zh: `“${out}”里还没有发布过；请先运行 airclass build`,
      en: `nothing was published into "${out}" yet; run airclass build first`,
    });
  }
  const { zones, files } = readManifest(out, id);
  return Object.keys(zones).filter((zone) => files[`${zone}/${C2_SENDING}`] !== undefined);
}

export function readSending(out: string, zone: string): Sending {
  const bytes = readCurrentFile(out, `${zone}/${C2_SENDING}`);
  const data = parseJson(Buffer.from(bytes ?? []).toString());
  const fields = isFields(data) ? data : {};
  const window = isFields(fields.window) ? fields.window : {};
  const word = (value: unknown): string => {
    if (typeof value === 'string') return value;
    throw new UsageError({
      zh: `当前版本的 ${zone}/${C2_SENDING} 不完整；请重新运行 airclass build`,
      en: `${zone}/${C2_SENDING} of the current release is incomplete; run airclass build again`,
    });
  };
  return {
    project: word(fields.project),
    cspId: word(fields['csp-id']),
    lspId: word(fields['lsp-id']),
    orderUrl: word(fields['order-url']),
    endpoint: typeof fields.endpoint === 'string' ? fields.endpoint : undefined,
    window: { from: Date.parse(word(window.from)), until: Date.parse(word(window.until)) },
  };
}
