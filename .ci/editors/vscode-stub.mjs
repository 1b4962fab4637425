// vscode-stub.mjs out/extension.js: the packed extension asks VS Code for its settings and gets as far as starting the program.
import { createRequire, Module } from 'node:module';

const [, , extension] = process.argv;
const asked = [];
class Any {}
const anything = new Proxy(function anything() {}, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => '' : key === 'then' ? undefined : anything),
  construct: () => ({}),
  apply: () => anything,
});
const vscode = new Proxy(
  {
    version: '1.99.0',
    workspace: new Proxy(
      {
        getConfiguration: (name) => ({
          get(key, byDefault) {
            asked.push(`${name}.${key}`);
            return byDefault;
          },
        }),
      },
      { get: (own, key) => own[key] ?? anything },
    ),
  },
  // Classes of VS Code are extended, and everything else is looked at only.
  { get: (own, key) => own[key] ?? (/^[A-Z]/.test(String(key)) ? Object.assign(class extends Any {}, {}) : anything) },
);
const load = Module._load;
Module._load = (request, ...more) => (request === 'vscode' ? vscode : load(request, ...more));
const { activate, deactivate } = createRequire(import.meta.url)(extension);
if (typeof deactivate !== 'function') throw new Error('the extension cannot be ended');
const started = activate().catch(() => undefined);
await Promise.race([started, new Promise((resolve) => setTimeout(resolve, 2000))]);
if (!asked.includes('airclass.command')) throw new Error(`it asked for ${asked} only`);
console.log('asks for', asked.join(', '));
process.exit(0);
