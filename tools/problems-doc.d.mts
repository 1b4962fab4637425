import type { Problem } from '../src/diagnostics/problem.js';

export function problemsDoc(catalogue: readonly Problem[], rules: ReadonlySet<string>): string;
