import { availableParallelism } from 'node:os';
import type { Text } from '../../diagnostics/text.js';
import {
  allFfprobes,
  findFfprobe,
  isNewEnough,
  isQuicker,
  type MediaTool,
  noFfprobe,
} from '../../media/find-ffprobe.js';
import { findGuards, findOnPath } from '../../media/guards.js';
import type { Session } from '../io.js';
import type { DoctorOptions } from './options.js';

interface Check {
  readonly fine: boolean;
  readonly says: Text;
}

export async function doctor({ ffprobe }: DoctorOptions, session: Session): Promise<void> {
  const checks = [...(await checkFfprobe(ffprobe, session)), ...(await checkGuards(session)), ...checkNode()];
  for (const { fine, says } of checks) session.out(`${fine ? '✓' : '!'} ${session.say(says)}\n`);
}

async function checkFfprobe(asked: string | undefined, { env }: Session): Promise<readonly Check[]> {
  const used = await findFfprobe(asked, env);
  if (used === undefined) throw noFfprobe();
  const others = (await allFfprobes(env)).filter(({ path }) => path !== used.path);
  const quicker = others.find((tool) => isNewEnough(tool) && isQuicker(tool, used));
  return [
    { fine: true, says: described(used, { zh: '使用 ffprobe', en: 'uses ffprobe' }) },
    { fine: quicker === undefined, says: quicker === undefined ? costOf(used) : slower(used, quicker) },
    ...(isNewEnough(used) ? [] : [{ fine: false, says: OLD }]),
    ...others.map((tool) => ({ fine: true, says: described(tool, { zh: '另有 ffprobe', en: 'also there: ffprobe' }) })),
  ];
}

const OLD: Text = {
  zh: '这个 ffprobe 早于 FFmpeg 5（2022 年），有已知漏洞；AirClass 限制了它能打开的内容，但仍建议安装较新的 FFmpeg',
  en: 'this ffprobe is older than FFmpeg 5 of 2022 and has known holes; AirClass limits what it may open, still a newer FFmpeg is advised',
};

/** Files are measured as many at once as there are cores. */
function costOf({ start }: MediaTool): Text {
  const ms = Math.ceil(start);
  const seconds = Math.ceil(start / availableParallelism());
  return {
    zh: `它启动一次要 ${ms} 毫秒：测量 1000 个新录像，光启动约 ${seconds} 秒`,
    en: `it takes ${ms} ms to start: for 1,000 new recordings, about ${seconds} s of starting alone`,
  };
}

function slower(used: MediaTool, quicker: MediaTool): Text {
  const cost = costOf(used);
  const ms = Math.ceil(quicker.start);
  return {
    zh: `${cost.zh}；${quicker.path} 只要 ${ms} 毫秒，去掉 --ffprobe 和 AIRCLASS_FFPROBE 就会用它`,
    en: `${cost.en}; ${quicker.path} takes ${ms} ms, and is used without --ffprobe and AIRCLASS_FFPROBE`,
  };
}

function described({ path, version, from }: MediaTool, name: Text): Text {
  const where: Readonly<Record<MediaTool['from'], Text>> = {
    option: { zh: '由 --ffprobe 指定', en: 'named by --ffprobe' },
    environment: { zh: '由 AIRCLASS_FFPROBE 指定', en: 'named by AIRCLASS_FFPROBE' },
    path: { zh: '在 PATH 中找到', en: 'found on PATH' },
    package: {
      zh: 'npm 包 @ffprobe-installer 里的独立程序，2023 年 7 月版，许可证 GPL v3',
      en: 'a program of its own from the npm package @ffprobe-installer, of July 2023, under GPL v3',
    },
    static: {
      zh: 'npm 包 ffprobe-static 里的独立程序，2018 年版，许可证 GPL v3（该包自称 MIT）',
      en: 'a program of its own from the npm package ffprobe-static, of 2018, under GPL v3, though the package says MIT',
    },
  };
  return {
    zh: `${name.zh} ${version}（${where[from].zh}：${path}）`,
    en: `${name.en} ${version} (${where[from].en}: ${path})`,
  };
}

async function checkGuards({ env }: Session): Promise<readonly Check[]> {
  const guards = await findGuards(env);
  const check = (name: string, found: string | undefined, without: Text): Check =>
    found === undefined
      ? { fine: false, says: { zh: `没有 ${name}：${without.zh}`, en: `no ${name}: ${without.en}` } }
      : { fine: true, says: { zh: `${name}：${found}`, en: `${name}: ${found}` } };
  return [
    check('setpriv', guards.setpriv, {
      zh: '被强行终止时 ffprobe 可能留在后台',
      en: 'ffprobe may keep running when airclass is killed',
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
