const DARK = /@media\s*\(prefers-color-scheme:\s*dark\)\s*\{\s*:root\s*\{[^}]*\}\s*\}/;
const ROOT = /:root\s*\{[^}]*\}/;
const VARIABLE = /--([\w-]+)\s*:\s*([^;}]+);?/g;

/** A style sheet for readers of mail, many of which know no variables: every one gets its light value. */
export function withoutVariables(css: string): string {
  const [root = ''] = ROOT.exec(css) ?? [];
  const values = new Map([...root.matchAll(VARIABLE)].map(([, name = '', value = '']) => [name, value.trim()]));
  return css
    .replace(DARK, '')
    .replace(ROOT, (rule) => rule.replaceAll(VARIABLE, ''))
    .replace(/color-scheme:\s*light dark/, 'color-scheme:light')
    .replaceAll(/var\(--([\w-]+)\)/g, (whole, name: string) => values.get(name) ?? whole);
}
