import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { UsageError } from '../diagnostics/usage-error.js';
import { examples } from './help-words.js';
import type { Session } from './io.js';
import { withSchemaPlace } from './with-schema-place.js';

export function registerInit(program: Command, session: Session): void {
  program
    .command('init')
    .argument(
      '[folder]',
      session.say({ zh: '新项目的文件夹（默认当前文件夹）', en: 'folder of the new project (default: this one)' }),
    )
    .description(session.say({ zh: '写一个马上能编译的小项目', en: 'write a small project that builds at once' }))
    .addHelpText('after', examples(session, 'airclass init schedules/my-school', 'airclass init'))
    .action(async (folder: string | undefined) => {
      const { initTemplate } = await import('./init-template.js');
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
    });
}
