const DARK = /@media\s*\(prefers-color-scheme:\s*dark\)\s*\{\s*:root\s*\{[^}]*\}\s*\}/g;

/** A style sheet for readers of mail, many of which know no variables: every one gets its light value. */
export function withoutVariables(css: string): string {
  const [, light = ''] = /:root\s*\{([^}]*)\}/.exec(css) ?? [];
  const values = new Map(
    [...light.matchAll(/--([\w-]+)\s*:\s*([^;}]+)/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
  return css
    .replace(DARK, '')
    .replaceAll(/color-scheme:\s*light dark/g, 'color-scheme: light')
    .replaceAll(/var\(--([\w-]+)\)/g, (whole, name: string) => values.get(name) ?? whole);
}
