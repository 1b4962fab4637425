import { foldWords } from '../grid/fold-words.js';

/** What a column of a list has. */
export type ColumnKind =
  | 'order'
  | 'date'
  | 'weekday'
  | 'week'
  | 'weeks'
  | 'time'
  | 'from'
  | 'to'
  | 'length'
  | 'period'
  | 'grade'
  | 'subject'
  | 'teacher'
  | 'title'
  | 'number'
  | 'file'
  | 'organisation'
  | 'run'
  | 'reason'
  | 'old'
  | 'new'
  | 'stand-in'
  | 'old-teacher'
  | 'new-date'
  | 'new-time';

/** As schools and stations head their columns; one name has one meaning. */
const NAMES: Readonly<Record<ColumnKind, readonly string[]>> = {
  order: ['序号', '编号', '序', 'no', 'no.', '#', '行号'],
  date: [
    '日期',
    '播出日期',
    '上课日期',
    '播放日期',
    '首播日期',
    '原日期',
    '原定日期',
    '调课日期',
    'date',
    'day',
    '播出日',
  ],
  weekday: ['星期', '星期几', '周几', '礼拜', 'weekday', 'dayofweek'],
  week: ['周次', '教学周', '第几周', 'week', 'weekno', 'weeknumber'],
  weeks: ['单双周', '单/双周', '周别', '奇偶周', 'weeks', 'odd/even', 'oddeven'],
  time: [
    '时间',
    '播出时间',
    '上课时间',
    '播放时间',
    '时段',
    '起止时间',
    '时间段',
    '播出时段',
    '原时间',
    '首播时间',
    'time',
    'timeslot',
    'times',
    'hours',
  ],
  from: [
    '开始',
    '开始时间',
    '起始时间',
    '开始时刻',
    '播出时刻',
    '起',
    '开播时间',
    'start',
    'from',
    'begin',
    'starttime',
    'starts',
  ],
  to: ['结束', '结束时间', '终止时间', '结束时刻', '止', 'end', 'to', 'until', 'endtime', 'ends'],
  length: [
    '时长',
    '长度',
    '片长',
    '节目时长',
    '分钟',
    '时长(分钟)',
    '时长(分)',
    '课长',
    'duration',
    'length',
    'minutes',
    'mins',
  ],
  period: ['节次', '节', '第几节', '课节', '原节次', 'period'],
  grade: ['年级', '班级', '年段', '学段年级', '频道', 'grade', 'class', 'channel'],
  subject: ['学科', '科目', '课程', '学科名称', '课目', 'subject', 'course'],
  teacher: [
    '教师',
    '老师',
    '任课教师',
    '任课老师',
    '授课教师',
    '授课老师',
    '主讲教师',
    '主讲老师',
    '主讲',
    '主讲人',
    '执教教师',
    '执教',
    '教师姓名',
    '姓名',
    'teacher',
    'presenter',
    'name',
  ],
  title: [
    '课题',
    '标题',
    '题目',
    '节目名称',
    '课程名称',
    '课名',
    '节目',
    '内容',
    '教学内容',
    '课程内容',
    '课时内容',
    '课题名称',
    '课程标题',
    'title',
    'lesson',
    'topic',
    'programme',
    'program',
    'content',
  ],
  number: [
    '课号',
    '课次',
    '课时',
    '讲次',
    '第几课',
    '课序',
    '集数',
    '课时序号',
    'lessonnumber',
    'lessonno',
    'lessonno.',
    'number',
    'lesson#',
    'episode',
  ],
  file: [
    '文件',
    '文件名',
    '素材',
    '素材文件',
    '素材名',
    '录像',
    '录像文件',
    '视频',
    '视频文件',
    '视频文件名',
    'file',
    'filename',
    'recording',
    'video',
    'media',
  ],
  organisation: [
    '单位',
    '学校',
    '录制单位',
    '录制学校',
    '承制单位',
    '制作单位',
    '任教学校',
    '所在学校',
    '所属单位',
    '工作单位',
    'organisation',
    'organization',
    'school',
  ],
  run: ['首播/重播', '首重播', '首/重播', '播出类型', '播出性质', '首播重播', 'run', 'firstrun/repeat'],
  reason: ['原因', '事由', '理由', '调课原因', '代课原因', '调整原因', '变更原因', '停课原因', 'reason', 'why'],
  old: [
    '原课程',
    '原学科',
    '原科目',
    '原安排',
    '原内容',
    '原节目',
    '原课',
    '调整前',
    '调前',
    'fromsubject',
    'instead of',
    'insteadof',
    'was',
    'before',
  ],
  new: [
    '新课程',
    '新学科',
    '新科目',
    '新安排',
    '现课程',
    '现学科',
    '现安排',
    '改为',
    '调整后',
    '调后',
    '调整为',
    '改上',
    '改播',
    '换为',
    '新内容',
    '新节目',
    'tosubject',
    'now',
    'after',
    'show',
    'new',
  ],
  'stand-in': [
    '代课教师',
    '代课老师',
    '代课',
    '代课人',
    '顶课教师',
    '新教师',
    '现教师',
    '替课教师',
    'stand-in',
    'standin',
    'substitute',
  ],
  'old-teacher': ['原教师', '原任课教师', '原老师', '请假教师', '请假老师', 'absentteacher', 'oldteacher'],
  'new-date': ['新日期', '调至日期', '改至日期', '调整后日期', '补课日期', '改到日期', 'newdate', 'movedto'],
  'new-time': [
    '新时间',
    '调至时间',
    '改至时间',
    '调整后时间',
    '调整后节次',
    '新节次',
    '补课时间',
    '改到时间',
    'newtime',
    'newperiod',
  ],
};

const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([kind, names]) => names.map((name) => [plain(name), kind as ColumnKind] as const)),
);

/** The kind of a column by its heading: `时 间`, `任课教师：`, `时长（分钟）`. */
export function columnNamed(text: string): ColumnKind | undefined {
  const words = plain(text);
  return BY_NAME.get(words) ?? BY_NAME.get(words.replace(/\(.*\)$/u, ''));
}

function plain(text: string): string {
  return foldWords(text)
    .toLowerCase()
    .replaceAll(/\s/gu, '')
    .replace(/[:*]+$/u, '');
}
