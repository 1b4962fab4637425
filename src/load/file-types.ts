// Written by `npm run types` from schemas/*.schema.json; do not edit.

/**
 * An id: lower-case words joined by "-", at most 64 characters, e.g. zhang-min. / 标识：小写字母与数字，用“-”连接，最多 64 个字符，例如 zhang-min。
 */
export type Word = string;
/**
 * A text, or one for each language: {zh: …, en: …}. A plain text is in the first language of the project. / 一段文字，或按语言分写：{zh: …, en: …}。单独一段文字按项目的第一种语言理解。
 */
export type WrittenText =
  | string
  | {
      [k: string]: string;
    };
/**
 * A language: zh, en, zh-Hant … / 语言代码：zh、en、zh-Hant 等。
 */
export type LanguageTag = string;
/**
 * A time of day, HH:MM or HH:MM:SS, up to 24:00. / 时刻，写作 HH:MM 或 HH:MM:SS，最晚 24:00。
 */
export type Clock = string;
/**
 * A file below its folder, with "/" between the parts; never absolute, never with "..". / 文件夹内的文件路径，用“/”分隔；不得为绝对路径，也不得含“..”。
 */
export type InnerPath = string;
/**
 * A length of time, e.g. 20m, 1m30s, 48h, 30d. / 时间长度，例如 20m、1m30s、48h、30d。
 */
export type Duration = string;
/**
 * A calendar day, e.g. 2020-03-09. / 日期，例如 2020-03-09。
 */
export type DayText = string;
/**
 * A day of the week: mon tue wed thu fri sat sun. / 星期几：mon tue wed thu fri sat sun。
 */
export type WeekdayName = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
/**
 * The official list of China. / 中国法定节假日。
 */
export type OfficialHolidays = 'CN';
/**
 * Days listed one by one. / 逐段列出的日期。
 */
export type ListedHolidays = NamedDaysEntry[];
/**
 * Weekday whose timetable is taught, or off. / 按星期几的课表上课，或 off。
 */
export type MakeUpDay = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun' | 'off';
/**
 * A grade: P1-P6, J1-J3, S1-S3, or one that vocabulary.yaml adds. / 年级：P1-P6、J1-J3、S1-S3，或 vocabulary.yaml 中增加的年级。
 */
export type GradeId = string;
/**
 * A title, or a lesson with more to say. / 课题，或写明更多内容的一课。
 */
export type LessonEntry =
  | string
  | {
      /**
       * Title of the lesson. / 课题。
       */
      title: WrittenText;
      /**
       * What the lesson is about. / 本课简介。
       */
      description?: WrittenText;
      /**
       * Length that was ordered, where it is known. / 约定时长（如已知）。
       */
      length?: Duration;
      /**
       * The review before broadcast. / 播前审查。
       */
      reviewed?: {
        /**
         * Day of the review. / 审查日期。
         */
        on: DayText;
        /**
         * Who reviewed it. / 审查单位或审查人。
         */
        by: string;
        /**
         * SHA-256 of the file that was reviewed. / 所审文件的 SHA-256。
         */
        sha256?: string;
      };
      /**
       * Themes that the lesson weaves in. / 本课融入的主题教育。
       */
      themes?: Word[];
      /**
       * Id of who is on the recording, where it is not the teacher of the course; needs a stand-in. / 录像中授课教师的标识（与本课程教师不同时填写，须有代课记录）。
       */
      teacher?: Word;
      /**
       * The recording, below the media folder, where it is not at its usual place. / 录像文件，位于媒体文件夹内（不在惯常位置时填写）。
       */
      file?: InnerPath;
    };
/**
 * One cell for every day, or a list with one cell for each weekday, ~ for an empty one. / 每天相同的一格，或每个上课日各一格的列表；空格写 ~。
 */
export type RowCells = string | CellText[] | null;
/**
 * ~ (empty), a course, "chinese 12", "repeat chinese 12" or a programme; on a shared channel with the grade, "P1 chinese". none, 空 and "-" in quotes are empty too. / ~（空）、课程、“chinese 12”、“repeat chinese 12”或节目；共用频道须写年级，如“P1 chinese”。空、none 和加引号的“-”也表示空。
 */
export type CellText = string | null;
/**
 * A block that runs again. / 一段重播。
 */
export type RepeatEntry = RepeatOfDay | RepeatOfWeek | RepeatOfDays;
/**
 * From one time of day to a later one, e.g. 09:00-09:20; across midnight 23:50-00:10 or 23:50-24:10, at most 12 hours. / 从一个时刻到另一个时刻，例如 09:00-09:20；跨零点写成 23:50-00:10 或 23:50-24:10，最长 12 小时。
 */
export type ClockRange = string;
/**
 * A cell of one day that is shown otherwise or cancelled. / 某天一格的改播或取消。
 */
export type ChangeEntry = ChangeShow | ChangeCancel;
/**
 * A length of time. For all grades, or by grade: P, J, S, P1, P1-P3. / 时间长度。适用于全部年级，或按年级写：P、J、S、P1、P1-P3。
 */
export type DurationByGrade =
  | string
  | {
      [k: string]: Duration;
    };
/**
 * A number. For all grades, or by grade: P, J, S, P1, P1-P3. / 数量。适用于全部年级，或按年级写：P、J、S、P1、P1-P3。
 */
export type CountByGrade =
  | number
  | {
      [k: string]: number;
    };
/**
 * A time of day. For all grades, or by grade: P, J, S, P1, P1-P3. / 时刻。适用于全部年级，或按年级写：P、J、S、P1、P1-P3。
 */
export type ClockByGrade =
  | string
  | {
      [k: string]: Clock;
    };
