import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SMALL_PROJECT } from '../a-project.js';
import { printedCommands } from '../cli/printed-commands.js';
import { runMain } from '../cli/run-main.js';
import { schemaNamed } from '../outputs/a-view.js';
import { TWO_ZONES } from './a-release.js';

const NOW = '2020-03-09T00:30:00Z';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-signed-'));
  for (const [path, text] of Object.entries({ ...SMALL_PROJECT, ...TWO_ZONES })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  keys('ours');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function keys(name: string): void {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(join(folder, `${name}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(join(folder, `${name}.pub.pem`), publicKey.export({ type: 'spki', format: 'pem' }));
}
const run = (argv: readonly string[], env: Readonly<Record<string, string>> = {}) => runMain(folder, NOW, argv, env);
const build = (...argv: readonly string[]) => run(['build', '--from', '2020-03-09', ...argv]);
const verify = (name: string) => run(['verify', '--public-key', `${name}.pub.pem`]);
const manifestOf = (place: string) => JSON.parse(readFileSync(join(folder, place, 'manifest.json'), 'utf8'));
const manifest = () => manifestOf('out/current');

describe('a signed manifest', () => {
  test.each(['links', 'flat'])('verifies with its key and no other (%s)', async (layout) => {
    keys('theirs');
    expect(await build('--layout', layout, '--sign-key', 'ours.pem')).toMatchObject({ code: 0 });
    expect(await verify('ours')).toMatchObject({ code: 0 });
    expect(await verify('theirs')).toEqual({
      code: 1,
      out: 'the manifest’s signature was not made with this key\n',
      err: '',
    });
    const place = join(folder, layout === 'flat' ? 'out' : 'out/current');
    expect(statSync(join(place, 'manifest.json.sig')).size).toBe(64);
    // Anyone who has no openssl(1) has the two tests above.
    if (!existsSync('/usr/bin/openssl')) return;
    const said = execFileSync(
      'openssl',
      [
        'pkeyutl',
        '-verify',
        '-pubin',
        '-inkey',
        'ours.pub.pem',
        '-rawin',
        '-in',
        join(place, 'manifest.json'),
        '-sigfile',
        join(place, 'manifest.json.sig'),
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(said).toContain('Signature Verified Successfully');
  });

  test('a flipped byte of the manifest is found', async () => {
    await build('--sign-key', 'ours.pem');
    const path = join(folder, 'out/current/manifest.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"allowed": []', '"allowed": [ ]'));
    expect(await verify('ours')).toMatchObject({ code: 1 });
    expect(await run(['verify'])).toMatchObject({ code: 0 });
  });

  test('a release without one fails, and is signed when the same content is built with a key', async () => {
    await build();
    expect(await verify('ours')).toMatchObject({ code: 1, out: 'there is no signature manifest.json.sig\n' });
    expect(await build('--sign-key', 'ours.pem')).toMatchObject({
      code: 0,
      out: expect.stringContaining('The same as'),
    });
    expect(await verify('ours')).toMatchObject({ code: 0 });
  });

  test('an older release, whole and signed, is not passed off as the current one', async () => {
    await build('--sign-key', 'ours.pem');
    const ask = (...asked: readonly string[]) => run(['verify', '--public-key', 'ours.pub.pem', ...asked]);
    expect(await ask('--not-before', '000001,2020-03-09')).toMatchObject({ code: 0 });
    expect(await ask('--not-before', '000002')).toMatchObject({ code: 1, out: expect.stringContaining('is below 2') });
    expect(await ask('--not-before', '2020-03-10')).toMatchObject({
      code: 1,
      out: expect.stringContaining('begins on 2020-03-09, which is before 2020-03-10'),
    });
    expect(await ask('--not-before', 'yesterday')).toMatchObject({ code: 2 });
    expect(await run(['verify'])).toMatchObject({
      code: 0,
      err: 'no signature was checked; to check it, name the file of the key with --public-key\n',
    });
  });

  test.each(['one/guide.xml', 'one'])(
    'a link to the very same content elsewhere is not one of the release: %s',
    async (path) => {
      await build();
      renameSync(join(folder, 'out/current', path), join(folder, 'elsewhere'));
      symlinkSync(join(folder, 'elsewhere'), join(folder, 'out/current', path));
      expect(await run(['verify'])).toMatchObject({
        code: 1,
        out: expect.stringContaining('one/guide.xml: not a regular file of the release'),
      });
    },
  );

  test('without a key there is none, also where the release before had one', async () => {
    await build('--layout', 'flat', '--sign-key', 'ours.pem');
    const refused = await build('--layout', 'flat', '--days', '4');
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/the current release 000001-\w+ is signed, and the new one is not; /);
    expect(existsSync(join(folder, 'out/manifest.json.sig'))).toBe(true);
    const [[words = []] = []] = printedCommands(refused.err);
    expect(words.at(-1)).toBe('--accept-unsigned');
    await runMain(folder, NOW, words.slice(1));
    expect(manifestOf('out').allowed).toEqual(['unsigned']);
    expect(existsSync(join(folder, 'out/manifest.json.sig'))).toBe(false);
  });

  test.each([
    ['nothing.pem', '"nothing.pem": it does not exist'],
    ['project.yaml', 'is not a PEM key without a passphrase'],
    ['rsa.pem', 'is a key of type rsa, and ed25519 is needed'],
  ])('%s is not a key', async (name, message) => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    writeFileSync(join(folder, 'rsa.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const { code, err } = await build('--sign-key', name);
    expect(code).toBe(2);
    expect(err.replaceAll(`${folder}/`, '')).toContain(message);
    expect(existsSync(join(folder, 'out/current'))).toBe(false);
  });
});

describe('the manifest', () => {
  const isManifest = new Ajv2020({ strict: true }).compile(schemaNamed('manifest'));

  test.each(['links', 'flat'])('is as its schema says (%s)', async (layout) => {
    await build('--layout', layout, '--days', '3');
    const data = JSON.parse(
      readFileSync(join(folder, layout === 'flat' ? 'out' : 'out/current', 'manifest.json'), 'utf8'),
    );
    isManifest(data);
    expect(isManifest.errors).toBeNull();
    expect(data.tool).toMatchObject({
      airclass: expect.any(String),
      node: process.versions.node,
      vocabulary: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
    expect(data.made).toBe('2020-03-09T00:30:00.000Z');
  });

  test('names the list of holidays that the project follows', async () => {
    writeFileSync(join(folder, 'calendar.yaml'), `${SMALL_PROJECT['calendar.yaml']}holidays: CN\n`);
    await build();
    expect(manifest().tool['chinese-days']).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('SOURCE_DATE_EPOCH is the present and goes into it', async () => {
    const epoch = { SOURCE_DATE_EPOCH: String(Date.parse('2020-03-11T02:00:00Z') / 1000) };
    expect(await run(['build'], epoch)).toMatchObject({ code: 0 });
    expect(manifest()).toMatchObject({ made: '2020-03-11T02:00:00.000Z', window: { from: '2020-03-11' } });
    expect(await run(['build'], { SOURCE_DATE_EPOCH: 'now' })).toMatchObject({ code: 2 });
  });

  test('--now is stronger than SOURCE_DATE_EPOCH', async () => {
    await run(['build', '--now', '2020-03-12'], { SOURCE_DATE_EPOCH: '1' });
    expect(manifest()).toMatchObject({ made: '1970-01-01T00:00:01.000Z', window: { from: '2020-03-12' } });
  });
});
