import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // An unfriendly zone and locale: a result that depends on the machine shows itself here.
    env: { TZ: 'America/St_Johns', LC_ALL: 'C', NO_COLOR: '1' },
    globalSetup: ['test/temporary-folder.ts', 'test/fresh-program.ts'],
    testTimeout: 30_000,
    // Preparing builds several releases, and the machine may have other work.
    hookTimeout: 60_000,
    // Loading the sources anew for each file took more than half of the time; no test replaces a module or keeps state.
    isolate: false,
    // The default leaves one processor idle, which on two is half of them.
    maxWorkers: '100%',
    // Each test runs code a few times: compiled for speed after six times as many bytes of it, as in bin/airclass.js, and
    // measured in the same way with V8 11, it takes an eighth less.
    execArgv: process.versions.v8.startsWith('11.') ? ['--interrupt-budget=400000'] : [],
    // Sources that did not change since the last run are not translated again: a fifth of the time of a single file.
    experimental: { fsModuleCache: true },
  },
});
