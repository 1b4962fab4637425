import { readAdiText } from './read-adi.js';

/** A carrier that takes orders to the letter: what an order names must be there, or must not. */
export class CarrierStore {
  readonly objects = new Map<string, Readonly<Record<string, string>>>();
  readonly mappings = new Map<string, Readonly<Record<string, string>>>();

  take(order: string): void {
    const { objects, mappings } = readAdiText(order);
    for (const { type, code, action, properties } of objects) {
      const key = `${type} ${code}`;
      if (action === 'DELETE') {
        const user = [...this.mappings.keys()].find((mapping) => mapping.split(' > ').includes(key));
        if (user !== undefined) throw new Error(`${key} goes while ${user} is there`);
        if (Object.keys(properties).length > 0) throw new Error(`${key} is deleted with properties`);
      } else this.#needs(properties);
      change(this.objects, key, action, properties);
    }
    for (const { parent, element, action, properties } of mappings) {
      if (action !== 'DELETE' && !(this.objects.has(parent) && this.objects.has(element)))
        throw new Error(`${parent} or ${element} is not there`);
      change(this.mappings, `${parent} > ${element}`, action, properties);
    }
  }

  /** A category's parent and a schedule's channel come before it. */
  #needs({ ChannelCode }: Readonly<Record<string, string>>): void {
    if (ChannelCode !== undefined && !this.objects.has(`Channel ${ChannelCode}`))
      throw new Error(`there is no channel ${ChannelCode}`);
  }
}

function change<Value>(items: Map<string, Value>, key: string, action: string, value: Value): void {
  if (items.has(key) !== (action !== 'REGIST')) throw new Error(`${action} of ${key}`);
  if (action === 'DELETE') items.delete(key);
  else items.set(key, value);
}