/**
 * A number of 16 bits, not 0. / 16 位的编号，不为 0。
 */
export type DvbId = number;
/**
 * One line of at most 256 characters. / 一行，最多 256 字。
 */
export type AdiValue = string;
/**
 * A name of at most 64 letters, digits and . _ -. / 最多 64 个字母、数字或 . _ -。
 */
export type PartnerId = string;

/**
 * The data of each kind of file.
 */
export interface FileTypes {
  project: ProjectFile;
  calendar: CalendarFile;
  teachers: TeachersFile;
  courses: CoursesFile;
  timetable: TimetableFile;
  programmes: ProgrammesFile;
  vocabulary: VocabularyFile;
  zone: ZoneFile;
}
/**
 * project.yaml: what the whole project shares. / project.yaml：整个项目共用的设置。
 */
export interface ProjectFile {
  /**
   * Short name of the project; part of every event id. / 项目的简短标识，是每个节目事件编号的一部分。
   */
  id: Word;
  /**
   * Name of the project. / 项目名称。
   */
  title: WrittenText;
  /**
   * IANA time zone of every clock time, e.g. Asia/Shanghai. / 所有时刻所用的 IANA 时区，例如 Asia/Shanghai。
   */
  'time-zone': string;
  /**
   * Order of the titles in every output; the first is the language of plain texts. [zh, en] if left out. / 各输出中标题的语言顺序；第一种是未注明语言的文字所用的语言。省略时为 [zh, en]。
   */
  languages?: LanguageTag[];
  /**
   * Who publishes the guides. / 节目单的发布单位。
   */
  publisher?: {
    /**
     * Name of the publisher. / 发布单位名称。
     */
    name: WrittenText;
    /**
     * Web page of the publisher. / 发布单位网址。
     */
    url?: string;
  };
  /**
   * When the broadcast day of playout lists begins; 00:00 if left out. / 播出单的播出日从几点开始；省略时为 00:00。
   */
  'day-start'?: Clock;
  /**
   * Picture, below the media folder, that plays for any programme without a file of its own; the tool ships a neutral one. / 没有自己文件的节目播放的图片，位于媒体文件夹内；省略时使用自带的图片。
   */
  slate?: InnerPath;
  /**
   * Named profiles of the limits for pupils to check against. / 要对照检查的学生收看限度标准。
   */
  limits?: Word[];
  /**
   * The recordings. Without it the project only plans and nothing is measured. / 课程录像。省略时只做计划，不测量任何文件。
   */
  media?: {
    /**
     * Folder of the recordings, relative to the project; "media" if left out. / 录像文件夹，相对于项目文件夹；省略时为 media。
     */
    folder?: string;
    /**
     * Where the recording of a lesson is; may use {grade} {course} {number} {number:02} {lesson}. / 每课录像的路径，可用 {grade} {course} {number} {number:02} {lesson}。
     */
    file?: string;
    /**
     * Frames a second of the playout; 25 if left out. / 播出帧率（每秒帧数）；省略时为 25。
     */
    'frame-rate'?: number;
    /**
     * A recording missing closer to its air time than this is an error, before that a warning; 48h if left out. / 距播出不足这一时间仍缺录像为错误，更早为警告；省略时为 48h。
     */
    due?: Duration;
    /**
     * How far a recording may be from the length that was ordered. / 录像时长与约定时长允许相差多少。
     */
    tolerance?: {
      /**
       * How much longer than its slot a recording may be; 0s if left out. / 录像最多可比时段长多少；省略时为 0s。
       */
      longer?: Duration;
      /**
       * How much shorter than ordered a recording may be, by stage of schooling. / 各学段录像最多可比约定短多少。
       */
      shorter?: {
        [k: string]: Duration;
      };
      /**
       * How many frames picture and sound may differ in length. / 画面与声音的时长最多可差多少帧。
       */
      'spread-frames'?: number;
    };
  };
  /**
   * Severity and waivers of single rules, by rule id. / 按规则标识设置严重程度与豁免。
   */
  rules?: {
    [k: string]: RuleEntry;
  };
  /**
   * Hosts that addresses in zones may name; any if left out. / 分区中的网址允许使用的主机名；省略时不限。
   */
  'allowed-hosts'?: string[];
}
/**
 * Settings of one rule. / 一条规则的设置。
 */
export interface RuleEntry {
  /**
   * How grave a finding of this rule is; off switches the rule off. / 该规则的严重程度；off 表示停用。
   */
  severity?: 'error' | 'warning' | 'info' | 'off';
  /**
   * Places where the rule is waived, each with a reason and an end. / 豁免该规则之处，每处须写明理由和截止日期。
   */
  allow?: WaiverEntry[];
}
/**
 * One waiver. / 一条豁免。
 */
export interface WaiverEntry {
  /**
   * Id of the course, lesson, channel or other thing that is waived, with what belongs to it, or a file's path; * stands for any characters. / 豁免对象的标识（课程、课、频道等，含其下属）或文件路径；* 代表任意字符。
   */
  where: string;
  /**
   * Why it is waived. / 豁免理由。
   */
  reason: string;
  /**
   * Last day of the waiver. / 豁免的最后一天。
   */
  until: DayText;
}
/**
 * calendar.yaml: the days of the term. / calendar.yaml：学期的教学日。
 */
