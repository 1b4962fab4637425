import { hash } from 'node:crypto';
import { SaxesParser } from 'saxes';
import { DAY, dayFromNumber, type Millis } from '../../model/time.js';
import type { FileReading, FormatReader } from '../format-reader.js';
import type { SoundParts } from '../sound-parts.js';
import type { Blame } from '../stage-fault.js';
import { zoneOf } from '../texts/project-texts.js';
import { TextCheck } from '../texts/text-check.js';
import { type C2Object, knownObject } from './known-object.js';
import { ObjectCutter } from './object-cutter.js';
import { objectSaid, objectTexts } from './object-texts.js';

interface C2Item {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly properties: Map<string, string>;
}

const MAX_ID = 32;
const MAX_CODE = 128;
/** The position of each element. */
const PLACES: Readonly<Record<string, string>> = {
  ADI: '',
  Objects: 'ADI',
  Mappings: 'ADI',
  Object: 'ADI/Objects',
  Mapping: 'ADI/Mappings',
  Property: '',
};

export const c2ObjectsReader: FormatReader = {
  id: 'c2-objects',
  reads: ({ zone, path }) => zone !== undefined && path === 'c2/objects.xml',
  open: ({ zone = '' }, blame, { plan, sound }) =>
    new C2Reading(zone, new TextCheck(plan?.project, blame), sound, blame),
};

class C2Reading implements FileReading {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  readonly #parser = new SaxesParser();
  /** `ElementType ID` by code. */
  readonly #objects = new Map<string, string>();
  readonly #ids = new Set<string>();
  /** When the schedule that was read last on a channel ends, by the channel's code. */
  readonly #ends = new Map<string, Millis>();
  readonly #open: string[] = [];
  #item: C2Item | undefined;
  #property = '';
  #isWhole = false;
  readonly #cutter: ObjectCutter;
  /** Whether the object that was read last is sound, whatever is around it; absent where none was. */
  #isSound: boolean | undefined;
  /** Nothing but space has followed an object. */
  #isAfterObject = false;

