import type { SourceFileOf } from '../../load/source-file.js';
import { DVB_SERVICE_TYPES, type DvbLanguage, type DvbSettings } from '../dvb-settings.js';
import type { ModelContext } from '../model-context.js';

type ZoneSource = SourceFileOf<'zone'>;

/** Codes of the languages for which a project need not give one. */
const KNOWN_CODES: Readonly<Record<string, string>> = { zh: 'zho', en: 'eng' };

export function buildDvbSettings(modelContext: ModelContext, file: ZoneSource): DvbSettings | undefined {
  const { dvb } = file.data.outputs;
  if (dvb === undefined) return undefined;
  return {
    originalNetworkId: dvb['original-network-id'],
    transportStreamId: dvb['transport-stream-id'],
    bitrate: readBitrate(dvb.bitrate),
    days: dvb.days ?? 7,
    languages: readLanguages(modelContext, file),
    provider:
      dvb.provider === undefined
        ? undefined
        : modelContext.text(dvb.provider, file.valueSpan(['outputs', 'dvb', 'provider'])),
    serviceType: DVB_SERVICE_TYPES[dvb['service-type'] ?? 'tv'],
    tellsTime: dvb.time !== 'left-out',
    country: dvb.country,
    span: file.keySpan(['outputs', 'dvb']),
  };
}

/** `1500kbps`, `2Mbps`: the shape was checked by the file's schema. */
function readBitrate(text: string): number {
  return Number.parseInt(text, 10) * (text.endsWith('kbps') ? 1e3 : 1e6);
}

function readLanguages(modelContext: ModelContext, file: ZoneSource): readonly DvbLanguage[] {
  const { languages } = modelContext;
  const written = file.data.outputs.dvb?.languages;
  for (const tag of Object.keys(written ?? {})) {
    if (languages.includes(tag)) continue;
    const place = file.keySpan(['outputs', 'dvb', 'languages', tag]);
    modelContext.unknown({ zh: '语言', en: 'language' }, tag, languages, 'project', place);
  }
  const codes = written ?? KNOWN_CODES;
  return languages.flatMap((tag) => {
    const code = Object.hasOwn(codes, tag) ? codes[tag] : undefined;
    return code === undefined ? [] : [{ tag, code }];
  });
}