export interface CalendarFile {
  /**
   * First and last day of the term. / 学期的第一天和最后一天。
   */
  term: {
    /**
     * First day of the term. / 学期第一天。
     */
    'first-day': DayText;
    /**
     * Last day of the term, included. / 学期最后一天（含）。
     */
    'last-day': DayText;
  };
  /**
   * Grades that begin or end on another day than the term. / 起止日期与学期不同的年级。
   */
  grades?: {
    [k: string]: GradeDays;
  };
  /**
   * Weekdays that are taught; the cells of a timetable row follow them. mon to fri if left out. / 上课的星期几，课表每行的格子依此排列。省略时为周一至周五。
   */
  weekdays?: WeekdayName[];
  /**
   * CN for the official list of China, or a list of days. / CN 表示中国法定节假日，也可逐段列出。
   */
  holidays?: OfficialHolidays | ListedHolidays;
  /**
   * Official working weekends: which weekday is taught on that day, or off. / 调休上班日按星期几上课；off 表示不上课。
   */
  'make-up-days'?: {
    [k: string]: MakeUpDay;
  };
  /**
   * Days without lessons for everybody, beside the holidays. / 节假日以外全体停课的日子。
   */
  closures?: NamedDaysEntry[];
}
/**
 * Days of one grade. / 一个年级的起止日期。
 */
export interface GradeDays {
  /**
   * First day of this grade. / 该年级的第一天。
   */
  'first-day'?: DayText;
  /**
   * Last day of this grade, included. / 该年级的最后一天（含）。
   */
  'last-day'?: DayText;
}
/**
 * Days from one to another, both included. / 一段日期，首尾两天都包括在内。
 */
export interface NamedDaysEntry {
  /**
   * The first of the days. / 第一天。
   */
  from: DayText;
  /**
   * The last of the days, included. / 最后一天（含）。
   */
  to: DayText;
  /**
   * What the days are called. / 名称。
   */
  name?: WrittenText;
}
/**
 * teachers.yaml: who teaches, and for whom. / teachers.yaml：授课教师及其单位。
 */
export interface TeachersFile {
  /**
   * Districts, schools and digital schools, by id. / 区县、学校、数字学校，按标识列出。
   */
  organisations?: {
    [k: string]: WrittenText;
  };
  /**
   * Teachers, by id. / 教师，按标识列出。
   */
  teachers: {
    [k: string]: TeacherEntry;
  };
}
/**
 * One teacher. / 一位教师。
 */
export interface TeacherEntry {
  /**
   * Name of the teacher as it is shown. / 节目单上显示的教师姓名。
   */
  name: WrittenText;
  /**
   * Id of the organisation that the teacher belongs to. / 教师所属单位的标识。
   */
  organisation?: Word;
}
/**
 * courses/*.yaml: the courses of one grade. / courses/*.yaml：一个年级的课程。
 */
export interface CoursesFile {
  /**
   * The grade of these courses. / 这些课程所属的年级。
   */
  grade: GradeId;
  /**
   * Id of the organisation that records the courses. / 负责录制的单位标识。
   */
  'recorded-by'?: Word;
  /**
   * Courses by subject: its id or one of its other names. / 各学科课程，键为学科标识或别名。
   */
  courses: {
    [k: string]: CourseEntry;
  };
}
/**
 * One course. / 一门课程。
 */
export interface CourseEntry {
  /**
   * Name on air, where it is not the name of the subject. / 播出名称（与学科名不同时填写）。
   */
  title?: WrittenText;
  /**
   * Id of the teacher of the whole course. / 本课程教师的标识。
   */
  teacher: Word;
  /**
   * Lessons that another teacher gives, with a reason. / 由其他教师代课的课及理由。
   */
  'stand-ins'?: StandInEntry[];
  /**
   * The textbook that the lessons follow. / 所依教材。
   */
  textbook?: {
    /**
     * Edition, e.g. 人教版. / 版本，例如人教版。
     */
    edition: string;
    /**
     * Volume, e.g. 下册. / 册次，例如下册。
     */
    volume?: string;
  };
  /**
   * Id of the organisation that records this course. / 录制本课程的单位标识。
   */
  'recorded-by'?: Word;
  /**
   * Lessons in order; the number of a lesson is its position. / 按顺序列出的各课，课号即所在位置。
   */
  lessons: LessonEntry[];
}
/**
 * Lessons that another teacher gives. / 一条代课记录。
 */
export interface StandInEntry {
  /**
   * Numbers of the lessons: 12, 12-15 or 3,5-7. / 课号：12、12-15 或 3,5-7。
   */
  lessons: number | string;
  /**
   * Id of the teacher who stands in. / 代课教师的标识。
   */
  teacher: Word;
  /**
   * Why another teacher is needed. / 代课原因。
   */
  reason: WrittenText;
  /**
   * Who approved it. / 批准人或单位。
   */
  'approved-by': string;
}
/**
 * timetables/*.yaml: the weekly grid of one channel. / timetables/*.yaml：一个频道的每周课表。
 */
export interface TimetableFile {
  /**
   * Id of the linear channel. / 直播频道的标识。
   */
  channel: Word;
  /**
   * The one grade of the channel; a shared channel leaves it out and names the grade in each cell. / 频道所属年级；多年级共用的频道省略此项，并在每格写明年级。
   */
  grade?: GradeId;
  /**
   * First day of this grid; a file with a later day takes over from it. / 本课表启用日期；日期更晚的文件届时接替。
   */
  from: DayText;
  /**
   * Rows of the grid: from-to, and one cell for every day or one for each weekday of the calendar. / 课表各行：起止时刻，及每天相同的一格，或按上课日各一格。
   */
  week: {
    [k: string]: RowCells;
  };
  /**
   * Blocks that run again. / 重播的时段。
   */
  repeats?: RepeatEntry[];
  /**
   * A dated layer over the grid. / 按日期覆盖课表的变更。
   */
  changes?: ChangeEntry[];
}
/**
 * A block of the same day or of the day before. / 重播当天或前一天的时段。
 */
