import { outlet, P1, zone } from './example-files.mjs';

export const feedExamples = {
  'address-not-clean': outlet(
    '4:3',
    zone(P1.replace('}', ', logo: "https://live.example/台 标.png"}')),
    zone(P1.replace('}', ', logo: "https://live.example/台%20标.png"}')),
  ),
  'name-not-for-file': outlet(
    '4:3',
    zone(P1.replace('一年级', '一年级/语文'), 'outputs: {diyp: {}}\n'),
    zone(P1.replace('一年级', '一年级语文'), 'outputs: {diyp: {}}\n'),
  ),
};
