import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { UsageError } from '../../diagnostics/usage-error.js';
import type { Session } from '../io.js';
import { initTemplate } from './init-template.js';
import { withSchemaPlace } from './with-schema-place.js';

export async function init(folder: string | undefined, _: object, session: Session): Promise<void> {
  const target = resolve(session.cwd, folder ?? '.');
  const there = await readdir(target).catch(() => []);
  if (there.some((name) => !name.startsWith('.'))) {
    throw new UsageError({
      zh: `“${folder ?? '.'}”不是空文件夹；请换一个，以免覆盖已有文件`,
      en: `"${folder ?? '.'}" is not empty; name another folder, so that nothing is overwritten`,
    });
  }
  for (const { path, text } of initTemplate) {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await writeFile(join(target, path), withSchemaPlace(text, join(target, path)), { flag: 'wx' });
  }
  session.accomplish({ zh: '项目已写好', en: 'the project is written' });
  const name = relative(session.cwd, target) || '.';
  session.out(
    session.say({
      zh: `已写入 ${initTemplate.length} 个文件。接下来：\n  airclass check ${name}\n  airclass build ${name} --from 2026-09-01\n`,
      en: `Wrote ${initTemplate.length} files. Next:\n  airclass check ${name}\n  airclass build ${name} --from 2026-09-01\n`,
    }),
  );
}
