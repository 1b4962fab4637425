import { type Document, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { isHolidaysName } from '../formats.js';
import { MEDIA_LOCK, PLAN_RECORD, readRecord, recordText } from '../plan-record.js';

/** Files by path below the project's folder. */
export type PlanFiles = ReadonlyMap<string, string>;

const FILES: ReadonlySet<string> = new Set([
  ...['calendar.yaml', 'changes.yaml', 'programmes.yaml', 'project.yaml', 'teachers.yaml', 'vocabulary.yaml'],
  MEDIA_LOCK,
]);
const FOLDERS = /^(?:courses|timetables)\/[^/]+\.yaml$/;

/**
 * The files of a project that localities take, without what is nobody else's: zones, notices, imports, contacts, folders of
 * recordings, allowed hosts and keys. A file of which something is left out loses its remarks too.
 */
export function sharedPlan(files: PlanFiles): PlanFiles {
  const shared = new Map<string, string>();
  addLevel(files, '', shared);
  return shared;
}

function addLevel(files: PlanFiles, below: string, shared: Map<string, string>): void {
  const project = files.get(`${below}project.yaml`);
  if (project === undefined) return;
  const inner = planOf(project);
  for (const [path, text] of files) {
    if (!path.startsWith(below)) continue;
    const name = path.slice(below.length);
    if (isHolidaysName(name)) shared.set(path, text);
    else if (FILES.has(name) || FOLDERS.test(name)) shared.set(path, sharedText(name, text, files, below, shared));
    else if (name === PLAN_RECORD && below !== '') shared.set(path, sharedRecord(text));
  }
  if (inner !== undefined) addLevel(files, `${below}${inner}/`, shared);
}

function planOf(project: string): string | undefined {
  const plan = parseDocument(project).getIn(['takes', 'plan']);
  // A folder of the plan, and nothing that leads out of it.
  return typeof plan === 'string' && /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(plan) ? plan : undefined;
}

function sharedText(name: string, text: string, files: PlanFiles, below: string, shared: Map<string, string>): string {
  if (name === 'project.yaml') return edited(text, withoutPrivateSettings);
  if (name === 'teachers.yaml') return edited(text, withoutContacts);
  if (name === 'calendar.yaml') return edited(text, (document) => nearHolidays(document, files, below, shared));
  return text;
}

/** As it was written where nothing is changed. */
function edited(text: string, edit: (document: Document) => boolean): string {
  const document = parseDocument(text);
  if (!edit(document)) return text;
  document.commentBefore = null;
  document.comment = null;
  visit(document, {
    Node: (_, node) => {
      node.commentBefore = null;
      node.comment = null;
    },
  });
  return document.toString({ lineWidth: 0 });
}

const PRIVATE = [
  ['allowed-hosts'],
  ['publisher', 'contact'],
  ['media', 'folder'],
  ['media', 'folders'],
  ['takes', 'public-key'],
] as const;

function withoutPrivateSettings(document: Document): boolean {
  const found = PRIVATE.filter((path) => document.hasIn(path));
  for (const path of found) document.deleteIn(path);
  return found.length > 0;
}

function withoutContacts(document: Document): boolean {
  const organisations = document.get('organisations');
  if (!isMap(organisations)) return false;
  const found = organisations.items.filter(({ value }) => isMap(value) && value.has('contact'));
  for (const { value } of found) if (isMap(value)) value.delete('contact');
  return found.length > 0;
}

/** Lists of holidays beside the project are put into it: a plan has nothing outside its folder. */
function nearHolidays(document: Document, files: PlanFiles, below: string, shared: Map<string, string>): boolean {
  const holidays = document.get('holidays', true);
  const names = isSeq(holidays) ? holidays.items : [holidays];
  let isMoved = false;
  for (const node of names) {
    if (!isScalar(node) || typeof node.value !== 'string' || !node.value.includes('/')) continue;
    const text = files.get(below + node.value);
    if (text === undefined) continue;
    node.value = freeName(node.value.slice(node.value.lastIndexOf('/') + 1), text, below, files);
    shared.set(`${below}${node.value}`, text);
    isMoved = true;
  }
  return isMoved;
}

function freeName(name: string, text: string, below: string, files: PlanFiles): string {
  const own = files.get(below + name);
  return own === undefined || own === text ? name : name.replace(/\.yaml$/, '-of-all.yaml');
}

/** Where it was pulled from, and what the locality made of it, is its own affair. */
function sharedRecord(text: string): string {
  const read = readRecord(text);
  if (read.kind !== 'sound') return text;
  const { from: _, overridden: __, ...record } = read.record;
  return recordText(record);
}
