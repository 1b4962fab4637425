/** The sections that share a table id and its extension, and so a version; none is sealed. */
export interface SubTable {
  readonly tableId: number;
  readonly extension: number;
  readonly sections: readonly Uint8Array[];
}

export function subTableKey({ tableId, extension }: Pick<SubTable, 'tableId' | 'extension'>): string {
  return `${tableId}/${extension}`;
}