export interface RepeatOfDay {
  /**
   * today, or yesterday. / today（当天）或 yesterday（前一天）。
   */
  of: 'today' | 'yesterday';
  /**
   * The block that runs again. / 要重播的时段。
   */
  from: ClockRange;
  /**
   * When the block begins again. / 重播开始时刻。
   */
  at: Clock;
}
/**
 * The first runs of the week, in order. / 按顺序重播一周的首播课。
 */
export interface RepeatOfWeek {
  /**
   * week. / week（一周）。
   */
  of: 'week';
  /**
   * Weekday and time of the first of them, e.g. sat 09:00. / 开始的星期几和时刻，例如 sat 09:00。
   */
  at: string;
  /**
   * Pause between two of them; none if left out. / 两课之间的间隔；省略时无间隔。
   */
  gap?: Duration;
}
/**
 * Days that run again on later days. / 在以后的日子重播若干天。
 */
export interface RepeatOfDays {
  /**
   * First and last of the days, e.g. 2020-03-09/2020-03-20. / 要重播的首日和末日，例如 2020-03-09/2020-03-20。
   */
  of: string;
  /**
   * The block that runs again. / 要重播的时段。
   */
  from: ClockRange;
  /**
   * Day on which the first of them runs again. / 首日在哪一天重播。
   */
  on: DayText;
  /**
   * When the block begins; at its own time if left out. / 重播开始时刻；省略时按原时刻。
   */
  at?: Clock;
}
/**
 * Something else is shown. / 改播。
 */
export interface ChangeShow {
  /**
   * The day that changes. / 变更日期。
   */
  on: DayText;
  /**
   * Start of the cell that changes. / 所变更格子的开始时刻。
   */
  at: Clock;
  /**
   * What is shown instead. / 改播的内容。
   */
  show: CellText;
  /**
   * Why it changes. / 变更原因。
   */
  reason?: WrittenText;
}
/**
 * Nothing is shown. / 取消。
 */
export interface ChangeCancel {
  /**
   * The day that changes. / 变更日期。
   */
  on: DayText;
  /**
   * Start of the cell that changes. / 所变更格子的开始时刻。
   */
  at: Clock;
  /**
   * true: the cell is cancelled, later lessons move. / true：取消本格，后面的课顺延。
   */
  cancel: true;
  /**
   * Why it changes. / 变更原因。
   */
  reason?: WrittenText;
}
/**
 * programmes.yaml: everything on air that is not a lesson. / programmes.yaml：课程以外的播出内容。
 */
export interface ProgrammesFile {
  /**
   * Programmes by id. / 节目，按标识列出。
   */
  programmes: {
    [k: string]: ProgrammeEntry;
  };
  /**
   * What plays where nothing is planned, and how the guide shows it. / 没有安排的时间播什么、节目单如何显示。
   */
  fill?: {
    /**
     * The rest of a slot after a shorter recording. / 录像短于时段时余下的时间。
     */
    'after-lesson'?: FillEntry;
    /**
     * Between two cells of the grid. / 两格之间的时间。
     */
    between?: FillEntry;
    /**
     * Before the first and after the last cell of a day. / 每天第一格之前和最后一格之后。
     */
    'off-hours'?: OffHoursFillEntry;
  };
}
/**
 * One programme. / 一个节目。
 */
export interface ProgrammeEntry {
  /**
   * Title in the guides. / 节目单中的名称。
   */
  title: WrittenText;
  /**
   * What it is about. / 简介。
   */
  description?: WrittenText;
  /**
   * What sort of programme it is. / 节目类别。
   */
  kind:
    | 'exercise'
    | 'activity'
    | 'break'
    | 'relay'
    | 'ceremony'
    | 'reading'
    | 'self-study'
    | 'announcement'
    | 'filler'
    | 'card'
    | 'commercial'
    | 'paid'
    | 'other';
  /**
   * The recording, below the media folder; the slate plays without one. / 录像文件，位于媒体文件夹内；省略时播放垫片。
   */
  file?: InnerPath;
  /**
   * Where a relay comes from; required for a relay. / 转播信号来源；转播类节目必填。
   */
  source?: string;
  /**
   * How long it is. / 时长。
   */
  length?: Duration;
}
/**
 * Programmes that fill. / 填充节目。
 */
export interface FillEntry {
  /**
   * Programmes that play, in turn. / 轮流播放的节目。
   */
  programmes: Word[];
  /**
   * merge: the entry before lasts longer; show: an entry of its own. / merge：并入前一条目；show：单独列出。
   */
  guide?: 'merge' | 'show';
}
/**
 * Programmes that fill the hours without lessons. / 非教学时段的填充节目。
 */
export interface OffHoursFillEntry {
  /**
   * Programmes that play, in turn. / 轮流播放的节目。
   */
  programmes: Word[];
  /**
   * show: an entry of its own. / show：单独列出。
   */
  guide?: 'show';
}
/**
 * vocabulary.yaml: what the shipped vocabulary lacks. / vocabulary.yaml：补充自带词表所缺的内容。
 */
export interface VocabularyFile {
  /**
   * Further grades, by id. / 补充的年级，按标识列出。
   */
  grades?: {
    [k: string]: GradeEntry;
  };
  /**
   * Further subjects, by id. / 补充的学科，按标识列出。
   */
  subjects?: {
    [k: string]: SubjectEntry;
  };
  /**
   * Further themes, by id. / 补充的主题教育，按标识列出。
   */
  themes?: {
    [k: string]: WrittenText;
  };
  /**
   * Further profiles of the limits for pupils, by id. / 补充的学生收看限度标准，按标识列出。
   */
  limits?: {
    [k: string]: LimitProfileEntry;
  };
}
/**
 * One grade. / 一个年级。
 */
