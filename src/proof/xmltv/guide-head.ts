import { SaxesParser } from 'saxes';
import type { Said } from '../texts/text-check.js';

/** A guide without its programmes: one parser reads what comes before and after them. */
export class GuideHead {
  /** Ids of the channels, in their order. */
  readonly channels: string[] = [];
  readonly #parser = new SaxesParser();
  readonly #texts: [string, string][] = [];
  #root = '';
  #field = '';
  #content = '';

  constructor() {
    this.#parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
      if (this.#root === '') this.#root = name;
      if (name === 'channel') {
        if (isSelfClosing || attributes.id === undefined) throw new Error('a <channel> without id or name');
        this.channels.push(attributes.id);
        this.#texts.push(['channel', attributes.id]);
      }
      this.#field = attributes.lang === undefined ? name : `${name}@${attributes.lang}`;
      this.#content = '';
      for (const key of ['source-info-name', 'source-info-url'])
        if (name === 'tv' && attributes[key] !== undefined) this.#texts.push([key, attributes[key]]);
      if (name === 'icon') this.#texts.push(['icon', attributes.src ?? '']);
    });
    this.#parser.on('text', (text) => {
      this.#content += text;
    });
    this.#parser.on('closetag', ({ name }) => {
      if (name === 'display-name') this.#texts.push([this.#field, this.#content]);
    });
  }

  /** Answers its texts. */
  read(head: Uint8Array): Said {
    this.#parser.write(decode(head));
    if (this.#root !== 'tv') throw new Error(`<${this.#root}> instead of <tv>`);
    const twin = this.channels.find((id, index) => this.channels.indexOf(id) !== index);
    if (twin !== undefined) throw new Error(`two channels "${twin}"`);
    return this.#texts;
  }

  end(tail: Uint8Array): void {
    const text = decode(tail);
    if (text.trim() !== '</tv>') throw new Error('the guide does not end after its last programme');
    this.#parser.write(text).close();
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
