import { isListOf, isRecordOf, isShape, isText, isWhole } from '../../files/is-shape.js';
import { parseJson } from '../../files/parse-json.js';
import type { NumberedTable } from '../../outputs/dvb/numbers-file.js';
import { type AiredItem, isAiredItem } from './aired-item.js';
import { type AiredWindow, isAiredWindow } from './catch-up-windows.js';

/** What the next run needs to go on: logs may be gone by then, and versions of tables must not go back. */
export interface LiveState {
  readonly channels: Readonly<Record<string, ChannelState>>;
  readonly tables: readonly NumberedTable[];
}

export interface ChannelState {
  readonly items: readonly AiredItem[];
  readonly windows: readonly AiredWindow[];
}

const isTable = isShape<NumberedTable>({ tableId: isWhole, extension: isWhole, version: isWhole, digest: isText });
const isState = isShape<LiveState & { readonly version: number }>({
  version: isWhole,
  channels: isRecordOf(isShape<ChannelState>({ items: isListOf(isAiredItem), windows: isListOf(isAiredWindow) })),
  tables: isListOf(isTable),
});

const VERSION = 1;

export const NO_STATE: LiveState = { channels: {}, tables: [] };

export function stateText(state: LiveState): string {
  return `${JSON.stringify({ version: VERSION, ...state })}\n`;
}

/** `undefined` for what is not such a state. */
export function asLiveState(text: string): LiveState | undefined {
  const value = parseJson(text);
  return isState(value) && value.version === VERSION ? value : undefined;
}
