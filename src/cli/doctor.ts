import type { Command } from 'commander';
import type { Text } from '../diagnostics/text.js';
import { UsageError } from '../diagnostics/usage-error.js';
import type { MediaTool } from '../media/find-ffprobe.js';
import { examples } from './help-words.js';
import type { Session } from './io.js';

interface Check {
  readonly fine: boolean;
  readonly says: Text;
}

export function registerDoctor(program: Command, session: Session): void {
  program
    .command('doctor')
    .description(
      session.say({
        zh: '检查这台机器上的 ffprobe 等工具',
        en: 'what this machine has: ffprobe, guards, Node, time zones',
      }),
    )
    .option('--ffprobe <path>', session.say({ zh: '使用这个 ffprobe', en: 'use this ffprobe' }))
    .addHelpText('after', examples(session, 'airclass doctor', 'airclass doctor --ffprobe /opt/ffmpeg/bin/ffprobe'))
    .action(async ({ ffprobe }: { readonly ffprobe?: string }) => {
      const checks = [...(await checkFfprobe(ffprobe, session)), ...(await checkGuards(session)), ...checkNode()];
      for (const { fine, says } of checks) session.out(`${fine ? '✓' : '!'} ${session.say(says)}\n`);
    });
}

async function checkFfprobe(asked: string | undefined, { env }: Session): Promise<readonly Check[]> {
  const { allFfprobes, findFfprobe } = await import('../media/find-ffprobe.js');
  const used = await findFfprobe(asked, env);
  if (used === undefined) {
    throw new UsageError({
      zh: '找不到可以运行的 ffprobe；请安装 FFmpeg，或用 --ffprobe 指明',
      en: 'there is no ffprobe that runs; install FFmpeg, or name one with --ffprobe',
    });
  }
  const others = (await allFfprobes(env)).filter(({ path }) => path !== used.path);
  const age: readonly Check[] = used.release[0] > 4 ? [] : [{ fine: false, says: OLD }];
  return [
    { fine: true, says: described(used, { zh: '使用 ffprobe', en: 'uses ffprobe' }) },
    ...age,
    ...others.map((tool) => ({ fine: true, says: described(tool, { zh: '另有 ffprobe', en: 'also there: ffprobe' }) })),
  ];
}

const OLD: Text = {
  zh: '这个 ffprobe 是 2018 年前后的版本，有已知漏洞；AirClass 限制了它能打开的内容，但仍建议安装较新的 FFmpeg',
  en: 'this ffprobe is of about 2018 and has known holes; AirClass limits what it may open, still a newer FFmpeg is advised',
};

function described({ path, version, from }: MediaTool, name: Text): Text {
  const where: Readonly<Record<MediaTool['from'], Text>> = {
    option: { zh: '由 --ffprobe 指定', en: 'named by --ffprobe' },
    environment: { zh: '由 AIRCLASS_FFPROBE 指定', en: 'named by AIRCLASS_FFPROBE' },
    path: { zh: '在 PATH 中找到', en: 'found on PATH' },
    bundled: { zh: '随软件包附带', en: 'bundled' },
  };
  return {
    zh: `${name.zh} ${version}（${where[from].zh}：${path}）`,
    en: `${name.en} ${version} (${where[from].en}: ${path})`,
  };
}

async function checkGuards({ env }: Session): Promise<readonly Check[]> {
  const { findGuards, findOnPath } = await import('../media/guards.js');
  const guards = await findGuards(env);
  const check = (name: string, found: string | undefined, without: Text): Check =>
    found === undefined
      ? { fine: false, says: { zh: `没有 ${name}：${without.zh}`, en: `no ${name}: ${without.en}` } }
      : { fine: true, says: { zh: `${name}：${found}`, en: `${name}: ${found}` } };
  return [
    check('setpriv', guards.setpriv, {
      zh: '被强行终止时 ffprobe 可能留在后台',
      en: 'ffprobe may stay behind when airclass is killed',
    }),
    check('prlimit', guards.prlimit, { zh: '不能限制 ffprobe 的内存', en: 'the memory of ffprobe is not limited' }),
    check('flock', findOnPath('flock', env), {
      zh: '两个构建同时发布到一处时不会互相避开',
      en: 'two builds that publish into one folder are not kept apart',
    }),
    check('ffmpeg', env.AIRCLASS_FFMPEG || findOnPath('ffmpeg', env), {
      zh: 'probe --decode 不可用',
      en: 'probe --decode is not available',
    }),
  ];
}

function checkNode(): readonly Check[] {
  const { node, tz, icu } = process.versions;
  return [
    {
      fine: true,
      says: {
        zh: `Node ${node}（${process.platform} ${process.arch}）`,
        en: `Node ${node} (${process.platform} ${process.arch})`,
      },
    },
    tz === undefined
      ? { fine: false, says: { zh: 'Node 没有自带时区数据', en: 'Node has no time zone data of its own' } }
      : { fine: true, says: { zh: `时区数据 ${tz}（ICU ${icu}）`, en: `time zone data ${tz} (ICU ${icu})` } },
  ];
}
