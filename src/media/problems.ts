import type { Problem } from '../diagnostics/problem.js';

export const lockUnreadable: Problem = {
  id: 'media-lock-unreadable',
  severity: 'error',
  summary: { zh: 'media.lock.json 损坏', en: 'media.lock.json is damaged' },
  rationale: {
    zh: '没有挂载的录像多长、解码时发现了什么，只记在它里面。合并冲突的标记、写到一半的复制或手工编辑会损坏它。请从版本库恢复；没有备份时在有媒体文件夹的机器上运行“airclass probe --anew”，能读的行会保留，其余重新测量。',
    en: 'It is the only record of how long recordings are that are not mounted, and of what decoding found. Marks of a merge, half a copy or an edit by hand damage it. Restore it from version control; if there is no copy, run "airclass probe --anew" where the media folder is: lines that can be read stay, the rest is measured again.',
  },
};

export const lockContradictsFolder: Problem = {
  id: 'media-lock-contradicts-folder',
  severity: 'warning',
  summary: { zh: 'media.lock.json 与媒体文件夹不一致', en: 'media.lock.json and the media folder disagree' },
  rationale: {
    zh: '有录像在上次测量之后被替换、新增或移走；本次以媒体文件夹为准，但没有媒体文件夹的机器会用旧的时长。请运行“airclass probe”并提交 media.lock.json。',
    en: 'Recordings were replaced, added or removed since they were last measured. The folder takes precedence here, but a machine without it would use the old lengths. Run "airclass probe" and commit media.lock.json.',
  },
};

export const recordingsNotMeasured: Problem = {
  id: 'recordings-not-measured',
  severity: 'warning',
  summary: {
    zh: '没有媒体文件夹，也没有 media.lock.json',
    en: 'There is neither a media folder nor a media.lock.json',
  },
  rationale: {
    zh: '项目要用录像，却无从知道录像是否到位、有多长。请用 --media 或 AIRCLASS_MEDIA 指明媒体文件夹，运行“airclass probe”并提交 media.lock.json；只编单的项目请删去 project.yaml 的 media。',
    en: 'The project uses recordings, and nothing says whether they are there or how long they are. Name the folder with --media or AIRCLASS_MEDIA, run "airclass probe" and commit media.lock.json; a project that only plans leaves media out of project.yaml.',
  },
};

export const recordingsFromLock: Problem = {
  id: 'recordings-from-lock',
  severity: 'info',
  summary: { zh: '录像时长取自 media.lock.json', en: 'The lengths of recordings come from media.lock.json' },
  rationale: {
    zh: '这台机器上没有媒体文件夹，因此相信上次测量的结果。若录像在那之后有变化，请在有媒体文件夹的机器上运行“airclass probe”。',
    en: 'This machine has no media folder, so what was measured last is trusted. If recordings have changed since, run "airclass probe" where the folder is.',
  },
};

export const nothingMeasured: Problem = {
  id: 'nothing-measured',
  severity: 'info',
  summary: {
    zh: '项目没有写 media：只编单，不测量录像',
    en: 'The project names no media: it only plans, and no recording is measured',
  },
  rationale: {
    zh: '课的长度按 length，没有写的按时段；文件按默认路径。录像缺失、损坏或过长都看不出来。有了录像，请在 project.yaml 写 media，再运行“airclass probe”。',
    en: 'A lesson lasts its length or else its slot, and its file is that of the default pattern: a missing, broken or overlong recording goes unnoticed. Once there are recordings, write media in project.yaml and run "airclass probe".',
  },
};

