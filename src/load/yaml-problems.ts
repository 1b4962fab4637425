import type { Problem } from '../diagnostics/problem.js';

export const yamlProblems = {
  syntax: {
    id: 'yaml-syntax',
    severity: 'error',
    summary: { zh: 'YAML 写法有误', en: 'The YAML cannot be read' },
    rationale: {
      zh: '写法有误的文件无法可靠理解，因此整个文件不予采用。请从所指位置开始检查缩进、引号和冒号。',
      en: 'A file with a fault in its YAML cannot be understood with certainty, so none of it is used. Check indentation, quotes and colons from the place shown.',
    },
  },
  tab: {
    id: 'yaml-tab',
    severity: 'error',
    summary: { zh: '用制表符缩进', en: 'A tab is used for indentation' },
    rationale: {
      zh: 'YAML 的缩进只能用空格，因为制表符的宽度因编辑器而异。请把编辑器设为用空格缩进。',
      en: 'YAML is indented with spaces only, because tabs differ in width from editor to editor. Set your editor to indent with spaces.',
    },
  },
  fullWidth: {
    id: 'yaml-full-width',
    severity: 'error',
    summary: { zh: '结构中用了全角符号', en: 'Full-width signs stand where YAML has its own' },
    rationale: {
      zh: 'YAML 的冒号、逗号、括号、引号、“-”和“#”是半角符号；中文输入法打出的全角符号只是普通文字。“airclass check --fix”会改成半角，标题等文字里的全角标点不动。',
      en: 'The colon, comma, brackets, quotes, "-" and "#" of YAML are half-width; those of a Chinese input method are letters like any other. "airclass check --fix" writes the half-width ones and leaves those within texts alone.',
    },
  },
  oddBlank: {
    id: 'yaml-odd-blank',
    severity: 'error',
    summary: {
      zh: '结构中有全角空格或看不见的字符',
      en: 'A blank of another kind, or a character that cannot be seen',
    },
    rationale: {
      zh: 'YAML 只认普通空格；全角空格、不换行空格和零宽字符都算文字，多由网页、微信或文字处理软件复制带入。“airclass check --fix”会换成普通空格或删除。',
      en: 'YAML knows the ordinary blank alone; full-width and no-break blanks and zero-width characters are letters to it. They come with what is copied from web pages, chats and word processors. "airclass check --fix" replaces or removes them.',
    },
  },
  blankMissing: {
    id: 'yaml-blank-missing',
    severity: 'error',
    summary: { zh: '“-”或冒号之后缺少空格', en: 'The blank after "-" or a colon is missing' },
    rationale: {
      zh: '没有空格，“-第 3 课”和“grade:P1”只是普通文字，会接到上一行后面。“airclass check --fix”会补上空格。',
      en: 'Without it "-Lesson 3" and "grade:P1" are texts, which may go on with the line before. "airclass check --fix" adds the blank.',
    },
  },
  needsQuotes: {
    id: 'yaml-needs-quotes',
    severity: 'error',
    summary: { zh: '文字须加引号', en: 'A text needs quotes' },
    rationale: {
      zh: '文字中的“: ”会被读成键，开头的 * & ! % @ | > 各有含义。给整段文字加引号即可；“airclass check --fix”会加上，文字一字不改。',
      en: 'A colon and a blank within a text make a key of it, and * & ! % @ | > at its start have a meaning of their own. Put the whole text in quotes; "airclass check --fix" does so and changes no letter.',
    },
  },
  unclosed: {
    id: 'yaml-unclosed',
    severity: 'error',
    summary: { zh: '引号或括号不成对', en: 'A quote or a bracket is not closed' },
    rationale: {
      zh: '没有闭合的引号或括号会把后面各行一并吞掉。请在所指处补上或删去一个；只有一种改法时，“airclass check --fix”会改好。',
      en: 'An open quote or bracket takes in the lines that follow. Add or remove one at the place shown; where only one place is possible "airclass check --fix" does it.',
    },
  },
  indentation: {
    id: 'yaml-indentation',
    severity: 'error',
    summary: { zh: '缩进不对', en: 'A line is not indented like the others of its level' },
    rationale: {
      zh: '同一层的各行须从同一列开始，下一层往右两格。只有把一行移到一处才读得通时，“airclass check --fix”会移动它。',
      en: 'Lines of one level begin in one column, those of the next level two further right. Where only one line can be moved to only one place "airclass check --fix" moves it.',
    },
  },
  conflict: {
    id: 'file-merge-conflict',
    severity: 'error',
    summary: { zh: '文件中留有 git 合并冲突', en: 'A file has a conflict of git left in it' },
    rationale: {
      zh: '“<<<<<<<”与“=======”之间、“=======”与“>>>>>>>”之间是两个人的两种改法，工具不替人选。请留下该播的内容，删去这三行标记。',
      en: 'Between "<<<<<<<", "=======" and ">>>>>>>" stand the changes of two people, and no tool can choose. Keep what is to go on air and delete the three marks.',
    },
  },
  duplicateKey: {
    id: 'yaml-duplicate-key',
    severity: 'error',
    summary: { zh: '同一个键写了两次', en: 'A key is written twice' },
    rationale: {
      zh: '两处之中只有一处会生效，另一处会悄悄丢失。请删除或合并其中一处。',
      en: 'Only one of the two would count and the other would get lost in silence. Delete or merge one of them.',
    },
  },
  keysCollide: {
    id: 'yaml-keys-collide',
    severity: 'error',
    summary: { zh: '两个键只有大小写不同', en: 'Two keys differ in upper and lower case only' },
    rationale: {
      zh: '标识会用作文件名和频道标识，许多系统不区分大小写。请给其中一个改名。',
      en: 'Ids become names of files and channels, and many systems do not tell upper from lower case. Rename one.',
    },
  },
  alias: {
    id: 'yaml-alias',
    severity: 'error',
    summary: { zh: '使用了 YAML 锚点或别名', en: 'A YAML anchor or alias is used' },
    rationale: {
      zh: '别名会让一处改动牵动多处，也能把小文件膨胀到耗尽内存，因此不支持。请把内容直接写出；含有“&”或“*”的文字请加引号。',
      en: 'With aliases one edit changes several places, and a small file can grow until memory is full; they are not supported. Write the content out; put a text that contains "&" or "*" in quotes.',
    },
  },
  tag: {
    id: 'yaml-tag',
    severity: 'error',
    summary: { zh: '使用了 YAML 标签', en: 'A YAML tag is used' },
    rationale: {
      zh: '标签（如 !!str）会改变值的含义，不受支持。需要文字时请用引号；以“!”开头的文字也请加引号。',
      en: 'Tags such as !!str change what a value means and are not supported. Use quotes where a text is meant, also for a text that begins with "!".',
    },
  },
  version: {
    id: 'yaml-version',
    severity: 'error',
    summary: { zh: '文件含有 YAML 指令', en: 'The file has a YAML directive' },
    rationale: {
      zh: '只支持 YAML 1.2。在 YAML 1.1 中，22:30 会被读成 1350，no 会被读成假。请删除以“%”开头的行。',
      en: 'Only YAML 1.2 is read. In YAML 1.1, 22:30 is read as 1350 and no as false. Delete the line that begins with "%".',
    },
  },
  severalDocuments: {
    id: 'yaml-several-documents',
    severity: 'error',
    summary: { zh: '一个文件中有多个 YAML 文档', en: 'One file has several YAML documents' },
    rationale: {
      zh: '“---”之后的内容不会被读取。请把各部分放入各自的文件，或删除“---”。',
      en: 'What follows "---" would not be read. Put the parts into files of their own, or delete the "---".',
    },
  },
  cutByComment: {
    id: 'yaml-cut-by-comment',
    severity: 'error',
    summary: { zh: '文字被“ #”截断', en: 'A text is cut off by " #"' },
    rationale: {
      zh: '空格加“#”之后是注释，例如 title: Lesson #5 只会读到“Lesson”。若“#”属于文字，请给整段文字加引号；若确为注释，请在“#”前空两格，并在后面空一格。',
      en: 'A blank and "#" begin a comment: title: Lesson #5 is read as "Lesson". Put the whole text in quotes if the "#" belongs to it; write two blanks before "#" and one after it if a comment is meant.',
    },
  },
  bareDash: {
    id: 'yaml-bare-dash',
    severity: 'info',
    summary: { zh: '空格写成了没有引号的“-”', en: 'An empty cell is written as a bare dash' },
    rationale: {
      zh: '[chinese, -, math] 不是合法的 YAML，编辑器会标红，别的程序读不了；本工具照旧读作空格。请写 ~；“airclass check --fix”会改写，注释和排列不变。',
      en: 'YAML does not allow [chinese, -, math]: editors mark it as an error and other programs cannot read it, though this tool still takes it for an empty cell. Write ~; "airclass check --fix" does, and leaves comments and layout as they are.',
    },
  },
  misreadValue: {
    id: 'yaml-misread-value',
    severity: 'error',
    summary: { zh: 'YAML 会把值读成别的东西', en: 'YAML reads a value as something else' },
    rationale: {
      zh: 'YAML 会把 010 读成 10，1.10 读成 1.1，0x1F 读成 31，true 读成真假值。需要文字时请加引号；需要数字时请写成普通十进制数。',
      en: 'YAML reads 010 as 10, 1.10 as 1.1, 0x1F as 31 and true as a truth value. Put it in quotes where a text is meant; write a plain decimal number where a number is meant.',
    },
  },
} satisfies Record<string, Problem>;