export interface GradeEntry {
  /**
   * Name of the grade. / 年级名称。
   */
  name: WrittenText;
  /**
   * Stage of schooling. / 学段。
   */
  stage: 'kindergarten' | 'primary' | 'junior' | 'senior' | 'special' | 'other';
  /**
   * School year, 1 for the first of primary school. / 学年序号，小学一年级为 1。
   */
  year?: number;
  /**
   * Other names. / 别名。
   */
  aliases?: string[];
}
/**
 * One subject. / 一个学科。
 */
export interface SubjectEntry {
  /**
   * Name of the subject. / 学科名称。
   */
  name: WrittenText;
  /**
   * Other names that a timetable may use. / 课表中可用的别名。
   */
  aliases?: string[];
}
/**
 * Limits as one authority set them. / 某一主管部门规定的限度。
 */
export interface LimitProfileEntry {
  /**
   * Name of the profile. / 名称。
   */
  name: WrittenText;
  /**
   * Where the numbers come from. / 数字的出处。
   */
  source: WrittenText;
  /**
   * Holds from this day on. / 自该日起执行。
   */
  from?: DayText;
  /**
   * Longest lesson on a screen. / 一节课最长的屏幕时间。
   */
  'lesson-max'?: DurationByGrade;
  /**
   * Most lessons a day. / 每天最多几节课。
   */
  'lessons-per-day-max'?: CountByGrade;
  /**
   * Longest time on a screen a day. / 每天最长的屏幕时间。
   */
  'screen-per-day-max'?: DurationByGrade;
  /**
   * Shortest break between two lessons. / 两课之间最短的休息。
   */
  'break-min'?: DurationByGrade;
  /**
   * Least activity a day. / 每天最少的活动时间。
   */
  'activity-per-day-min'?: DurationByGrade;
  /**
   * No lesson begins earlier. / 最早的上课时刻。
   */
  'earliest-start'?: ClockByGrade;
  /**
   * No afternoon lesson begins earlier. / 下午最早的上课时刻。
   */
  'earliest-afternoon'?: ClockByGrade;
  /**
   * No lesson ends later. / 最晚的下课时刻。
   */
  'latest-end'?: ClockByGrade;
}
/**
 * zones/*.yaml: one outlet and what it carries. / zones/*.yaml：一个播出分区及其内容。
 */