export const pathLeavesMediaFolder: Problem = {
  id: 'path-leaves-media-folder',
  severity: 'error',
  summary: { zh: '文件路径离开了媒体文件夹', en: 'A file’s path leaves the media folder' },
  rationale: {
    zh: '媒体文件夹之外的文件不会送到播出服务器，也不应被打开。请把文件放进媒体文件夹，路径相对于它书写，不经过指向外面的链接；录像在另一块磁盘上时，把那里写进 media.folders，链接便可以指向它。',
    en: 'Files outside the media folder never reach the playout server, and must not be opened. Put the file into the folder and write its path below it, through no link that leads out; where recordings are on another disk, name that folder in media.folders, and links may lead to it.',
  },
};

export const lockRecordWrong: Problem = {
  id: 'media-lock-record-wrong',
  severity: 'error',
  summary: {
    zh: 'media.lock.json 的一条记录与录像不符，而大小和修改时间相同',
    en: 'A record of media.lock.json differs from its recording, although size and modification time are the same',
  },
  rationale: {
    zh: '大小和修改时间可以设成任意值，所以“airclass probe”每次重测几个没有变化的录像。记录被手工改过，或文件被换成同样大小的另一个。锁文件已改成实测的值；请查看是谁改了它，并用“airclass probe --recheck all”重测全部。',
    en: 'Size and modification time can be set to anything, so each "airclass probe" measures a few unchanged recordings again. The record was edited, or the file was replaced by another of the same size. The lock now has what was measured; find out who changed it, and measure all with "airclass probe --recheck all".',
  },
};

export const recordingNearName: Problem = {
  id: 'recording-near-name',
  severity: 'warning',
  summary: {
    zh: '缺少的录像有名称相近的文件',
    en: 'A missing recording exists under a similar name',
  },
  rationale: {
    zh: '大小写、全角数字、前导零、苹果电脑拆开的字母、重复或别的扩展名、“最终版”之类的标记、相邻的文件夹，都会让送到的录像被当成缺失。“P1 语文 第三课 最终版.mp4”这样的名称按年级、学科、课号和课题认出是哪一课。确认是同一个录像后，执行消息里的命令改名；不会覆盖已有的文件。',
    en: 'Case, full-width digits, leading zeros, letters that a Mac takes apart, a doubled or another extension, marks such as “final”, a neighbouring folder: any of them makes a delivered recording count as missing. A name such as “P1 语文 第三课 最终版.mp4” is recognized by its grade, subject, number and title. Check that it is the same recording, then run the command in the message; it replaces no file.',
  },
};

export const recordingInTwoFolders: Problem = {
  id: 'recording-in-two-folders',
  severity: 'warning',
  summary: { zh: '两个媒体文件夹里有同名的录像', en: 'Two media folders have a recording of the same name' },
  rationale: {
    zh: '录像按 media.folder、media.folders 的顺序查找，用的是最先找到的；播出服务器可能用另一个。请删去或移走不用的一个，或调整文件夹的顺序。',
    en: 'A recording is looked for in media.folder and then in media.folders, in that order, and the first that is found is used; the playout server may use the other one. Delete or move the one that is not meant, or change the order of folders.',
  },
};

export const mediaFolderAbsent: Problem = {
  id: 'media-folder-absent',
  severity: 'warning',
  summary: { zh: '几个媒体文件夹中有的不存在', en: 'Some of several media folders do not exist' },
  rationale: {
    zh: '磁盘可能没有挂载。它里面的录像以 media.lock.json 为准，锁文件没有的算缺失。请挂载磁盘，或改正 project.yaml 里的路径；这台机器本来就没有它时，可用 --media 指明有的那些。',
    en: 'Its disk may not be mounted. For recordings in it media.lock.json is used, and those that it does not have count as missing. Mount the disk or correct the path in project.yaml; on a machine that never has it, name the existing folders with --media.',
  },
};

export const mediaProblems: readonly Problem[] = [
  mediaFolderAbsent,
  lockContradictsFolder,
  lockRecordWrong,
  lockUnreadable,
  nothingMeasured,
  pathLeavesMediaFolder,
  recordingInTwoFolders,
  recordingNearName,
  recordingsFromLock,
  recordingsNotMeasured,
];
