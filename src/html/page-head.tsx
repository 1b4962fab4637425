import type { ComponentChildren } from 'preact';

interface PageHeadProps {
  readonly title: string;
  /** Sheets of paper are light. */
  readonly colours?: 'light' | 'light dark';
  /** Styles and links. */
  readonly children?: ComponentChildren;
}

/** What the head of every page has. */
export function PageHead({ title, colours = 'light dark', children }: PageHeadProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content={colours} />
      <title>{title}</title>
      {children}
    </head>
  );
}