  constructor(
    readonly zone: string,
    readonly check: TextCheck,
    readonly sound: SoundParts,
    readonly blame: Blame,
  ) {
    this.#parser.on('error', (error) => {
      throw error;
    });
    this.#parser.on('opentag', ({ name, attributes }) => this.#begin(name, attributes));
    this.#parser.on('text', (text) => this.#text(text));
    this.#parser.on('closetag', ({ name }) => this.#close(name));
    this.#cutter = new ObjectCutter({
      text: (text) => {
        if (text.trim() !== '') this.#isAfterObject = false;
        this.#parser.write(text);
      },
      object: (text) => this.#object(text),
    });
  }

  chunk(bytes: Uint8Array): void {
    this.#cutter.add(this.#decoder.decode(bytes, { stream: true }));
  }

  end(): void {
    this.#cutter.add(this.#decoder.decode());
    this.#cutter.end();
    this.#parser.close();
    if (!this.#isWhole) this.#fault('没有 <Mappings>', 'it has no <Mappings>');
  }

  /** One that was sound in the current release is not parsed again. */
  #object(text: string): void {
    const part = `c2 ${this.zone} ${hash('sha256', text, 'base64')}`;
    const known = this.#isAfterObject && this.sound.has(part) ? knownObject(text) : undefined;
    if (known !== undefined) {
      this.#place(known);
      return;
    }
    this.#isSound = undefined;
    this.#parser.write(text);
    // None where a comment holds it.
    this.#isAfterObject = this.#isSound !== undefined;
    if (this.#isSound === true) this.sound.add(part);
  }

  #begin(name: string, attributes: Readonly<Record<string, string>>): void {
    const place = this.#open.join('/');
    const isInItem = name === 'Property' && this.#item !== undefined;
    if (PLACES[name] !== place && !isInItem) throw new Error(`<${name}> in "${place}"`);
    this.#open.push(name);
    if (name === 'Mappings') this.#isWhole = true;
    if (name === 'Object' || name === 'Mapping') this.#item = { tag: name, attributes, properties: new Map() };
    if (name !== 'Property') return;
    this.#property = attributes.Name ?? '';
    if (this.#property === '') throw new Error('a <Property> without a Name');
    if (this.#item?.properties.has(this.#property)) throw new Error(`two properties ${this.#property}`);
    this.#item?.properties.set(this.#property, '');
  }

  #text(text: string): void {
    if (this.#open.at(-1) !== 'Property') return;
    const properties = this.#item?.properties;
    properties?.set(this.#property, (properties.get(this.#property) ?? '') + text);
  }

  #close(name: string): void {
    this.#open.pop();
    if (this.#item === undefined || this.#item.tag !== name) return;
    if (name === 'Object') this.#checkObject(this.#item);
    else this.#checkMapping(this.#item);
    this.#item = undefined;
  }

  #checkObject(item: C2Item): void {
    const { attributes, properties } = item;
    const { ElementType: type = '', ID: id = '', Code: code = '', Action: action } = attributes;
    const isSound =
      type !== '' && id !== '' && id.length <= MAX_ID && code !== '' && code.length <= MAX_CODE && action === 'REGIST';
    if (!isSound) this.#fault(`对象“${code}”有误`, `the object "${code}" is faulty`);
    if (properties.size === 0) this.#fault(`对象“${code}”没有属性`, `the object "${code}" has no property`);
    this.#place(item);
    this.#isSound = isSound && properties.size > 0 && this.#isAsPlanned(type, code, properties);
  }

  #isAsPlanned(type: string, code: string, properties: ReadonlyMap<string, string>): boolean {
    const { project } = this.check;
    if (project === undefined) return true;
    const zone = zoneOf(project, this.zone);
    const said = objectSaid({ type, code }, properties, zone);
    return said === undefined || this.check.compare(code, said, () => objectTexts({ type, code }, zone, project));
  }

  /** Among the others of the file. */
  #place({ attributes, properties }: C2Object): void {
    const { ElementType: type = '', ID: id = '', Code: code = '' } = attributes;
    if (this.#objects.has(code) || this.#ids.has(`${type} ${id}`))
      this.#fault(`对象“${code}”写了两次`, `the object "${code}" is there twice`);
    this.#objects.set(code, `${type} ${id}`);
    this.#ids.add(`${type} ${id}`);
    if (type === 'Schedule') this.#checkSchedule(code, properties);
  }

  #checkSchedule(code: string, properties: ReadonlyMap<string, string>): void {
    const channel = properties.get('ChannelCode') ?? '';
    if (this.#objects.get(channel) !== `Channel ${properties.get('ChannelID')}`)
      this.#fault(`“${code}”的频道不在文件里`, `the channel of "${code}" is not in the file`);
    const start = instant(properties.get('StartDate'), properties.get('StartTime'));
    const length = clock(properties.get('Duration'));
    if (start === undefined || length === undefined || length === 0) {
      this.#fault(`“${code}”的时间有误`, `the times of "${code}" are faulty`);
      return;
    }
    if (start < (this.#ends.get(channel) ?? start))
      this.#fault(`“${code}”与前一个节目重叠`, `"${code}" overlaps the one before it`);
    this.#ends.set(channel, start + length);
  }

  #checkMapping({ attributes }: C2Item): void {
    const { ElementCode: code = '', Action: action } = attributes;
    for (const end of ['Parent', 'Element']) {
      const known = this.#objects.get(attributes[`${end}Code`] ?? '');
      if (known !== `${attributes[`${end}Type`]} ${attributes[`${end}ID`]}`)
        this.#fault(`映射“${code}”的 ${end} 不在文件里`, `the ${end} of the mapping "${code}" is not in the file`);
    }
    if (action !== 'REGIST') this.#fault(`映射“${code}”有误`, `the mapping "${code}" is faulty`);
  }

  #fault(zh: string, en: string): void {
    this.blame({ text: { zh, en } });
  }
}

/** Of `YYYYMMDD` and `HHMMSS`, as if on UTC's clock: carriers' clock has no changes. */
function instant(date = '', time = ''): Millis | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(date) ?? [];
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // Date.UTC turns 31 February into 2 March.
  const isDay = !Number.isNaN(at) && dayFromNumber(at / DAY) === `${year}-${month}-${day}`;
  const within = clock(time);
  return isDay && within !== undefined ? at + within : undefined;
}

function clock(text = ''): Millis | undefined {
  const [, hours, minutes, seconds] = /^(\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  const length = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return Number(minutes) < 60 && Number(seconds) < 60 && length < DAY ? length : undefined;
}
