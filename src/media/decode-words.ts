import { spokenLength } from '../calendar/spoken.js';
import type { Text } from '../diagnostics/text.js';
import type { DecodedFacts, Interval } from './recording.js';

/** GY/T 282-2014: Chinese television is at -24 LKFS, 2 LU either way. */
const LOUDNESS = { target: -24, tolerance: 2 } as const;

/** `stopped`: why it was not decoded to the end. */
type Decoded = DecodedFacts & { readonly stopped?: string | undefined };

export function isDecodedWell({ errors, black, frozen, silence, loudness, stopped }: Decoded): boolean {
  const isLoud = loudness === undefined || Math.abs(loudness - LOUDNESS.target) <= LOUDNESS.tolerance;
  return (
    stopped === undefined && errors === 0 && black.length === 0 && frozen.length === 0 && silence.length === 0 && isLoud
  );
}

/** What decoding a recording brought to light, in one line. */
export function decodeWords({ errors, firstError, black, frozen, silence, loudness, stopped }: Decoded): Text {
  const parts: Text[] = [];
  if (stopped !== undefined)
    parts.push({ zh: `没有解码到结尾（${stopped}）`, en: `not decoded to its end (${stopped})` });
  if (errors > 0)
    parts.push({
      zh: `${errors} 处错误，第一处：${firstError}`,
      en: `${errors} ${errors === 1 ? 'error' : 'errors, the first'}: ${firstError}`,
    });
  for (const stretch of black) parts.push(at(stretch, { zh: '黑屏', en: 'black' }));
  for (const stretch of frozen) parts.push(at(stretch, { zh: '画面静止', en: 'frozen' }));
  for (const stretch of silence) parts.push(at(stretch, { zh: '静音', en: 'silent' }));
  if (loudness !== undefined) {
    const { target, tolerance } = LOUDNESS;
    const fits = Math.abs(loudness - target) <= tolerance;
    parts.push(
      fits
        ? { zh: `响度 ${loudness} LKFS`, en: `loudness ${loudness} LKFS` }
        : {
            zh: `响度 ${loudness} LKFS，应为 ${target}±${tolerance}（GY/T 282）`,
            en: `loudness ${loudness} LKFS, wanted ${target} ±${tolerance} (GY/T 282)`,
          },
    );
  }
  if (parts.length === 0) return { zh: '解码无误', en: 'decoded without fault' };
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}

function at({ from, length }: Interval, what: Text): Text {
  const [start, lasts] = [spokenLength(from), spokenLength(length)];
  return { zh: `从 ${start.zh}起${what.zh} ${lasts.zh}`, en: `${what.en} for ${lasts.en} from ${start.en}` };
}
