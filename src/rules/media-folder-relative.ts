import type { Rule } from './rule.js';

export const mediaFolderRelative: Rule = {
  id: 'media-folder-relative',
  severity: 'error',
  summary: { zh: 'ErsatzTV 的媒体文件夹不是绝对路径', en: 'The media folder for ErsatzTV is not an absolute path' },
  rationale: {
    zh: 'ErsatzTV 不知道相对路径从哪里算起，会把整天换成黑场。请在 media-folder 写播出服务器上的绝对路径（如 /data/edu、D:\\edu），或 http(s) 网址。',
    en: 'ErsatzTV has no folder that a relative path could start from, and would show black all day. Write the path on the playout server from its root (/data/edu, D:\\edu), or an http(s) address.',
  },
  *check({ project }) {
    for (const { id, playout } of project.zones.values()) {
      if (playout === undefined || !playout.formats.includes('ersatztv')) continue;
      const { mediaFolder, mediaFolderSpan } = playout;
      if (/^(\/|[A-Za-z]:[/\\]|https?:\/\/)/.test(mediaFolder)) continue;
      yield {
        message: {
          zh: `专区“${id}”的媒体文件夹“${mediaFolder}”不是绝对路径，ErsatzTV 找不到录像`,
          en: `the media folder "${mediaFolder}" of zone "${id}" is not an absolute path, so ErsatzTV finds no recording`,
        },
        span: mediaFolderSpan,
        subject: id,
      };
    }
  },
};
