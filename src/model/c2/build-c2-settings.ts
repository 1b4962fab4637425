import { suggestion } from '../../diagnostics/did-you-mean.js';
import type { SourceFileOf } from '../../load/source-file.js';
import { C2_ELEMENTS, type C2Carrier } from '../c2-carrier.js';
import type { C2Settings, C2Value } from '../c2-settings.js';
import type { ModelContext } from '../model-context.js';
import { unknownReference } from '../problems.js';
import { c2Carriers } from './carriers.js';

type ZoneSource = SourceFileOf<'zone'>;

export function buildC2Settings(modelContext: ModelContext, file: ZoneSource): C2Settings | undefined {
  const { c2 } = file.data.outputs;
  if (c2 === undefined) return undefined;
  const carrier: C2Carrier = c2Carriers[c2.carrier];
  return {
    carrier,
    cspId: c2['csp-id'],
    lspId: c2['lsp-id'],
    days: c2.days ?? 7,
    movieUrl: c2['movie-url'],
    orderUrl: c2['order-url'],
    endpoint: c2.endpoint,
    lengthsIn: c2['lengths-in'] ?? carrier.lengthsIn,
    values: readValues(modelContext, file, carrier),
    span: file.keySpan(['outputs', 'c2']),
  };
}

function readValues(modelContext: ModelContext, file: ZoneSource, carrier: C2Carrier): readonly C2Value[] {
  const values: C2Value[] = [];
  for (const element of C2_ELEMENTS) {
    for (const [name, value] of Object.entries(file.data.outputs.c2?.values?.[element] ?? {})) {
      const path = ['outputs', 'c2', 'values', element, name];
      const span = file.valueSpan(path);
      const known = carrier.tables[element].map((property) => property.name);
      if (known.includes(name)) values.push({ element, name, value: modelContext.line(String(value), span), span });
      else {
        const guess = suggestion(name, known);
        modelContext.report(unknownReference, file.keySpan(path), {
          zh: `${carrier.name.zh}的 ${element} 没有属性“${name}”${guess.zh}`,
          en: `${carrier.name.en}'s ${element} has no property "${name}"${guess.en}`,
        });
      }
    }
  }
  return values;
}
