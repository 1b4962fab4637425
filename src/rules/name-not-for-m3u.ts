import type { Rule } from './rule.js';

export const nameNotForM3u: Rule = {
  id: 'name-not-for-m3u',
  severity: 'warning',
  summary: { zh: '频道名称含有 M3U 容不下的字符', en: 'A channel’s name has a character that M3U cannot contain' },
  rationale: {
    zh: '播放器在逗号和双引号处切断名称，在分号处拆分组，因此频道列表里会换成全角字符，与其他文件不一致。请换一个名称。',
    en: 'Players cut a name at a comma or a double quote and separate groups at a semicolon, so the channel list has their full-width forms and differs from the other files. Choose another name.',
  },
  *check({ project }) {
    for (const { id, lineup, channels } of project.zones.values()) {
      if (channels === undefined) continue;
      const names = [
        ...lineup.map(({ name, nameSpan }) => ({ name, span: nameSpan })),
        ...(channels.group === undefined ? [] : [{ name: channels.group, span: channels.span }]),
      ];
      for (const { name, span } of names) {
        const text = Object.values(name).find((own) => /[",;]/.test(own));
        const [character] = text?.match(/[",;]/) ?? [];
        if (text === undefined || character === undefined) continue;
        yield {
          message: {
            zh: `专区“${id}”的名称“${text}”含有 ${character}，在频道列表中会变成全角，请改名`,
            en: `the name "${text}" in zone "${id}" has a character (${character}) that the channel list writes in its full-width form; choose another`,
          },
          span,
          subject: id,
        };
      }
    }
  },
};
