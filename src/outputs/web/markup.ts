import type { JSX, VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { renderToStaticMarkup } from 'preact-render-to-string';

/** Markup that preact made before, or a part of it. */
export function Ready({ markup }: { readonly markup: string }): JSX.Element {
  return jsxTemplate([markup]);
}

export function isReady(node: JSX.Element): node is VNode<{ readonly markup: string }> {
  return node.type === Ready;
}

/** What is ready is not rendered again: most pages are made of such parts alone. */
export function markupOf(node: JSX.Element): string {
  return isReady(node) ? node.props.markup : renderToStaticMarkup(node);
}
