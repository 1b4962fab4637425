import { create } from 'xmlbuilder2';
import type { XMLBuilder, XMLBuilderCreateOptions, XMLWriterOptions } from 'xmlbuilder2/lib/interfaces.js';

export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** An empty XML document. All XML begins here: no other module may use xmlbuilder2. */
export function xmlDocument(options: XMLBuilderCreateOptions = {}): XmlTree {
  return new XmlTree(create(options));
}

/**
 * A document or an element of xmlbuilder2. The library treats `&amp;` and `&#38;` in a text as references and leaves them
 * alone, so that a parser would read `&` where the project has `&amp;`. Here a text is always a text.
 */
export class XmlTree {
  readonly #builder: XMLBuilder;

  constructor(builder: XMLBuilder) {
    this.#builder = builder;
  }

  /** Adds an element and returns it. */
  ele(name: string, attributes: XmlAttributes = {}): XmlTree {
    return new XmlTree(this.#builder.ele(name)).#attributes(attributes);
  }

  /** Adds an element of a namespace and returns it. */
  eleOf(namespace: string, name: string, attributes: XmlAttributes = {}): XmlTree {
    return new XmlTree(this.#builder.ele(namespace, name)).#attributes(attributes);
  }

  attOf(namespace: string, name: string, value: string): XmlTree {
    this.#builder.att(namespace, name, attributeText(value));
    return this;
  }

  txt(content: string): XmlTree {
    this.#builder.txt(plainText(content));
    return this;
  }

  /** Replaces the first text in an element that has one. */
  retext(content: string): void {
    this.#builder.first().node.nodeValue = plainText(content);
  }

  dtd(systemId: string): XmlTree {
    this.#builder.dtd({ sysID: systemId });
    return this;
  }

  up(): XmlTree {
    return new XmlTree(this.#builder.up());
  }

  /** The whole document; throws if a text has a character that XML does not allow. */
  end(options: XMLWriterOptions = {}): string {
    return this.#builder.end({ ...options, wellFormed: true });
  }

  /** This element alone; throws as `end` does. */
  toString(options: XMLWriterOptions = {}): string {
    return this.#builder.toString({ ...options, wellFormed: true });
  }

  #attributes(attributes: XmlAttributes): XmlTree {
    for (const [name, value] of Object.entries(attributes))
      if (value !== undefined) this.#builder.att(name, attributeText(`${value}`));
    return this;
  }
}

/** Parsers turn a carriage return into a line feed unless it is a reference. */
function plainText(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('\r', '&#13;');
}

/** Parsers turn a tab or line break in an attribute into a blank unless it is a reference. */
function attributeText(value: string): string {
  return value.replaceAll('&', '&amp;').replace(/[\t\n\r]/g, (found) => `&#${found.charCodeAt(0)};`);
}