export interface ZoneFile {
  /**
   * Short name of the zone; its folder in a release. / 分区标识，即发布目录中的文件夹名。
   */
  id: Word;
  /**
   * Name of the zone. / 分区名称。
   */
  title: WrittenText;
  /**
   * How long before air nothing may change any more. / 播出前多久不得再改。
   */
  'lock-time'?: Duration;
  /**
   * Characters that the zone's boxes can show: names and titles are checked against it; all if left out. / 分区机顶盒能显示的字符集，用来检查名称和标题；省略时不限。
   */
  charset?: 'gb2312' | 'gb18030' | 'utf-8';
  /**
   * Channels of the project that the zone carries, by channel id. / 分区转播的项目频道，按频道标识列出。
   */
  lineup: {
    [k: string]: LineupEntryData;
  };
  /**
   * What is written for the zone. / 为分区生成的文件。
   */
  outputs: {
    /**
     * The XMLTV guide. / XMLTV 节目单。
     */
    xmltv?: {
      /**
       * Days from the first on; 7 if left out. / 从首日起的天数；省略时为 7。
       */
      days?: number;
      /**
       * Days before the first; 1 if left out. / 首日之前的天数；省略时为 1。
       */
      'past-days'?: number;
      /**
       * Times with the local offset, or in UTC; local if left out. / 时间按当地时差还是 UTC；省略时为 local。
       */
      clock?: 'local' | 'utc';
      /**
       * Largest guide that the boxes of the zone read, e.g. 20MB. / 机顶盒可读的最大节目单，例如 20MB。
       */
      'max-size'?: string;
      /**
       * Most characters of a title that the zone's boxes show. / 机顶盒可显示的标题最多字数。
       */
      'title-max'?: number;
    };
    /**
     * The channel lists. / 频道列表。
     */
    channels?: {
      /**
       * Formats to write: m3u (with a flavour for Kodi), xspf, txt (the text list of box apps); m3u if left out. / 要生成的格式：m3u（另有 Kodi 用的一份）、xspf、txt（机顶盒应用的文本列表）；省略时为 m3u。
       */
      formats?: ('m3u' | 'xspf' | 'txt')[];
      /**
       * Group of the channels. / 频道分组。
       */
      group?: WrittenText;
      /**
       * Where boxes load the guide from. / 机顶盒读取节目单的网址。
       */
      'guide-url'?: string;
      /**
       * Looking back at what was on air. / 回看。
       */
      'catch-up'?: {
        /**
         * Days that can be looked back. / 可回看的天数。
         */
        days: number;
        /**
         * How the server of the zone wants to be asked; template: the address says it with {begin} and {end}. / 分区服务器使用的回看方式；template 表示地址中用 {begin}、{end} 写明。
         */
        dialect: 'playseek' | 'tvdr' | 'starttime' | 'template';
        /**
         * Address for looking back of every channel that has none of its own, e.g. rtsp://tvod.example/PLTV/{number}/index.smil; that of the live stream if left out. May use {number} {channel} {id}, and with dialect template {begin} {end}. / 未单独写明回看地址的各频道的回看地址，例如 rtsp://tvod.example/PLTV/{number}/index.smil；省略时用直播地址。可用 {number} {channel} {id}，dialect 为 template 时还有 {begin} {end}。
         */
        source?: string;
        /**
         * Times of the request in local time or in UTC; local if left out. / 请求中的时间按当地时间还是 UTC；省略时为 local。
         */
        clock?: 'local' | 'utc';
      };
      /**
       * A gateway that turns multicast or RTSP into HTTP (udpxy, rtp2httpd), for players that cannot take those. / 把组播或 RTSP 转成 HTTP 的网关（udpxy、rtp2httpd），供无法直接接收的播放器使用。
       */
      proxy?: {
        /**
         * What stands before host and port of a multicast address, e.g. http://192.168.1.1:5140/rtp/. / 组播地址的主机和端口之前的部分，例如 http://192.168.1.1:5140/rtp/。
         */
        live?: string;
        /**
         * Host and port of the server for fast channel change, which the gateway takes as fcc=. / 快速换台服务器的主机和端口，以 fcc= 交给网关。
         */
        fcc?: string;
        /**
         * What stands before host and path of an RTSP address for looking back, e.g. http://192.168.1.1:5140/rtsp/. / RTSP 回看地址的主机和路径之前的部分，例如 http://192.168.1.1:5140/rtsp/。
         */
        'catch-up'?: string;
        /**
         * Where the gateway's address stands among a channel's: first, last, or only (multicast is then left out); last if left out. / 网关地址在频道各地址中的位置：first、last，或 only（不再列出组播地址）；省略时为 last。
         */
        order?: 'first' | 'last' | 'only';
      };
    };
    /**
     * Playout lists for the playout server. / 播出服务器用的播出单。
     */
    playout?: {
      /**
       * Formats to write; ffplayout and ffconcat if left out. / 要生成的格式；省略时为 ffplayout 和 ffconcat。
       */
      formats?: ('ffplayout' | 'ffconcat' | 'ersatztv' | 'xspf')[];
      /**
       * The media folder as the playout server sees it. / 播出服务器上的媒体文件夹。
       */
      'media-folder': string;
      /**
       * Days to write; 3 if left out, and never fewer. / 生成的天数；省略时为 3，且不少于 3。
       */
      days?: number;
      /**
       * What all recordings have in common and is not measured; ErsatzTV then need not probe them. / 全部录像共有而未测量的参数；写明后 ErsatzTV 不必再探测。
       */
      'probe-hint'?: {
        /**
         * Pixel format as ffprobe names it, e.g. yuv420p. / 像素格式，用 ffprobe 的名称，例如 yuv420p。
         */
        'pixel-format': string;
        /**
         * Channels of the sound. / 声道数。
         */
        'audio-channels': number;
      };
    };
    /**
     * DVB service information for a cable head-end: a transport stream with EIT, SDT and TDT, and what TSDuck reads. / 面向有线前端的 DVB 业务信息：含 EIT、SDT、TDT 的传输流，以及 TSDuck 读取的文件。
     */
    dvb?: {
      /**
       * original_network_id of the network, as it was registered; 65281 to 65535 are for private use. / 网络的 original_network_id，以注册为准；65281 至 65535 供自用。
       */
      'original-network-id': DvbId;
      /**
       * transport_stream_id of the multiplex that carries every channel of the zone. / 承载本分区全部频道的复用流的 transport_stream_id。
       */
      'transport-stream-id': DvbId;
      /**
       * Rate at which the head-end plays the file, e.g. 1500kbps or 2Mbps; how often each table comes follows from it. / 前端播放该文件的码率，例如 1500kbps 或 2Mbps；各表的重复间隔由此算出。
       */
      bitrate: string;
      /**
       * Days of the schedule from the first on; 7 if left out. / 从首日起的节目单天数；省略时为 7。
       */
      days?: number;
      /**
       * Languages of the texts: a language of the project and its ISO 639-2 code, e.g. {zh: zho, en: eng}; those of zh and en if left out. / 文字的语言：项目语言及其 ISO 639-2 代码，例如 {zh: zho, en: eng}；省略时为项目所有的 zh 与 en。
       */
      languages?: {
        /**
         * ISO 639-2 code: three small letters, e.g. zho. / ISO 639-2 代码：三个小写字母，例如 zho。
         */
        [k: string]: string;
      };
      /**
       * Name of the provider in the SDT; the zone's title if left out. / SDT 中的提供方名称；省略时为分区名称。
       */
      provider?: WrittenText;
      /**
       * Type of the services in the SDT: tv (0x01), sd (0x16: H.264, SD), hd (0x19: H.264, HD); tv if left out. / SDT 中的业务类型：tv（0x01）、sd（0x16，H.264 标清）、hd（0x19，H.264 高清）；省略时为 tv。
       */
      'service-type'?: 'tv' | 'sd' | 'hd';
      /**
       * Whether the file tells the time (TDT, and TOT with a country): first-instant, left-out; first-instant if left out. The time stands still, so a head-end must put its own in its place. / 文件是否报时（TDT，写明 country 时另有 TOT）：first-instant（首时刻）、left-out（不含）；省略时为 first-instant。文件里的时间是静止的，前端必须换上自己的。
       */
      time?: 'first-instant' | 'left-out';
      /**
       * Country of the local time in the TOT, ISO 3166 with three letters, e.g. CHN; no TOT if left out. / TOT 中本地时间所属的国家，ISO 3166 三字母代码，例如 CHN；省略时没有 TOT。
       */
      country?: string;
    };
    /**
     * airings.csv: one row per lesson or programme on air, for spreadsheets. / airings.csv：每次播出一行的表格，供 Excel 等使用。
     */
    airings?: {
      /**
       * Days from the first on; 7 if left out. / 从首日起的天数；省略时为 7。
       */
      days?: number;
      /**
       * Days before the first; 1 if left out. / 首日之前的天数；省略时为 1。
       */
      'past-days'?: number;
    };
    /**
     * One small JSON file a channel and day for box apps, found by the channel's name. / 机顶盒应用读取的 JSON 节目单：每频道每天一个文件，按频道名称查找。
     */
    diyp?: {
      /**
       * Days from the first on; 7 if left out. / 从首日起的天数；省略时为 7。
       */
      days?: number;
      /**
       * Days before the first; 1 if left out. / 首日之前的天数；省略时为 1。
       */
      'past-days'?: number;
      /**
       * Which readers: diyp, super-live (also known as lovetv); diyp if left out. / 面向哪种应用：diyp、super-live（超级直播，又称 lovetv）；省略时为 diyp。
       */
      variants?: ('diyp' | 'super-live')[];
    };
    /**
     * Feeds of the lessons: RSS, CableLabs ADI packages, calendars. / 课程订阅：RSS、CableLabs ADI 包、日历。
     */
    feeds?: {
      /**
       * RSS 2.0 with Media RSS of the on-demand items that are open. / 已开放点播的 RSS 2.0（含 Media RSS）。
       */
      rss?: {
        /**
         * Address of the page that the feed belongs to. / 订阅源所属网页的地址。
         */
        link: string;
        /**
         * Address of the zone's folder of the current release, below which rss/feed.xml is; without it feeds do not name themselves. / 当前版本中本分区文件夹的网址，其下有 rss/feed.xml；省略时订阅源不写自己的地址。
         */
        url?: string;
        /**
         * Lessons that opened within so many days before the first; 30 if left out. / 首日之前多少天内开放的课；省略时为 30。
         */
        'past-days'?: number;
      };
      /**
       * CableLabs VOD metadata 1.1: one package a lesson. / CableLabs VOD 元数据 1.1：每课一个包。
       */
      adi?: {
        /**
         * Name of the provider, at most 20 characters. / 提供方名称，最多 20 字。
         */
        provider: string;
        /**
         * Domain of the provider, e.g. edu.example.cn. / 提供方的域名，例如 edu.example.cn。
         */
        'provider-id': string;
        /**
         * Name of the product, at most 20 characters; MOD if left out. / 产品名称，最多 20 字；省略时为 MOD。
         */
        product?: string;
        /**
         * Four letters at the start of every asset id. / 资产标识开头的四个字母。
         */
        'asset-prefix': string;
        /**
         * Menu path above the grades, parts joined by /, at most 200 characters. / 年级之上的菜单路径，各级以 / 相连，最多 200 字。
         */
        category?: string;
        /**
         * Whom the operator asks about a faulty package, at most 128 characters. / 包有误时的联系方式，最多 128 字。
         */
        'qa-contact': string;
        /**
         * Billing code of five digits; 00000 if left out. / 五位计费代码；省略时为 00000。
         */
        'billing-id'?: string;
        /**
         * Poster of a lesson below the media folder; may use {grade} {course} {number} {number:02} {lesson}. / 每课海报在媒体文件夹下的路径，可用 {grade} {course} {number} {number:02} {lesson}。
         */
        poster?: string;
        /**
         * Shorter names for Title_Brief (19 characters), by id of a grade, a subject or a course with a title of its own, e.g. {P1: Year 1, math: Maths, P1-chinese: Chinese}. / Title_Brief（19 字）所用的简称，按年级、学科或自有名称的课程的标识列出，例如 {P1: 一年级, math: 数学}。
         */
        'short-names'?: {
          /**
           * One line of at most 16 characters. / 一行，最多 16 个字。
           */
          [k: string]: string;
        };
        /**
         * What holds for every package and nobody measures, by class of asset, e.g. title: {Rating: G}. / 对每个包都成立而无从测量的值，按资产类别列出，例如 title: {Rating: G}。
         */
        values?: {
          /**
           * Of all titles. / 用于全部 title。
           */
          title?: {
            /**
             * Rating of the contents. / 内容分级。
             */
            Rating?: AdiValue;
            /**
             * For whom it is. / 适合的观众。
             */
            Audience?: AdiValue;
            /**
             * Country, two letters. / 国家，两个字母。
             */
            Country_of_Origin?: AdiValue;
            /**
             * Genre. / 类型。
             */
            Genre?: AdiValue;
            /**
             * Type of show. / 节目形式。
             */
            Show_Type?: AdiValue;
            /**
             * Studio that made it. / 制作单位。
             */
            Studio?: AdiValue;
            /**
             * Price that the provider suggests. / 建议价格。
             */
            Suggested_Price?: AdiValue;
          };
          /**
           * Of all movies (recordings). / 用于全部 movie（录像）。
           */
          movie?: {
            /**
             * Sound, e.g. Stereo or Mono. / 声道，例如 Stereo、Mono。
             */
            Audio_Type?: AdiValue;
            /**
             * Y or N. / 是否加密：Y 或 N。
             */
            Encryption?: AdiValue;
            /**
             * Y or N. / 是否防拷贝：Y 或 N。
             */
            Copy_Protection?: AdiValue;
            /**
             * Language of the sound, two letters. / 声音的语言，两个字母。
             */
            Languages?: AdiValue;
            /**
             * Y or N. / 能否续看：Y 或 N。
             */
            Viewing_Can_Be_Resumed?: AdiValue;
          };
        };
      };
      /**
       * iCalendar feeds of the lessons' first broadcasts. / 各课首播的 iCalendar 日历。
       */
      calendar?: {
        /**
         * Whose: grades, teachers; both if left out. / 为谁生成：grades（年级）、teachers（教师）；省略时两者都有。
         */
        of?: ('grades' | 'teachers')[];
        /**
         * Days from the first on; 28 if left out. / 从首日起的天数；省略时为 28。
         */
        days?: number;
        /**
         * Days before the first; 7 if left out. / 首日之前的天数；省略时为 7。
         */
        'past-days'?: number;
      };
    };
    /**
     * C2 work orders for an IPTV carrier, after public transcriptions. / 面向 IPTV 运营商的 C2 工单，依据公开转录的资料。
     */
    c2?: {
      /**
       * Whose property tables hold: telecom or unicom. / 采用哪家运营商的属性表：telecom（电信）或 unicom（联通）。
       */
      carrier: 'telecom' | 'unicom';
      /**
       * CSPID: the name that the carrier gave the content provider. / CSPID：运营商分配的内容提供商标识。
       */
      'csp-id': PartnerId;
      /**
       * LSPID: the name of the carrier's own system. / LSPID：运营商系统的标识。
       */
      'lsp-id': PartnerId;
      /**
       * Days of schedules from the first on; 7 if left out. / 从首日起的节目单天数；省略时为 7。
       */
      days?: number;
      /**
       * Where the carrier fetches recordings: an address to which a recording's path is added, or a pattern with {grade} {course} {number} {number:02} {lesson}. / 运营商取录像的地址：后面加上录像路径，或写成含 {grade} {course} {number} {number:02} {lesson} 的模板。
       */
      'movie-url': string;
      /**
       * Where the carrier fetches the orders: the address of the zone's folder of orders. An account goes to it only as docs/c2.md says. / 运营商取工单文件的地址，即本分区工单文件夹的网址。账号何时会发给它，见 docs/c2.md。
       */
      'order-url': string;
      /**
       * Address of the carrier's ExecCmd; or AIRCLASS_C2_<ZONE>_ENDPOINT in the environment, which it must be where an account is set, or https to a host in AIRCLASS_C2_<ZONE>_HOSTS. / 运营商 ExecCmd 接口的地址；也可用环境变量 AIRCLASS_C2_<分区>_ENDPOINT；设置了账号时须用后者，或用 https 且主机列在 AIRCLASS_C2_<分区>_HOSTS 中。
       */
      endpoint?: string;
      /**
       * Whether the carrier counts the length of a text in characters or in bytes of UTF-8; characters if left out. / 运营商按字符还是按 UTF-8 字节计算文字长度；省略时按字符。
       */
      'lengths-in'?: 'characters' | 'bytes';
      /**
       * Property values that hold for all objects of a kind, e.g. Movie: {AudioType: 2}; they come before what was measured. / 对某类对象一律采用的属性值，例如 Movie: {AudioType: 2}；优先于测量所得。
       */
      values?: {
        /**
         * Of all categories. / 用于全部栏目。
         */
        Category?: PropertyValues;
        /**
         * Of all channels. / 用于全部频道。
         */
        Channel?: PropertyValues;
        /**
         * Of all series (courses). / 用于全部剧集（课程）。
         */
        Series?: PropertyValues;
        /**
         * Of all programs (lessons). / 用于全部节目（课）。
         */
        Program?: PropertyValues;
        /**
         * Of all movies (recordings). / 用于全部媒体文件（录像）。
         */
        Movie?: PropertyValues;
        /**
         * Of all pictures (logos). / 用于全部图片（台标）。
         */
        Picture?: PropertyValues;
        /**
         * Of all schedules (airings). / 用于全部节目单（播出）。
         */
        Schedule?: PropertyValues;
      };
    };
    /**
     * The on-demand catalogue. / 点播目录。
     */
    'on-demand'?: {
      /**
       * When an item opens: with its first broadcast. / 点播何时开放：与首播同时。
       */
      opens?: 'with-broadcast';
      /**
       * How long after the first broadcast an item closes; never if left out. / 首播后多久关闭；省略时不关闭。
       */
      closes?: Duration;
      /**
       * Address of an item; may use {grade} {course} {number} {number:02} {lesson}. / 点播地址，可用 {grade} {course} {number} {number:02} {lesson}。
       */
      url?: string;
    };
  };
}
/**
 * How the zone carries one channel. / 分区如何转播一个频道。
 */
