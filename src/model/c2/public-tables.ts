import type { C2Field, C2MediaCodes, C2Property, C2Tables } from '../c2-carrier.js';

// From public transcriptions of the C2 interface; no official text is public. A length that no transcription states is
// that of the same property of another object.

const text = (max: number): C2Field => ({ kind: 'text', max });
const integer = (digits: number): C2Field => ({ kind: 'integer', digits });
const codes = (...known: readonly string[]): C2Field => ({ kind: 'code', codes: known });
const day: C2Field = { kind: 'digits', shape: 'YYYYMMDD' };
const moment: C2Field = { kind: 'digits', shape: 'YYYYMMDDHHMMSS' };
const clock: C2Field = { kind: 'digits', shape: 'HHMMSS' };
const minutes: C2Field = { kind: 'digits', shape: 'HHMM' };
const frames: C2Field = { kind: 'digits', shape: 'HHMISSFF' };

function must(name: string, field: C2Field, value?: string): C2Property {
  return value === undefined ? { name, required: true, field } : { name, required: true, field, value };
}
const may = (name: string, field: C2Field): C2Property => ({ name, required: false, field });

const inUse = must('Status', codes('0', '1'), '1');
const education = must('Type', text(128), '教育');

export const publicTables: C2Tables = {
  Category: [must('Name', text(64)), must('Sequence', integer(6)), must('ParentID', text(32)), inUse],
  Channel: [
    must('Name', text(64)),
    must('CallSign', text(10)),
    must('Type', integer(2), '1'),
    inUse,
    must('StartTime', minutes, '0000'),
    must('EndTime', minutes, '2359'),
    may('ChannelNumber', integer(3)),
  ],
  Series: [
    must('Name', text(128)),
    must('LicensingWindowStart', moment),
    // For series without an end.
    must('LicensingWindowEnd', moment, '20991231235959'),
    must('VolumnCount', integer(6)),
    inUse,
    education,
    may('Description', text(1024)),
  ],
  Program: [
    must('Name', text(128)),
    inUse,
    education,
    must('DefinitionFlag', codes('0', '1', '2', '3')),
    may('SeriesFlag', codes('0', '1')),
    may('LicensingWindowStart', moment),
    may('LicensingWindowEnd', moment),
    may('Language', text(128)),
    may('OrgAirDate', day),
    may('Description', text(1024)),
    may('Keywords', text(256)),
    may('Tags', text(256)),
    may('ActorDisplay', text(256)),
    may('SearchName', text(128)),
  ],
  Movie: [
    must('Type', integer(2), '1'),
    must('FileURL', text(1024)),
    must('SourceDRMType', integer(2)),
    must('DestDRMType', integer(2)),
    must('AudioType', integer(2)),
    must('ScreenFormat', integer(2)),
    must('ClosedCaptioning', integer(2)),
    must('OCSURL', text(1024)),
    must('Duration', frames),
    must('FileSize', integer(15)),
    must('BitRateType', integer(2)),
    must('VideoType', integer(2)),
    must('AudioFormat', integer(2)),
    must('Resolution', integer(2)),
    must('VideoProfile', integer(2)),
    must('SystemLayer', integer(2)),
    must('ServiceType', text(10)),
  ],
  Picture: [must('FileURL', text(1024))],
  Schedule: [
    must('ChannelID', text(32)),
    must('ChannelCode', text(128)),
    must('ProgramName', text(128)),
    may('SearchName', text(128)),
    may('Genre', text(128)),
    must('StartDate', day),
    must('StartTime', clock),
    must('Duration', clock),
    inUse,
    may('Description', text(1024)),
    may('ObjectType', codes('1', '2')),
    may('ObjectCode', text(128)),
  ],
};

/** 1080 lines are taken for progressive, as the national lesson file has them; a zone's `values` may say 7, interlaced. */
export const publicMediaCodes: C2MediaCodes = {
  video: { h264: '1', hevc: '7' },
  audio: { aac: '2' },
  container: { mpegts: '1', mp4: '3' },
  resolution: { 720: '6', 1080: '8' },
  definition: { 720: '1', 1080: '1', 2160: '3' },
};
