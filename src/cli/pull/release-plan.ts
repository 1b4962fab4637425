import { createHash, type KeyObject, verify } from 'node:crypto';
import { compareCodeUnits } from '../../diagnostics/order.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import type { WrittenFile } from '../../files/full-file.js';
import { isFields } from '../../files/is-shape.js';
import { parseJson } from '../../files/parse-json.js';
import { keyDigest } from '../../load/takes/key-digest.js';
import { type PlanFiles, sharedPlan } from '../../load/takes/shared-plan.js';
import { contentDigest, type Manifest, parseManifest } from '../../release/manifest.js';
import { PLAN_FOLDER, planned } from '../../release/plan/plan-path.js';
import { MAX_MANIFEST_BYTES } from '../../release/releases.js';
import { SHARED_PLAN } from '../../release/shared-plan/shared-path.js';
import { SIGNATURE } from '../../release/signature.js';
import type { OfferedPlan } from './offered-plan.js';

/** Files of a release, from a disk or over a network; `undefined`: not there. */
export type ReadReleaseFile = (path: string, limit: number) => Promise<Buffer | undefined>;

/** Bytes; ten thousand lessons take two million. */
const MAX_FILE = 16_000_000;
const MAX_PLAN = 128_000_000;

interface ReleaseSource {
  /** For people. */
  readonly name: string;
  readonly from: string;
  readonly read: ReadReleaseFile;
  /** That of the province, where the locality has one. */
  readonly publicKey: KeyObject | undefined;
}

/** The plan of a release: every file as the manifest says, and that signed where a key is known. */
export async function releasePlan(source: ReleaseSource): Promise<OfferedPlan> {
  const { name, read, publicKey } = source;
  const bytes = await read('manifest.json', MAX_MANIFEST_BYTES);
  if (bytes === undefined) throw fault(`“${name}”里没有版本`, `there is no release at "${name}"`);
  const manifest = manifestOf(bytes, name);
  if (publicKey !== undefined) await checkSignature(bytes, publicKey, source);
  return {
    project: manifest.project,
    release: manifest.id,
    made: manifest.made,
    key: publicKey && keyDigest(publicKey),
    files: await planOf(manifest, source),
    from: source.from,
  };
}

function manifestOf(bytes: Buffer, name: string): Manifest {
  const text = bytes.toString();
  const data = parseJson(text);
  if (isFields(data) && typeof data.version === 'number' && data.version > 1)
    throw fault(
      `“${name}”由更新的 AirClass 发布（清单第 ${data.version} 版）；请升级 AirClass，计划保持原样`,
      `"${name}" was published by a newer AirClass (manifest version ${data.version}); update AirClass; the plan here stays as it is`,
    );
  const manifest = parseManifest(text);
  if (manifest?.id.endsWith(`-${contentDigest(manifest.files)}`)) return manifest;
  throw fault(
    `“${name}”的清单已损坏；请重新取得这个版本`,
    `the manifest of "${name}" is damaged; get the release again`,
  );
}

async function checkSignature(bytes: Buffer, key: KeyObject, { name, read }: ReleaseSource): Promise<void> {
  const signature = await read(SIGNATURE, 1024);
  if (signature === undefined)
    throw fault(
      `“${name}”没有签名，而本地写了上级的公钥；请让上级用 --sign-key 发布`,
      `"${name}" is not signed, and a public key is given here; ask for a release made with --sign-key`,
    );
  if (!verify(null, bytes, key, signature))
    throw fault(
      `“${name}”的签名与本地写的公钥不符；请向上级核实公钥，不要采用这份计划`,
      `the signature of "${name}" was not made with the key that is given here; ask the province for its key, and do not take this plan`,
    );
}

async function planOf(manifest: Manifest, { name, read }: ReleaseSource): Promise<PlanFiles> {
  const shared = Object.entries(manifest.files).filter(([path]) => path.startsWith(SHARED_PLAN));
  const own = Object.entries(manifest.plan ?? {});
  const listed = shared.length > 0 ? shared : own;
  const nameOf = shared.length > 0 ? (path: string) => path.slice(SHARED_PLAN.length) : planned;
  if (listed.length === 0 || !listed.some(([path]) => nameOf(path) === 'project.yaml')) throw noPlan(name);
  const size = listed.reduce((sum, [, file]) => sum + file.size, 0);
  if (size > MAX_PLAN || listed.some(([, file]) => file.size > MAX_FILE)) throw tooLarge(name, size);
  const files = new Map<string, string>();
  for (const [path, file] of listed.sort(([a], [b]) => compareCodeUnits(a, b)))
    files.set(nameOf(path), await readOne(path, file, { name, read }));
  return sharedPlan(files);
}

async function readOne(
  path: string,
  { size, sha256, payload }: WrittenFile & { readonly payload?: string },
  { name, read }: Pick<ReleaseSource, 'name' | 'read'>,
): Promise<string> {
  const bytes = (await read(path, size)) ?? (payload === undefined ? undefined : await read(payload, size));
  if (bytes === undefined && path.startsWith(PLAN_FOLDER)) throw noPlan(name);
  if (bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256) return bytes.toString();
  throw fault(
    `“${name}”的 ${path} ${bytes === undefined ? '缺失' : '与清单不符'}；版本已损坏，或刚刚换了版本，请再试一次`,
    `${path} of "${name}" ${bytes === undefined ? 'is missing' : 'is not what the manifest says'}: the release is damaged, or was replaced just now; try again`,
  );
}

function noPlan(name: string): UsageError {
  return fault(
    `“${name}”没有带上计划；请上级在 project.yaml 写 shares-plan: true 再发布`,
    `"${name}" carries no plan; the province writes shares-plan: true into project.yaml and publishes again`,
  );
}

function tooLarge(name: string, size: number): UsageError {
  const has = (size / 1e6).toFixed(1);
  return fault(
    `“${name}”的计划有 ${has} MB，超过上限 ${MAX_PLAN / 1e6} MB（单个文件 ${MAX_FILE / 1e6} MB），没有取`,
    `the plan of "${name}" has ${has} MB, more than the ${MAX_PLAN / 1e6} MB that are taken (${MAX_FILE / 1e6} MB a file)`,
  );
}

function fault(zh: string, en: string): UsageError {
  return new UsageError({ zh, en }, { exitCode: 1 });
}
