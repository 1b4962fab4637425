import type { Command } from 'commander';
import type { Session } from './io.js';

type Register = (program: Command, session: Session) => void;

interface CommandFile {
  readonly names: readonly string[];
  load(): Promise<Register>;
}

/** In the order of the help. */
const FILES: readonly CommandFile[] = [
  { names: ['init'], load: async () => (await import('./init.js')).registerInit },
  { names: ['check'], load: async () => (await import('./check.js')).registerCheck },
  { names: ['build'], load: async () => (await import('./build.js')).registerBuild },
  { names: ['explain'], load: async () => (await import('./explain.js')).registerExplain },
  { names: ['probe'], load: async () => (await import('./probe.js')).registerProbe },
  { names: ['doctor'], load: async () => (await import('./doctor.js')).registerDoctor },
  { names: ['c2'], load: async () => (await import('./c2.js')).registerC2 },
  { names: ['releases', 'verify', 'rollback'], load: async () => (await import('./releases.js')).registerReleases },
  { names: ['as-run'], load: async () => (await import('./as-run.js')).registerAsRun },
  { names: ['on-air'], load: async () => (await import('./on-air.js')).registerOnAir },
  { names: ['diff'], load: async () => (await import('./diff.js')).registerDiff },
  { names: ['preview'], load: async () => (await import('./preview.js')).registerPreview },
];

/** Adds the command that is asked for; all of them where none is, for the help and for "did you mean". */
export async function addCommands(program: Command, argv: readonly string[], session: Session): Promise<void> {
  const word = commandWord(argv);
  const asked = FILES.filter(({ names }) => word !== undefined && names.includes(word));
  for (const { load } of asked.length > 0 ? asked : FILES) (await load())(program, session);
}

/** The first word that is no option. */
export function commandWord(argv: readonly string[]): string | undefined {
  return argv.find((candidate, index) => !candidate.startsWith('-') && argv[index - 1] !== '--lang');
}
