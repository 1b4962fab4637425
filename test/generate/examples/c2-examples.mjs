import { course, lessons, outlet, P1, zone } from './example-files.mjs';

const c2 = (onDemand, rest = 'days: 7') =>
  zone(
    P1,
    `outputs:\n  ${onDemand}c2:\n    carrier: telecom\n    csp-id: SCEDU\n    lsp-id: SCTEL\n    movie-url: ftp://vod.example/edu\n    order-url: ftp://vod.example/c2\n    ${rest}\n`,
  );
const MOVIE =
  'values:\n      Movie:\n        SourceDRMType: 0\n        DestDRMType: 0\n        AudioType: 2\n        OCSURL: ftp://vod.example/\n        BitRateType: 7\n        VideoProfile: 5\n        ServiceType: "1"';
const ON_DEMAND = 'on-demand: {}\n  ';
const titled = (length) => course(`[${'题'.repeat(length)}, 二, 三, 四, 五, 六, 七, 八, 九, 十]`);

export const c2Examples = {
  'c2-field-too-long': lessons('3:39', titled(121), titled(20), { 'zones/one.yaml': c2('') }),
  'c2-lesson-left-out': outlet('7:3', c2(ON_DEMAND, MOVIE), c2('', MOVIE)),
  'c2-password-in-file': outlet(
    '6:3',
    c2('', 'endpoint: https://me:secret@c2.example/ExecCmd'),
    c2('', 'endpoint: https://c2.example/ExecCmd'),
  ),
  'c2-value-missing': outlet('7:3', c2(ON_DEMAND), c2(ON_DEMAND, MOVIE)),
  'c2-value-wrong': outlet(
    '13:28',
    c2('', 'values:\n      Channel: {StartTime: 6}'),
    c2('', 'values:\n      Channel: {StartTime: "0600"}'),
  ),
};
