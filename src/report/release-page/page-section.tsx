import type { ComponentChildren } from 'preact';
import type { Text } from '../../diagnostics/text.js';
import { Both } from '../../html/both.js';
import { type Column, type Row, Table, Wide } from '../../html/table.js';

interface SectionProps {
  readonly id: string;
  readonly title: Text;
  readonly children: ComponentChildren;
}

export function PageSection({ id, title, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={titleOf(id)}>
      <h2 id={titleOf(id)}>
        <Both text={title} />
      </h2>
      {children}
    </section>
  );
}

interface SectionTableProps {
  /** Of its section. */
  readonly id: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A table that may be wider than a screen. */
export function SectionTable({ id, columns, rows }: SectionTableProps) {
  return (
    <Wide labelledBy={titleOf(id)}>
      <Table columns={columns} rows={rows} />
    </Wide>
  );
}

function titleOf(id: string): string {
  return `${id}-title`;
}

/** Columns by the texts of their heads. */
export function column(head: Text, more: Omit<Column, 'head'> = {}): Column {
  return { head: <Both text={head} />, ...more };
}
