import type { ComponentChildren } from 'preact';

export interface Column {
  readonly head: ComponentChildren;
  readonly isNumber?: boolean;
  /** Its cells say what their rows are about. */
  readonly isRowHead?: boolean;
}

export interface Row {
  readonly cells: readonly ComponentChildren[];
  /** A class. */
  readonly kind?: string | undefined;
}

interface TableProps {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Every head says what it is the head of. */
export function Table({ columns, rows }: TableProps) {
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" class={classOf(column)}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells, kind }) => (
          <tr class={kind}>{cells.map((cell, index) => cellOf(cell, columns[index]))}</tr>
        ))}
      </tbody>
    </table>
  );
}

function cellOf(cell: ComponentChildren, column: Column | undefined) {
  if (column?.isRowHead === true) return <th scope="row">{cell}</th>;
  return <td class={column && classOf(column)}>{cell}</td>;
}

function classOf({ isNumber }: Column): string | undefined {
  return isNumber === true ? 'number' : undefined;
}

interface WideProps {
  /** Of the heading that names what scrolls. */
  readonly labelledBy: string;
  readonly children: ComponentChildren;
}

/** What is wider than the screen scrolls by itself, also with the keyboard, so that the page fits a phone. */
export function Wide({ labelledBy, children }: WideProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    <div class="wide" role="group" tabIndex={0} aria-labelledby={labelledBy}>
      {children}
    </div>
  );
}