export interface LineupEntryData {
  /**
   * Number of the channel in this zone. / 该分区中的频道号。
   */
  number: number;
  /**
   * DVB service_id of the channel; needed where outputs has dvb. / 频道的 DVB service_id；outputs 中有 dvb 时必填。
   */
  'service-id'?: DvbId;
  /**
   * Id of the channel in guides: letters, digits and hyphens in two or more parts joined by dots, e.g. p1.edu.sctel.example. / 节目单中的频道标识：字母、数字、连字符，用点连成两段以上，例如 p1.edu.sctel.example。
   */
  id: string;
  /**
   * Name of the channel in this zone. / 该分区中的频道名称。
   */
  name: WrittenText;
  /**
   * Other names by which box apps look for the channel's guide, e.g. [小学一年级, 1年级]. / 机顶盒应用查找节目单时可能使用的其他名称，例如 [小学一年级, 1年级]。
   */
  aliases?: string[];
  /**
   * Address of the live stream, or several in the order in which players try them: http, rtsp, or multicast by rtp, udp or igmp. / 直播地址，或按尝试顺序列出的几个地址：http、rtsp，或 rtp、udp、igmp 组播。
   */
  stream: string | string[];
  /**
   * Address for looking back at this channel, where it is not that of the live stream; may use {number} {channel} {id}, and with dialect template {begin} {end}. / 本频道的回看地址，与直播地址不同时填写；可用 {number} {channel} {id}，dialect 为 template 时还有 {begin} {end}。
   */
  'catch-up'?: string;
  /**
   * Address of the logo. / 台标地址。
   */
  logo?: string;
}
/**
 * Values by property name. / 按属性名列出的值。
 */
export interface PropertyValues {
  [k: string]: string | number;
}
