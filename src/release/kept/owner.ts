/** What may keep its last good files while everything else goes on. */
export interface Owner {
  readonly kind: 'channel' | 'zone' | 'grade';
  readonly id: string;
}

export type OwnerKey = `${Owner['kind']}:${string}`;

export function keyOf({ kind, id }: Owner): OwnerKey {
  return `${kind}:${id}`;
}
