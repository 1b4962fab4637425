// What is done to a release folder, ready to be hit.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentOf } from './judge.mjs';
import { recordPoints } from './points.mjs';
import { buildWords, mustRun, writeProject, writeSignKey } from './project.mjs';

/** The project in three versions, what each looks like when it is published, and a key that signs. */
export function prepare(bin, work) {
  const projects = Object.fromEntries(['a', 'b', 'c'].map((name) => [name, writeProject(join(work, name), name)]));
  const versions = Object.fromEntries(
    Object.entries(projects).map(([name, folder]) => {
      const out = join(work, `known-${name}`);
      mustRun(bin, buildWords(folder, out));
      return [
        name,
        contentOf(
          join(
            out,
            'releases',
            execFileSync('ls', [join(out, 'releases')])
              .toString()
              .trim(),
          ),
        ),
      ];
    }),
  );
  const signKey = writeSignKey(join(work, 'key.pem'));
  return { bin, work, projects, versions, signKey, publicKey: readFileSync(`${signKey}.pub`) };
}

/**
 * A signed build of the third version over the first two: it stages, switches, and removes the first. With the points
 * at which it can be hit.
 */
export function publishing(prepared, layout) {
  const { bin, work, projects, signKey } = prepared;
  const more = ['--layout', layout, '--sign-key', signKey];
  const template = join(work, `template-${layout}`);
  for (const name of ['a', 'b']) mustRun(bin, buildWords(projects[name], template, ...more));
  const words = (out) => buildWords(projects.c, out, ...more);
  return record({ name: `publishing, ${layout}`, layout, template, words, before: 'b', after: 'c' }, prepared);
}

/** Going back from the second version to the first. */
export function rollingBack(prepared, layout) {
  const { bin, work, projects, signKey } = prepared;
  const template = join(work, `template-back-${layout}`);
  for (const name of ['a', 'b'])
    mustRun(bin, buildWords(projects[name], template, '--layout', layout, '--sign-key', signKey));
  const [first] = execFileSync('ls', [join(template, 'releases')])
    .toString()
    .split('\n');
  const words = (out) => ['rollback', '--to', first, '--out', out, '--lang', 'en'];
  return record({ name: `rolling back, ${layout}`, layout, template, words, before: 'b', after: 'a' }, prepared);
}

function record(scenario, { bin, work, versions, publicKey }) {
  const out = join(work, `record ${scenario.name}`.replaceAll(/\W+/g, '-'));
  mkdirSync(work, { recursive: true });
  execFileSync('cp', ['-a', scenario.template, out]);
  const { run, points } = recordPoints(bin, scenario.words(out), out, `${out}.trace`);
  if (run.status !== 0) throw new Error(`${scenario.name}: ${run.stderr}`);
  return { ...scenario, out, points, versions, publicKey };
}
