/** Below a release: what was read in its files, for the builds after it. */
export const FACTS = 'facts.jsonl';
