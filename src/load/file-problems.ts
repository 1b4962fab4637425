import type { Problem } from '../diagnostics/problem.js';

export const fileProblems = {
  missing: {
    id: 'file-missing',
    severity: 'error',
    summary: { zh: '项目缺少必需的文件', en: 'A file that every project needs is missing' },
    rationale: {
      zh: '没有校历、教师、课程、课表或专区，就无法编排播出。请新建所缺文件；“airclass init”会写出一个可参照的完整小项目。',
      en: 'Without a calendar, teachers, courses, a timetable and a zone nothing can be put on air. Add the file; "airclass init" writes a small complete project to copy from.',
    },
  },
  namedMissing: {
    id: 'file-named-missing',
    severity: 'error',
    summary: { zh: '所指名的文件不存在', en: 'A file that is named does not exist' },
    rationale: {
      zh: 'calendar.yaml 的 holidays 指名了这个文件；没有它就不知道哪些天放假，工具不会当作没有假期。路径相对于项目文件夹；几个项目共用的写作 ../holidays-2027.yaml。',
      en: 'The holidays of calendar.yaml name this file. Without it the free days are not known, and the tool does not assume that there are none. The path starts at the project folder; one that several projects share is written ../holidays-2027.yaml.',
    },
  },
  notKnown: {
    id: 'file-not-known',
    severity: 'warning',
    summary: { zh: '不会读取的文件', en: 'A file that is not read' },
    rationale: {
      zh: '文件名或位置不对时，其中的内容会被悄悄忽略。请改名、移到规定的文件夹，或移出项目。',
      en: 'A file in the wrong place or with a slip in its name would be ignored in silence. Rename it, move it to its folder, or move it out of the project.',
    },
  },
  yml: {
    id: 'file-yml',
    severity: 'error',
    summary: { zh: '文件扩展名为 .yml', en: 'A file ends in .yml' },
    rationale: {
      zh: '只读取 .yaml 文件，.yml 文件中的课程或课表不会播出。请把扩展名改为 .yaml。',
      en: 'Only .yaml files are read; courses or timetables in a .yml file would never be on air. Rename the file to .yaml.',
    },
  },
  copy: {
    id: 'file-copy',
    severity: 'error',
    summary: { zh: '文件是另一个文件的副本', en: 'A file is a copy of another one' },
    rationale: {
      zh: '“p1 - 副本.yaml”“P1(1).yaml”多由资源管理器或微信产生，与原文件一起读取会使同一内容出现两次。请删除不要的那一个；若确是另一份文件，请给它自己的名称。',
      en: 'Names such as "p1 - Copy.yaml" and "P1(1).yaml" come from file managers and chats; read together with the original, everything would be there twice. Delete the one that is not wanted, or give it a name of its own if it is another file.',
    },
  },
  namesCollide: {
    id: 'file-names-collide',
    severity: 'error',
    summary: { zh: '两个文件名只有大小写不同', en: 'Two file names differ in upper and lower case only' },
    rationale: {
      zh: '在 Windows 和 macOS 上它们是同一个文件，其中一个会丢失。请给其中一个改名。',
      en: 'On Windows and macOS they are one file, and one of the two gets lost. Rename one.',
    },
  },
  unreadable: {
    id: 'file-unreadable',
    severity: 'error',
    summary: { zh: '文件无法读取', en: 'A file cannot be read' },
    rationale: {
      zh: '请检查文件权限，并确认它是普通文件；链接只能指向项目之内。',
      en: 'Check the permissions of the file, and that it is an ordinary file; a link must lead to a place inside the project.',
    },
  },
  tooLarge: {
    id: 'file-too-large',
    severity: 'error',
    summary: { zh: '文件过大', en: 'A file is too large' },
    rationale: {
      zh: '手写的文件不会超过 2 MB，更大的多半是放错了位置的文件。若确实需要，请按年级或频道拆成几个文件。',
      en: 'A file written by hand stays far below 2 MB; a larger one is most likely something else in the wrong place. Split it by grade or by channel if it is not.',
    },
  },
  notUtf8: {
    id: 'file-not-utf8',
    severity: 'error',
    summary: { zh: '文件不是 UTF-8 编码', en: 'A file is not in UTF-8' },
    rationale: {
      zh: '其他编码（如 GBK、UTF-16）的中文会变成乱码并播出。请在编辑器中另存为 UTF-8。',
      en: 'Text in another encoding, such as GBK or UTF-16, would go on air garbled. Save the file as UTF-8 in your editor.',
    },
  },
  controlCharacter: {
    id: 'file-control-character',
    severity: 'error',
    summary: { zh: '文字中有看不见的控制字符', en: 'A text has an invisible control character' },
    rationale: {
      zh: '控制字符和文字方向控制符多由复制粘贴带入，会损坏节目单，或使屏幕显示与实际内容不符。请删除该字符。',
      en: 'Control characters and direction marks usually come with pasted text; they break guides, or make a screen show something else than is there. Delete the character.',
    },
  },
  empty: {
    id: 'file-empty',
    severity: 'error',
    summary: { zh: '文件没有内容', en: 'A file is empty' },
    rationale: {
      zh: '空文件多半是没有保存成功。请填写内容，或删除该文件。',
      en: 'An empty file is mostly one that was not saved. Fill it in, or delete it.',
    },
  },
} satisfies Record<string, Problem>;
