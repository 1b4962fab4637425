import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Compilation } from '../../compile.js';
import { addToGroup } from '../../diagnostics/group-by.js';
import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { wordsOfCell } from '../../model/empty-cell.js';
import { cleanText } from '../../model/model-context.js';
import { definition as schemaOf } from '../schema/load-schemas.js';
import { type Definition, sameThing, type Word } from '../words/definition.js';
import type { Thing } from '../words/sites.js';
import { THING_NAMES } from '../words/thing-names.js';
import { View } from './view.js';
import { workspaceEdit } from './workspace-edit.js';

export interface Renamed {
  readonly range: Range;
  readonly placeholder: string;
}

/** The id at a position, if it can be renamed; refuses everything else, in words. */
export function renamedAt(view: View, position: Position): Renamed {
  const { word, target } = idAt(view, position);
  return { range: view.placesOf(word.file).range(word), placeholder: target.id };
}

/** Edits of all files that give the thing at a position another id. */
export async function rename(view: View, position: Position, newId: string): Promise<WorkspaceEdit> {
  await refuseShape(idAt(view, position).target.thing, newId);
  const compilation = await view.file.project.settled();
  // From here on nothing waits: words, places and versions are of one moment.
  return renameNow(currentOf(view, compilation), position, newId);
}

function renameNow(view: View, position: Position, newId: string): WorkspaceEdit {
  const { target } = idAt(view, position);
  refuseTaken(view, target, newId);
  refuseRecorded(view, target);
  const edits = new Map<string, TextEdit[]>();
  for (const word of view.index.wordsFor(target)) {
    // Who calls it by its name goes on to do so.
    if (word.text !== target.id) continue;
    refuseAmbiguous(word, target);
    addToGroup(edits, word.file, { range: view.placesOf(word.file).range(word), newText: newId });
  }
  return workspaceEdit(view, edits);
}

/** The project as it is now; an id in what cannot be read, or was not understood, would keep its old form. */
function currentOf(before: View, compilation: Compilation | undefined): View {
  const file = before.workbench.fileAt(before.file.document.uri);
  const view = file && new View(before.workbench, file);
  if (compilation === undefined || view === undefined || view.places.text !== before.places.text)
    throw refusal({
      zh: '项目刚刚有改动，或现在不能读取，没有改名；请再试一次',
      en: 'the project has just changed, or cannot be read now, so nothing was renamed; try again',
    });
  if (compilation.sound !== undefined) return view;
  const faulty = compilation.diagnostics.find(({ severity }) => severity === 'error')?.span.file ?? 'project.yaml';
  throw refusal({
    zh: `项目有错误（${faulty}），现在改名可能漏掉一些地方；请先改正`,
    en: `the project has errors (${faulty}), and renaming now might leave out places; fix them first`,
  });
}

const OWN_IDS: ReadonlySet<Thing> = new Set([
  'teacher',
  'organisation',
  'grade',
  'subject',
  'theme',
  'limits',
  'programme',
  'channel',
  'zone',
]);

function idAt(view: View, position: Position): { readonly word: Word; readonly target: Definition } {
  const word = view.index.wordAt(view.path, view.offset(position));
  if (word === undefined)
    throw refusal({ zh: '这里没有可以改名的标识', en: 'there is no id here that can be renamed' });
  // The id of a course is made of its grade and its subject.
  const target = word.thing === 'course' ? word.also[0] : word.targets[0];
  if (target === undefined) throw refusal({ zh: `“${word.text}”没有定义`, en: `"${word.text}" is not defined` });
  if (target.thing === 'lesson')
    throw refusal({
      zh: '课的标识由课程和顺序而来，不能改名',
      en: 'the id of a lesson follows from its course and its position, and cannot be renamed',
    });
  if (!OWN_IDS.has(target.thing) || target.places.length === 0) {
    const { zh, en } = THING_NAMES[target.thing];
    throw refusal({
      zh: `${zh}“${target.id}”是 AirClass 自带的，不能改名`,
      en: `the ${en} "${target.id}" comes with AirClass and cannot be renamed`,
    });
  }
  if (word.text !== target.id)
    throw refusal({
      zh: `“${word.text}”是名称，标识是“${target.id}”；请在写标识的地方改名`,
      en: `"${word.text}" is a name, the id is "${target.id}"; rename it where the id is written`,
    });
  return { word, target };
}

async function refuseShape(thing: Thing, newId: string): Promise<void> {
  const { pattern, description } = await schemaOf('common', thing === 'grade' ? 'grade' : 'word');
  const isEmpty = wordsOfCell(newId) === undefined && (thing === 'programme' || thing === 'subject');
  if (isEmpty)
    throw refusal({
      zh: `“${newId}”在课表里表示空格，不能作标识`,
      en: `"${newId}" means an empty cell in a timetable and cannot be an id`,
    });
  if (new RegExp(String(pattern), 'u').test(newId)) return;
  const [zh = '', en = ''] = String(description).split('\n');
  throw refusal({ zh: `“${newId}”不能作标识。${zh}`, en: `"${newId}" cannot be an id. ${en}` });
}

/** Cells name programmes and courses side by side. */
const NAMED_TOGETHER: Partial<Readonly<Record<Thing, readonly Thing[]>>> = {
  programme: ['programme', 'subject', 'grade'],
  subject: ['subject', 'programme', 'grade'],
  grade: ['grade', 'programme', 'subject'],
};
const CELL_WORDS: ReadonlySet<string> = new Set(['repeat']);

function refuseTaken(view: View, target: Definition, newId: string): void {
  const things = NAMED_TOGETHER[target.thing] ?? [target.thing];
  const name = cleanText(newId);
  const taken = things
    .flatMap((thing) => view.index.definitions.all(thing))
    .find((other) => other.id === newId || (other.names.includes(name) && !sameThing(other, target)));
  if (taken !== undefined) {
    const { zh, en } = THING_NAMES[taken.thing];
    throw refusal({
      zh: `已有${zh}叫“${newId}”，请换一个标识`,
      en: `"${newId}" already names the ${en} "${taken.id}"; choose another id`,
    });
  }
  if (NAMED_TOGETHER[target.thing] !== undefined && CELL_WORDS.has(newId))
    throw refusal({ zh: `“${newId}”在格子里有别的意思`, en: `"${newId}" means something else in a cell` });
}

/** Recordings lie under the ids of grades and subjects: under another id they would be missing. */
function refuseRecorded(view: View, target: Definition): void {
  const { sound } = view.file.project;
  if (sound === undefined || (target.thing !== 'grade' && target.thing !== 'subject')) return;
  const found = [...sound.project.courses.values()]
    .filter((course) => (target.thing === 'grade' ? course.grade : course.subject).id === target.id)
    .flatMap(({ lessons }) => lessons)
    .filter(({ file, course, id }) => {
      const { state = 'missing' } = sound.recordings.get(file) ?? {};
      const isNamedAfter = [course.grade.id, course.subject.id, id].some((part) => file.includes(part));
      return isNamedAfter && state !== 'missing' && state !== 'unknown';
    });
  if (found.length === 0) return;
  throw refusal({
    zh: `有 ${found.length} 个录像文件以“${target.id}”命名；改名后会找不到，请先改录像的文件名或在各课写明 file`,
    en: `${found.length} recording${found.length === 1 ? ' is' : 's are'} named after "${target.id}" and would be missing; rename the files first, or give each lesson its file`,
  });
}

/** A waiver may be for any kind of thing. */
function refuseAmbiguous({ text, targets }: Word, target: Definition): void {
  const other = targets.find((one) => !sameThing(one, target));
  // A course is no other meaning of its subject.
  if (other === undefined || !targets.some((one) => sameThing(one, target))) return;
  const [own, others] = [THING_NAMES[target.thing], THING_NAMES[other.thing]];
  throw refusal({
    zh: `一条豁免写了“${text}”，可能指${own.zh}，也可能指${others.zh}；请先改这条豁免`,
    en: `a waiver names "${text}", which may be the ${own.en} or the ${others.en}; change that waiver first`,
  });
}

function refusal(text: Text): UsageError {
  return new UsageError(text);
}
