// Written by `npm run types` from schemas/*.schema.json; do not edit.

/**
 * 标识：小写字母与数字，用“-”连接，最多 64 个字符，例如 zhang-min。
 * An id: lower-case words joined by "-", at most 64 characters, e.g. zhang-min.
 */
export type Word = string;
/**
 * 一段文字，或按语言分写：{zh: …, en: …}。单独一段文字按项目的第一种语言理解。
 * A text, or one for each language: {zh: …, en: …}. A plain text is in the first language of the project.
 */
export type WrittenText =
  | string
  | {
      [k: string]: string;
    };
/**
 * 语言代码：zh、en、zh-Hant 等。
 * A language: zh, en, zh-Hant …
 */
export type LanguageTag = string;
/**
 * 时刻，写作 HH:MM 或 HH:MM:SS，最晚 24:00。
 * A time of day, HH:MM or HH:MM:SS, up to 24:00.
 */
export type Clock = string;
/**
 * 文件夹内的文件路径，用“/”分隔；不得为绝对路径，也不得含“..”。
 * A file below its folder, with "/" between the parts; never absolute, never with "..".
 */
export type InnerPath = string;
/**
 * 时间长度，例如 20m、1m30s、48h、30d。
 * A length of time, e.g. 20m, 1m30s, 48h, 30d.
 */
export type Duration = string;
/**
 * 录像最晚何时交到：首播前多久（3d、36h），或首播前几天的几点：{days-before: 3, at: 17:00}。
 * By when a recording is to be delivered: so long before its first broadcast (3d, 36h), or some days before it at a time of day: {days-before: 3, at: 17:00}.
 */
export type DeadlineEntry =
  | string
  | {
      /**
       * 首播前几天；0 是首播当天。
       * How many days before the first broadcast; 0 is the day of the broadcast.
       */
      'days-before': number;
      /**
       * 那天的几点。
       * The time of that day.
       */
      at: Clock;
    };
/**
 * 日期，例如 2020-03-09。
 * A calendar day, e.g. 2020-03-09.
 */
export type DayText = string;
/**
 * 年级的标识或名称：P1、一年级、小学一年级、初一、七年级、高三。
 * A grade by its id or a name: P1, Primary 1, 一年级, 初一, 七年级.
 */
export type GradeName = string;
/**
 * 从一个时刻到另一个时刻，例如 09:00-09:20；跨零点写成 23:50-00:10 或 23:50-24:10，最长 12 小时。
 * From one time of day to a later one, e.g. 09:00-09:20; across midnight 23:50-00:10 or 23:50-24:10, at most 12 hours.
 */
export type ClockRange = string;
/**
 * 从第几课开始，为什么。
 * The lesson with which the course starts, and why.
 */
export type FirstLesson =
  | number
  | {
      /**
       * 从第几课开始。
       * The number of the lesson.
       */
      lesson: number;
      /**
       * 为什么从这一课开始；必须写。
       * Why it starts there; needed.
       */
      reason?: WrittenText;
    };
/**
 * ~（空）、课程、“chinese 12”、“repeat chinese 12”或节目；共用频道须写年级，如“P1 chinese”。空、none 和加引号的“-”也表示空。
 * ~ (empty), a course, "chinese 12", "repeat chinese 12" or a programme; on a shared channel with the grade, "P1 chinese". none, 空 and "-" in quotes are empty too.
 */
export type CellText = string | null;
/**
 * 某天的一次改动：改播、取消、对调、改时间、加课、插播、停课，或按另一天的课表上课。
 * One change of a day: a cell that is shown otherwise, cancelled, swapped or moved, an extra lesson, an insert, a day off, or a day that follows another day's table.
 */
export type ChangeEntry =
  | ChangeShow
  | ChangeCancel
  | ChangeSwap
  | ChangeSwapDays
  | ChangeMoved
  | ChangeLength
  | ChangeExtra
  | ChangeInsert
  | ChangeOff
  | ChangeAs;
/**
 * 一天、一段或它们的列表：2020-04-06、2020-04-06/2020-04-08、[2020-04-06, 2020-04-08/2020-04-10]。
 * A day, a range, or a list of them: 2020-04-06, 2020-04-06/2020-04-08, [2020-04-06, 2020-04-08/2020-04-10].
 */
export type ChangedDays = string | DayOrDays[];
/**
 * 一天 2020-04-06，或一段 2020-04-06/2020-04-08，首尾两天都包括在内。
 * A day, 2020-04-06, or a range with its first and last day, 2020-04-06/2020-04-08.
 */
export type DayOrDays = string;
/**
 * 星期几：mon tue wed thu fri sat sun，或周一至周日、星期一至星期日。
 * A day of the week: mon tue wed thu fri sat sun.
 */
export type WeekdayName =
  | 'mon'
  | 'tue'
  | 'wed'
  | 'thu'
  | 'fri'
  | 'sat'
  | 'sun'
  | '周一'
  | '周二'
  | '周三'
  | '周四'
  | '周五'
  | '周六'
  | '周日'
  | '星期一'
  | '星期二'
  | '星期三'
  | '星期四'
  | '星期五'
  | '星期六'
  | '星期日'
  | '星期天';
/**
 * CN（中国法定节假日），或项目内外的文件，如 holidays-2027.yaml、../holidays-2027.yaml。
 * CN, the official list of China, or a file of the project or beside it, e.g. holidays-2027.yaml or ../holidays-2027.yaml.
 */
export type HolidaySource = string;
/**
 * CN、文件、一段假期或一个调休上班日。
 * CN, a file, holidays, or a make-up workday.
 */
export type HolidayItem = HolidaySource | NamedDaysEntry | WorkDayEntry;
/**
 * 逐条列出来源和日期。
 * Sources and days, one by one.
 */
export type ListedHolidays = HolidayItem[];
/**
 * 按星期几的课表上课，或 off。
 * Weekday whose timetable is taught, or off.
 */
export type MakeUpDay =
  | 'mon'
  | 'tue'
  | 'wed'
  | 'thu'
  | 'fri'
  | 'sat'
  | 'sun'
  | 'off'
  | '周一'
  | '周二'
  | '周三'
  | '周四'
  | '周五'
  | '周六'
  | '周日'
  | '星期一'
  | '星期二'
  | '星期三'
  | '星期四'
  | '星期五'
  | '星期六'
  | '星期日'
  | '星期天'
  | '不上课';
/**
 * 一段假期或一个调休上班日。
 * Holidays, or a make-up workday.
 */
export type HolidayDays = NamedDaysEntry | WorkDayEntry;
/**
 * 单位名称，或写明联系人和交片期限的单位。
 * The name of an organisation, or an organisation with a contact and a deadline.
 */
export type WrittenOrganisation = WrittenText | OrganisationEntry;
/**
 * 标识，或唯一的名称：zhang-min 或 张敏。
 * An id, or a name that only one has: zhang-min or Zhang Min.
 */
export type NameOrId = string;
/**
 * 课题，或写明更多内容的一课。
 * A title, or a lesson with more to say.
 */
export type LessonEntry =
  | string
  | {
      /**
       * 课题。
       * Title of the lesson.
       */
      title: WrittenText;
      /**
       * 本课简介。
       * What the lesson is about.
       */
      description?: WrittenText;
      /**
       * 约定时长（如已知）。
       * Length that was ordered, where it is known.
       */
      length?: Duration;
      /**
       * 播前审查。
       * The review before broadcast.
       */
      reviewed?: {
        /**
         * 审查日期。
         * Day of the review.
         */
        on: DayText;
        /**
         * 审查单位或审查人。
         * Who reviewed it.
         */
        by: string;
        /**
         * 所审文件的 SHA-256。
         * SHA-256 of the file that was reviewed.
         */
        sha256?: string;
      };
      /**
       * 本课融入的主题教育。
       * Themes that the lesson weaves in.
       */
      themes?: NameOrId[];
      /**
       * 录像中授课教师的标识（与本课程教师不同时填写，须有代课记录）。
       * Id of who is on the recording, where it is not the teacher of the course; needs a stand-in.
       */
      teacher?: NameOrId;
      /**
       * 录像文件，位于媒体文件夹内（不在惯常位置时填写）。
       * The recording, below the media folder, where it is not at its usual place.
       */
      file?: InnerPath;
    };
/**
 * 每天相同的一格，或每个上课日各一格的列表；空格写 ~。单双周不同时写 {odd: 单周, even: 双周}。
 * One cell for every day, or a list with one cell for each weekday, ~ for an empty one. Where odd and even weeks differ, {odd: …, even: …}.
 */
export type RowCells =
  | string
  | WeekCell[]
  | null
  | {
      /**
       * 单周播什么；不写则空着。
       * What odd weeks have; nothing if left out.
       */
      odd?: RowOfWeek;
      /**
       * 双周播什么；不写则空着。
       * What even weeks have; nothing if left out.
       */
      even?: RowOfWeek;
    };
/**
 * 一格；单双周不同时写 {odd: music, even: art}，教学周从学期第一天所在的周数起。
 * A cell; where odd and even weeks differ, {odd: music, even: art}. Teaching weeks are counted from that of the term's first day.
 */
export type WeekCell =
  | string
  | null
  | {
      /**
       * 单周播什么；不写则空着。
       * What odd weeks have; nothing if left out.
       */
      odd?: CellText;
      /**
       * 双周播什么；不写则空着。
       * What even weeks have; nothing if left out.
       */
      even?: CellText;
    };
/**
 * 每天相同的一格，或每个上课日各一格的列表。
 * One cell for every day, or a list with one cell for each weekday.
 */
export type RowOfWeek = string | CellText[] | null;
/**
 * 一段重播。
 * A block that runs again.
 */
export type RepeatEntry = RepeatOfDay | RepeatOfWeek | RepeatOfDays;
/**
 * 一项或几项：2020-04-04、2020-05-01/2020-05-05、清明节。
 * One or several: 2020-04-04, 2020-05-01/2020-05-05, Labour Day.
 */
export type Exceptions = string | Exception[];
/**
 * 一天、一段，或节假日、停课的名称。
 * A day, a range, or the name of a holiday or closure.
 */
export type Exception = string;
/**
 * 各频道在某天的一次改动。
 * One change of a day on every channel.
 */
export type SharedChange =
  | ChangeShow
  | ChangeCancel
  | ChangeSwap
  | ChangeSwapDays
  | ChangeMoved
  | ChangeLength
  | ChangeExtra
  | ChangeInsert
  | ChangeOff
  | ChangeAs;
/**
 * 时间长度。适用于全部年级，或按年级写：P、J、S、P1、P1-P3。
 * A length of time. For all grades, or by grade: P, J, S, P1, P1-P3.
 */
export type DurationByGrade =
  | string
  | {
      [k: string]: Duration;
    };
/**
 * 数量。适用于全部年级，或按年级写：P、J、S、P1、P1-P3。
 * A number. For all grades, or by grade: P, J, S, P1, P1-P3.
 */
export type CountByGrade =
  | number
  | {
      [k: string]: number;
    };
/**
 * 时刻。适用于全部年级，或按年级写：P、J、S、P1、P1-P3。
 * A time of day. For all grades, or by grade: P, J, S, P1, P1-P3.
 */
export type ClockByGrade =
  | string
  | {
      [k: string]: Clock;
    };
/**
 * 环境变量的名称：大写字母、数字和“_”，例如 AIRCLASS_WECOM_P1。
 * Name of an environment variable: capitals, digits and "_", e.g. AIRCLASS_WECOM_P1.
 */
export type VariableName = string;
/**
 * 一个群、一个接口或一组邮箱。
 * A chat group, an interface, or mail boxes.
 */
export type RecipientEntry = WecomRecipient | DingtalkRecipient | FeishuRecipient | WebhookRecipient | MailRecipient;
/**
 * text 为纯文本（默认），markdown 有加粗和小标题，sms 为短信长度。
 * text is plain (the default), markdown has bold headings, sms the length of an SMS.
 */
export type NoticeForm = 'text' | 'markdown' | 'sms';
/**
 * 只通知这些年级的变动；省略时通知全部。
 * Changes of these grades only; of all if left out.
 */
export type NoticeGrades = GradeName[];
/**
 * 通知的语言；省略时为项目的第一种语言。
 * Language of the notice; the first of the project if left out.
 */
export type NoticeLanguage = 'zh' | 'en';
/**
 * 学科或节目的名称、标识；或 {kind: break}，表示这一类的节目，名称就是格子里的词；none 表示空着。
 * Name or id of a subject or programme; or {kind: break}, a programme of that kind whose title is the word itself; none is an empty cell.
 */
export type CellMeaning =
  | string
  | null
  | {
      /**
       * 节目类别。
       * What sort of programme it is.
       */
      kind: 'exercise' | 'activity' | 'break' | 'ceremony' | 'reading' | 'self-study' | 'announcement' | 'other';
    };
/**
 * 16 位的编号，不为 0。
 * A number of 16 bits, not 0.
 */
export type DvbId = number;
/**
 * 一行，最多 256 字。
 * One line of at most 256 characters.
 */
export type AdiValue = string;
/**
 * 最多 64 个字母、数字或 . _ -。
 * A name of at most 64 letters, digits and . _ -.
 */
export type PartnerId = string;

/**
 * The data of each kind of file.
 */
export interface FileTypes {
  project: ProjectFile;
  calendar: CalendarFile;
  holidays: HolidaysFile;
  teachers: TeachersFile;
  courses: CoursesFile;
  timetable: TimetableFile;
  changes: ChangesFile;
  programmes: ProgrammesFile;
  vocabulary: VocabularyFile;
  notify: NotifyFile;
  import: ImportFile;
  zone: ZoneFile;
}
/**
 * project.yaml：整个项目共用的设置。
 * project.yaml: what the whole project shares.
 */
export interface ProjectFile {
  /**
   * 项目的简短标识，是每个节目事件编号的一部分。
   * Short name of the project; part of every event id.
   */
  id: Word;
  /**
   * 项目名称。
   * Name of the project.
   */
  title: WrittenText;
  /**
   * 所有时刻所用的 IANA 时区，例如 Asia/Shanghai。
   * IANA time zone of every clock time, e.g. Asia/Shanghai.
   */
  'time-zone': string;
  /**
   * 各输出中标题的语言顺序；第一种是未注明语言的文字所用的语言。省略时为 [zh, en]。
   * Order of the titles in every output; the first is the language of plain texts. [zh, en] if left out.
   */
  languages?: LanguageTag[];
  /**
   * 节目单的发布单位。
   * Who publishes the guides.
   */
  publisher?: {
    /**
     * 发布单位名称。
     * Name of the publisher.
     */
    name: WrittenText;
    /**
     * 发布单位网址。
     * Web page of the publisher.
     */
    url?: string;
    /**
     * 通知上写的联系人或电话。
     * Whom to ask, as notices say it: a name, a telephone number.
     */
    contact?: WrittenText;
  };
  /**
   * 播出单的播出日从几点开始；省略时为 00:00。
   * When the broadcast day of playout lists begins; 00:00 if left out.
   */
  'day-start'?: Clock;
  /**
   * 没有自己文件的节目播放的图片，位于媒体文件夹内；省略时使用自带的图片。
   * Picture, below the media folder, that plays for any programme without a file of its own; the tool ships a neutral one.
   */
  slate?: InnerPath;
  /**
   * 要对照检查的学生收看限度标准。
   * Named profiles of the limits for pupils to check against.
   */
  limits?: Word[];
  /**
   * 课程录像。省略时只编单，不测量任何文件。
   * The recordings. Without it the project only plans and nothing is measured.
   */
  media?: {
    /**
     * 录像文件夹，相对于项目文件夹；省略时为 media。
     * Folder of the recordings, relative to the project; "media" if left out.
     */
    folder?: string;
    /**
     * 更多录像文件夹，例如其他磁盘。先在 folder 里找，再依次在这些里找；链接可以从一个指向另一个。没有写 folder 时只用这些。
     * More folders of recordings, such as other disks. A recording is looked for in "folder", then in these in order; links may lead from one to another. Without "folder", these alone.
     */
    folders?: string[];
    /**
     * 每课录像的路径，可用 {grade} {course} {number} {number:02} {lesson}。
     * Where the recording of a lesson is; may use {grade} {course} {number} {number:02} {lesson}.
     */
    file?: string;
    /**
     * 播出帧率（每秒帧数）；省略时为 25。
     * Frames a second of the playout; 25 if left out.
     */
    'frame-rate'?: number;
    /**
     * 距播出不足这一时间仍缺录像为错误，更早为警告；省略时为 48h。
     * A recording missing closer to its air time than this is an error, before that a warning; 48h if left out.
     */
    due?: Duration;
    /**
     * 录像最晚何时交到，各单位没有另写时（teachers.yaml）；省略时为播出前的 due。
     * By when recordings are to be delivered, unless their organisation says otherwise (teachers.yaml); "due" before the broadcast if left out.
     */
    deadline?: DeadlineEntry;
    /**
     * 录像时长与约定时长允许相差多少。
     * How far a recording may be from the length that was ordered.
     */
    tolerance?: {
      /**
       * 录像最多可比时段长多少；省略时为 0s。
       * How much longer than its slot a recording may be; 0s if left out.
       */
      longer?: Duration;
      /**
       * 各学段录像最多可比约定短多少。
       * How much shorter than ordered a recording may be, by stage of schooling.
       */
      shorter?: {
        [k: string]: Duration;
      };
      /**
       * 画面与声音的时长最多可差多少帧。
       * How many frames picture and sound may differ in length.
       */
      'spread-frames'?: number;
    };
  };
  /**
   * 按规则标识设置严重程度与豁免。
   * Severity and waivers of single rules, by rule id.
   */
  rules?: {
    [k: string]: RuleEntry;
  };
  /**
   * 专区中的网址允许使用的主机名；省略时不限。
   * Hosts that addresses in zones may name; any if left out.
   */
  'allowed-hosts'?: string[];
  /**
   * 采用本计划的地方不能改动这些年级：各地同一时刻同一课。
   * Grades that no locality which takes this plan may change: the same lesson at the same instant everywhere.
   */
  'in-step'?: InStep[];
  /**
   * true：发布的版本带上计划（shared-plan/），供地方从网站采用；不含专区、联系人、录像文件夹。
   * true: releases carry the plan (shared-plan/) for localities that take it from a web site, without zones, contacts and folders of recordings.
   */
  'shares-plan'?: boolean;
  takes?: Takes;
}
/**
 * 一条规则的设置。
 * Settings of one rule.
 */
export interface RuleEntry {
  /**
   * 该规则的严重程度；off 表示停用。
   * How grave a finding of this rule is; off switches the rule off.
   */
  severity?: 'error' | 'warning' | 'info' | 'off';
  /**
   * 豁免该规则之处，每处须写明理由和截止日期。
   * Places where the rule is waived, each with a reason and an end.
   */
  allow?: WaiverEntry[];
}
/**
 * 一条豁免。
 * One waiver.
 */
export interface WaiverEntry {
  /**
   * 豁免对象的标识（课程、课、频道等，含其下属）或文件路径；* 代表任意字符。
   * Id of the course, lesson, channel or other thing that is waived, with what belongs to it, or a file's path; * matches any characters.
   */
  where: string;
  /**
   * 豁免理由。
   * Why it is waived.
   */
  reason: string;
  /**
   * 豁免的最后一天。
   * Last day of the waiver.
   */
  until: DayText;
}
/**
 * 哪些年级，在多大范围内同步。
 * Which grades, and how far they are kept in step.
 */
export interface InStep {
  /**
   * 哪些年级，如 [J3, S3]。
   * Which grades, such as [J3, S3].
   */
  grades: GradeName[];
  /**
   * province：采用本计划的都不能改；city：直接采用的（市）可以改，再采用市的计划的（县）不能改。
   * province: nobody who takes this plan may change them; city: who takes it (a city) may, who takes the city's plan (a county) may not.
   */
  scope: 'province' | 'city';
}
/**
 * 地方项目：采用上级（省、市）计划中的年级，在其上写自己的日历、课程、频道和改动。
 * A locality: takes grades of the plan of a province or city, and lays its own calendar, courses, channels and changes over it.
 */
export interface Takes {
  /**
   * 项目中放上级计划的文件夹，通常是 plan；其中的文件不要修改。
   * Folder of the project with the plan as it was received, usually plan; its files are not edited.
   */
  plan: Word;
  /**
   * 采用哪些年级；省略则全部采用。
   * The grades that are taken; all of them if left out.
   */
  grades?: GradeName[];
  /**
   * 上级签名的公钥文件（PEM），相对于项目文件夹；写了就只接受有这把钥匙签名的版本。
   * File of the public key (PEM) with which the plan is signed, relative to the project; with it only releases that are signed so are taken.
   */
  'public-key'?: string;
  /**
   * 所采用的频道在本地的不同之处。
   * What is different here on channels that are taken.
   */
  channels?: {
    [k: string]: TakenChannel;
  };
}
/**
 * 一个所采用的频道在本地的不同之处。
 * What is different here on one channel.
 */
export interface TakenChannel {
  /**
   * 整段移到本地的时刻，间隔不变。
   * Whole blocks at hours of this place, same spacing.
   */
  move?: MovedBlock[];
  /**
   * 一门课在本地从第几课开始，如 {chinese: {lesson: 5, reason: 开学晚}}；共用频道写 "P1 chinese"。
   * The lesson with which a course starts here, e.g. {chinese: {lesson: 5, reason: began later}}; on a shared channel with the grade, "P1 chinese".
   */
  'start-at'?: {
    [k: string]: FirstLesson;
  };
  /**
   * 上级后来改动了本地改过的格子：写明上级现在播什么，表示本地的改动仍然算数，如 {2020-03-18 10:40: math}。
   * Cells changed here which the plan changed afterwards: what the plan has there now, to say that the change here still holds, e.g. {2020-03-18 10:40: math}.
   */
  settled?: {
    [k: string]: CellText;
  };
  /**
   * 本地的调课，时刻按本地的课表；须写原因。
   * Changes of this place, with the hours of its own grid; each needs a reason.
   */
  changes?: ChangeEntry[];
}
/**
 * 一段及其新的开始时刻。
 * A block and when it starts here.
 */
export interface MovedBlock {
  /**
   * 上级课表中的一段。
   * A block of the plan's grid.
   */
  block: ClockRange;
  /**
   * 在本地几点开始。
   * When it starts here.
   */
  at: Clock;
  /**
   * 为什么在别的时刻播；必须写。
   * Why it is at other hours here; needed.
   */
  reason?: WrittenText;
}
/**
 * 改播。
 * Something else is shown.
 */
export interface ChangeShow {
  /**
   * 变更日期：一天、一段（2020-04-06/2020-04-08，只算其中有课的日子），或几天的列表。
   * The days that change: one day, a range (2020-04-06/2020-04-08, of which the days with lessons count), or a list of them.
   */
  on: ChangedDays;
  /**
   * 所变更格子的开始时刻。
   * Start of the cell that changes.
   */
  at: Clock;
  /**
   * 改播的内容。
   * What is shown instead.
   */
  show: CellText;
  /**
   * 改到这个时刻开始；课次不变。
   * The cell starts at this time instead; its lesson stays.
   */
  'moved-to'?: Clock;
  /**
   * 这一格的新时长，例如 50m。
   * The new length of the cell, e.g. 50m.
   */
  length?: Duration;
  /**
   * 变更原因。
   * Why it changes.
   */
  reason?: WrittenText;
  /**
   * 这一格原来的课怎么办：moves 顺延（省略时如此），后面每一课都推后一格；stays 只空这一课，后面的课时间不变，这一课可以另写一条改动补播。
   * What becomes of the lesson that the cell had: moves (if left out) puts it and every later one a cell later; stays leaves out this lesson alone, and the later ones keep their times. It can be shown by another change.
   */
  rest?: 'moves' | 'stays';
}
/**
 * 取消。
 * Nothing is shown.
 */
export interface ChangeCancel {
  /**
   * 变更日期：一天、一段（2020-04-06/2020-04-08，只算其中有课的日子），或几天的列表。
   * The days that change: one day, a range (2020-04-06/2020-04-08, of which the days with lessons count), or a list of them.
   */
  on: ChangedDays;
  /**
   * 所变更格子的开始时刻。
   * Start of the cell that changes.
   */
  at: Clock;
  /**
   * true：取消本格，后面的课顺延。
   * true: the cell is cancelled, later lessons move.
   */
  cancel: true;
  /**
   * 变更原因。
   * Why it changes.
   */
  reason?: WrittenText;
  /**
   * 这一格原来的课怎么办：moves 顺延（省略时如此），后面每一课都推后一格；stays 只空这一课，后面的课时间不变，这一课可以另写一条改动补播。
   * What becomes of the lesson that the cell had: moves (if left out) puts it and every later one a cell later; stays leaves out this lesson alone, and the later ones keep their times. It can be shown by another change.
   */
  rest?: 'moves' | 'stays';
}
/**
 * 同一频道的两格对调。
 * Two cells of one channel change places.
 */
export interface ChangeSwap {
  /**
   * 变更日期：一天、一段（2020-04-06/2020-04-08，只算其中有课的日子），或几天的列表。
   * The days that change: one day, a range (2020-04-06/2020-04-08, of which the days with lessons count), or a list of them.
   */
  on: ChangedDays;
  /**
   * 第一格的开始时刻。
   * Start of the first cell.
   */
  at: Clock;
  /**
   * 另一格的开始时刻；在另一天的，前面写日期：2020-03-12 09:45。
   * Start of the other cell, after its day if that is another one: 2020-03-12 09:45.
   */
  'swap-with': string;
  /**
   * 变更原因。
   * Why it changes.
   */
  reason: WrittenText;
}
/**
 * 两天的课表对调：每天按另一天的课表上课。
 * Two days change places: each follows the table of the other.
 */
export interface ChangeSwapDays {
  /**
   * 第一天。
   * The first of the two days.
   */
  on: DayText;
  /**
   * 另一天。
   * The other day.
   */
  'swap-with': DayText;
  /**
   * 变更原因。
   * Why it changes.
   */
  reason: WrittenText;
}
/**
 * 一格改到另一时刻开始。
 * A cell starts at another time of its day.
 */
export interface ChangeMoved {
  /**
   * 变更日期：一天、一段（2020-04-06/2020-04-08，只算其中有课的日子），或几天的列表。
   * The days that change: one day, a range (2020-04-06/2020-04-08, of which the days with lessons count), or a list of them.
   */
  on: ChangedDays;
  /**
   * 所变更格子的开始时刻。
   * Start of the cell that changes.
   */
  at: Clock;
  /**
   * 改到这个时刻开始；课次不变。
   * The cell starts at this time instead; its lesson stays.
   */
  'moved-to': Clock;
  /**
   * 这一格的新时长，例如 50m。
   * The new length of the cell, e.g. 50m.
   */
  length?: Duration;
  /**
   * 变更原因。
   * Why it changes.
   */
  reason: WrittenText;
}
/**
 * 一格加长或缩短。
 * A cell is longer or shorter.
 */
export interface ChangeLength {
  /**
   * 变更日期：一天、一段（2020-04-06/2020-04-08，只算其中有课的日子），或几天的列表。
   * The days that change: one day, a range (2020-04-06/2020-04-08, of which the days with lessons count), or a list of them.
   */
  on: ChangedDays;
  /**
   * 所变更格子的开始时刻。
   * Start of the cell that changes.
   */
  at: Clock;
  /**
   * 这一格的新时长，例如 50m。
   * The new length of the cell, e.g. 50m.
   */
  length: Duration;
  /**
   * 变更原因。
   * Why it changes.
   */
  reason: WrittenText;
}
/**
 * 在空闲时间加一课。
 * An extra lesson in a free hour.
 */
export interface ChangeExtra {
  /**
   * 变更日期：一天、一段（2020-04-06/2020-04-08，只算其中有课的日子），或几天的列表。
   * The days that change: one day, a range (2020-04-06/2020-04-08, of which the days with lessons count), or a list of them.
   */
  on: ChangedDays;
  /**
   * 加课的开始时刻；这段时间须是空闲的。
   * When it starts; the time must be free.
   */
  at: Clock;
  /**
   * 课程（它的下一课）、chinese 12、repeat chinese 12 或节目。
   * A course (its next lesson), chinese 12, repeat chinese 12, or a programme.
   */
  extra: CellText;
  /**
   * 时长，例如 20m。
   * How long it is, e.g. 20m.
   */
  length: Duration;
  /**
   * 变更原因。
   * Why it changes.
   */
  reason: WrittenText;
}
/**
 * 插播；后面的节目依次推迟，直到空闲时间或课间休息补足为止。
 * Something is put in; what follows starts later, until free time or a break has made up for it.
 */
export interface ChangeInsert {
  /**
   * 变更日期：一天、一段（2020-04-06/2020-04-08，只算其中有课的日子），或几天的列表。
   * The days that change: one day, a range (2020-04-06/2020-04-08, of which the days with lessons count), or a list of them.
   */
  on: ChangedDays;
  /**
   * 插播时刻：一格的开始、空闲时间或课间休息，不能在一课的中间。
   * When it starts: at the start of a cell, in free time or in a break, not in the middle of a lesson.
   */
  at: Clock;
  /**
   * 节目、chinese 12 或 repeat chinese 12。
   * A programme, chinese 12, or repeat chinese 12.
   */
  insert: CellText;
  /**
   * 时长，例如 10m。
   * How long it is, e.g. 10m.
   */
  length: Duration;
  /**
   * 变更原因。
   * Why it changes.
   */
  reason: WrittenText;
}
/**
 * 这一天本频道不上课；别的日子的重播照常。
 * The channel teaches nothing that day; repeats of other days stay.
 */
export interface ChangeOff {
  /**
   * 变更日期：一天、一段（2020-04-06/2020-04-08，只算其中有课的日子），或几天的列表。
   * The days that change: one day, a range (2020-04-06/2020-04-08, of which the days with lessons count), or a list of them.
   */
  on: ChangedDays;
  /**
   * true：全天停课。
   * true: nothing of the grid is shown that day.
   */
  off: true;
  /**
   * 变更原因。
   * Why it changes.
   */
  reason: WrittenText;
  /**
   * 这一天的课怎么办：moves 顺延（省略时如此）；stays 只空这一天，后面的课时间不变。
   * What becomes of the day's lessons: moves (if left out) puts them and every later one off; stays leaves out this day alone, and the later ones keep their times.
   */
  rest?: 'moves' | 'stays';
}
/**
 * 这一天按另一天的课表上课，例如周六按周三课表。
 * The day follows the table of another, e.g. a Saturday that of Wednesday.
 */
export interface ChangeAs {
  /**
   * 变更日期：一天、一段（2020-04-06/2020-04-08，只算其中有课的日子），或几天的列表。
   * The days that change: one day, a range (2020-04-06/2020-04-08, of which the days with lessons count), or a list of them.
   */
  on: ChangedDays;
  /**
   * 星期几（wed、周三），或一个日期：按那一天的课表，单双周也随那一天。
   * A weekday (wed), or a day: the table of that day, with its odd or even week.
   */
  as: string;
  /**
   * 变更原因。
   * Why it changes.
   */
  reason: WrittenText;
}
/**
 * calendar.yaml：学期的教学日。
 * calendar.yaml: the days of the term.
 */
export interface CalendarFile {
  /**
   * 学期的第一天和最后一天。
   * First and last day of the term.
   */
  term: {
    /**
     * 学期第一天。
     * First day of the term.
     */
    'first-day': DayText;
    /**
     * 学期最后一天（含）。
     * Last day of the term, included.
     */
    'last-day': DayText;
  };
  /**
   * 起止日期与学期不同的年级。
   * Grades that begin or end on another day than the term.
   */
  grades?: {
    [k: string]: GradeDays;
  };
  /**
   * 上课的星期几，课表每行的格子依此排列。省略时为周一至周五。
   * Weekdays that are taught; the cells of a timetable row follow them. mon to fri if left out.
   */
  weekdays?: WeekdayName[];
  /**
   * CN 表示中国法定节假日；也可写成列表：CN、文件（如 holidays-2027.yaml）、自行列出的日期。
   * CN for the official list of China, or a list: CN, files such as holidays-2027.yaml, days of your own.
   */
  holidays?: HolidaySource | ListedHolidays;
  /**
   * 调休上班日按星期几上课；off 表示不上课。
   * Official working weekends: which weekday is taught on that day, or off.
   */
  'make-up-days'?: {
    [k: string]: MakeUpDay;
  };
  /**
   * 节假日以外全体停课的日子。
   * Days without lessons for everybody, beside the holidays.
   */
  closures?: NamedDaysEntry[];
  /**
   * 地方项目：学期、假期、补课日等为什么与上级不同。
   * Of a locality: why term, holidays or make-up days are not those of the plan.
   */
  reason?: WrittenText;
}
/**
 * 一个年级的起止日期。
 * Days of one grade.
 */
export interface GradeDays {
  /**
   * 该年级的第一天。
   * First day of this grade.
   */
  'first-day'?: DayText;
  /**
   * 该年级的最后一天（含）。
   * Last day of this grade, included.
   */
  'last-day'?: DayText;
}
/**
 * 一段日期，首尾两天都包括在内。
 * Days from one to another, both included.
 */
export interface NamedDaysEntry {
  /**
   * 第一天。
   * The first of the days.
   */
  from: DayText;
  /**
   * 最后一天（含）。
   * The last of the days, included.
   */
  to: DayText;
  /**
   * 名称。
   * What the days are called.
   */
  name?: WrittenText;
}
/**
 * 放假安排中的调休上班日。
 * A weekend day that the list of holidays makes a workday.
 */
export interface WorkDayEntry {
  /**
   * 调休上班的日期。
   * The day that is worked.
   */
  work: DayText;
  /**
   * 按星期几的课表上课，或 off；也可写在 make-up-days 中。
   * Weekday whose timetable is taught, or off; may be said under make-up-days instead.
   */
  as?:
    | 'mon'
    | 'tue'
    | 'wed'
    | 'thu'
    | 'fri'
    | 'sat'
    | 'sun'
    | 'off'
    | '周一'
    | '周二'
    | '周三'
    | '周四'
    | '周五'
    | '周六'
    | '周日'
    | '星期一'
    | '星期二'
    | '星期三'
    | '星期四'
    | '星期五'
    | '星期六'
    | '星期日'
    | '星期天'
    | '不上课';
  /**
   * 属于哪个假期。
   * Which holiday it belongs to.
   */
  name?: WrittenText;
}
/**
 * holidays-2027.yaml：一年的放假安排，可由几个项目共用。
 * holidays-2027.yaml: the holidays of one year, for one project or several.
 */
export interface HolidaysFile {
  /**
   * 本文件列全的年份。
   * The year whose whole list this is.
   */
  year: number;
  /**
   * 依据的文件。
   * Where it was published.
   */
  source?: WrittenText;
  /**
   * 假期和调休上班日。
   * Holidays and make-up workdays.
   */
  holidays: HolidayDays[];
}
/**
 * teachers.yaml：授课教师及其单位。
 * teachers.yaml: who teaches, and for whom.
 */
export interface TeachersFile {
  /**
   * 区县、学校、数字学校，按标识列出。
   * Districts, schools and digital schools, by id.
   */
  organisations?: {
    [k: string]: WrittenOrganisation;
  };
  /**
   * 教师，按标识列出。
   * Teachers, by id.
   */
  teachers: {
    [k: string]: TeacherEntry;
  };
}
/**
 * 名称、催片时找谁、何时交片。
 * Its name, whom to ask about recordings, and by when they are due.
 */
export interface OrganisationEntry {
  /**
   * 单位名称。
   * Name of the organisation.
   */
  name: WrittenText;
  /**
   * 录像没有到时找谁。只在本机的清单里显示，不写入节目单。
   * Whom to ask where a recording is missing. Shown in lists on this machine only; no guide has it.
   */
  contact?: ContactEntry;
  /**
   * 这个单位的录像最晚何时交到；省略时按 project.yaml 的 media.deadline。
   * By when recordings of this organisation are to be delivered; media.deadline of project.yaml if left out.
   */
  deadline?: DeadlineEntry;
}
/**
 * 联系人和联系方式。
 * A person and how to reach them.
 */
export interface ContactEntry {
  /**
   * 联系人姓名。
   * Who it is.
   */
  person: WrittenText;
  /**
   * 电话，例如 028-8661 0000 转 12。
   * A phone number, e.g. +86 28 8661 0000.
   */
  phone?: string;
  /**
   * 邮箱地址。
   * A mail address.
   */
  mail?: string;
  /**
   * 企业微信、微信、钉钉、QQ 等的账号或群名。
   * An account or group of WeCom, WeChat, DingTalk, QQ and the like.
   */
  chat?: string;
}
/**
 * 一位教师。
 * One teacher.
 */
export interface TeacherEntry {
  /**
   * 节目单上显示的教师姓名。
   * Name of the teacher as it is shown.
   */
  name: WrittenText;
  /**
   * 教师所属单位的标识。
   * Id of the organisation that the teacher belongs to.
   */
  organisation?: NameOrId;
}
/**
 * courses/*.yaml：一个年级的课程。
 * courses/*.yaml: the courses of one grade.
 */
export interface CoursesFile {
  /**
   * 这些课程所属的年级。
   * The grade of these courses.
   */
  grade: GradeName;
  /**
   * 负责录制的单位标识。
   * Id of the organisation that records the courses.
   */
  'recorded-by'?: NameOrId;
  /**
   * 各学科课程，键为学科标识或别名。
   * Courses by subject: its id or one of its other names.
   */
  courses: {
    [k: string]: CourseEntry;
  };
}
/**
 * 一门课程。
 * One course.
 */
export interface CourseEntry {
  /**
   * 播出名称（与学科名不同时填写）。
   * Name on air, where it is not the name of the subject.
   */
  title?: WrittenText;
  /**
   * 本课程教师的标识。
   * Id of the teacher of the whole course.
   */
  teacher: NameOrId;
  /**
   * 由其他教师代课的课及理由。
   * Lessons that another teacher gives, with a reason.
   */
  'stand-ins'?: StandInEntry[];
  /**
   * 所依教材。
   * The textbook that the lessons follow.
   */
  textbook?: {
    /**
     * 版本，例如人教版。
     * Edition, e.g. 人教版.
     */
    edition: string;
    /**
     * 册次，例如下册。
     * Volume, e.g. 下册.
     */
    volume?: string;
  };
  /**
   * 录制本课程的单位标识。
   * Id of the organisation that records this course.
   */
  'recorded-by'?: NameOrId;
  /**
   * 按顺序列出的各课，课号即所在位置。
   * Lessons in order; the number of a lesson is its position.
   */
  lessons: LessonEntry[];
}
/**
 * 一条代课记录。
 * Lessons that another teacher gives.
 */
export interface StandInEntry {
  /**
   * 课号：12、12-15 或 3,5-7。
   * Numbers of the lessons: 12, 12-15 or 3,5-7.
   */
  lessons: number | string;
  /**
   * 代课教师的标识。
   * Id of the substitute teacher.
   */
  teacher: NameOrId;
  /**
   * 代课原因。
   * Why another teacher is needed.
   */
  reason: WrittenText;
  /**
   * 批准人或单位。
   * Who approved it.
   */
  'approved-by': string;
}
/**
 * timetables/*.yaml：一个频道的每周课表。
 * timetables/*.yaml: the weekly grid of one channel.
 */
export interface TimetableFile {
  /**
   * 直播频道的标识。
   * Id of the linear channel.
   */
  channel: Word;
  /**
   * 频道所属年级；多年级共用的频道省略此项，并在每格写明年级。
   * The one grade of the channel; a shared channel leaves it out and names the grade in each cell.
   */
  grade?: GradeName;
  /**
   * 本课表启用日期；日期更晚的文件届时接替。
   * First day of this grid; a file with a later day takes over from it.
   */
  from: DayText;
  /**
   * 课表各行：起止时刻，及每天相同的一格，或按上课日各一格。
   * Rows of the grid: from-to, and one cell for every day or one for each weekday of the calendar.
   */
  week: {
    [k: string]: RowCells;
  };
  /**
   * 重播的时段。
   * Blocks that run again.
   */
  repeats?: RepeatEntry[];
  /**
   * 按日期覆盖课表的变更。
   * A dated layer over the grid.
   */
  changes?: ChangeEntry[];
  /**
   * 地方项目：上级的频道为什么在本地用另一份课表。
   * Of a locality: why a channel of the plan has another timetable here.
   */
  reason?: WrittenText;
}
/**
 * 重播当天或前一天的时段。
 * A block of the same day or of the day before.
 */
export interface RepeatOfDay {
  /**
   * today（当天）或 yesterday（前一天）。
   * today, or yesterday.
   */
  of: 'today' | 'yesterday';
  /**
   * 要重播的时段。
   * The block that runs again.
   */
  from: ClockRange;
  /**
   * 重播开始时刻。
   * When the block begins again.
   */
  at: Clock;
  /**
   * 这些日子不重播：日期、一段日期，或节假日、停课的名称。
   * Days on which it does not run: days, ranges, or names of holidays and closures.
   */
  except?: Exceptions;
}
/**
 * 按顺序重播一周的首播课。
 * The first runs of the week, in order.
 */
export interface RepeatOfWeek {
  /**
   * week（一周）。
   * week.
   */
  of: 'week';
  /**
   * 开始的星期几和时刻，例如 sat 09:00。
   * Weekday and time of the first of them, e.g. sat 09:00.
   */
  at: string;
  /**
   * 两课之间的间隔；省略时无间隔。
   * Pause between two of them; none if left out.
   */
  gap?: Duration;
  /**
   * 这些日子不重播：日期、一段日期，或节假日、停课的名称。
   * Days on which it does not run: days, ranges, or names of holidays and closures.
   */
  except?: Exceptions;
}
/**
 * 在以后的日子重播若干天。
 * Days that run again on later days.
 */
export interface RepeatOfDays {
  /**
   * 要重播的首日和末日，例如 2020-03-09/2020-03-20。
   * First and last of the days, e.g. 2020-03-09/2020-03-20.
   */
  of: string;
  /**
   * 要重播的时段。
   * The block that runs again.
   */
  from: ClockRange;
  /**
   * 首日在哪一天重播。
   * Day on which the first of them runs again.
   */
  on: DayText;
  /**
   * 重播开始时刻；省略时按原时刻。
   * When the block begins; at its own time if left out.
   */
  at?: Clock;
}
/**
 * changes.yaml：所有频道共同的改动，写法与课表中的 changes 相同。
 * changes.yaml: changes that all channels share, written as those of a timetable.
 */
export interface ChangesFile {
  /**
   * 按日期覆盖各频道课表的变更。
   * A dated layer over the grids of all channels.
   */
  changes: SharedChange[];
}
/**
 * programmes.yaml：课程以外的播出内容。
 * programmes.yaml: everything on air that is not a lesson.
 */
export interface ProgrammesFile {
  /**
   * 节目，按标识列出。
   * Programmes by id.
   */
  programmes: {
    [k: string]: ProgrammeEntry;
  };
  /**
   * 没有安排的时间播什么、节目单如何显示。
   * What plays where nothing is planned, and how the guide shows it.
   */
  fill?: {
    /**
     * 录像短于时段时余下的时间。
     * The rest of a slot after a shorter recording.
     */
    'after-lesson'?: FillEntry;
    /**
     * 两格之间的时间。
     * Between two cells of the grid.
     */
    between?: FillEntry;
    /**
     * 每天第一格之前和最后一格之后。
     * Before the first and after the last cell of a day.
     */
    'off-hours'?: OffHoursFillEntry;
  };
}
/**
 * 一个节目。
 * One programme.
 */
export interface ProgrammeEntry {
  /**
   * 节目单中的名称。
   * Title in the guides.
   */
  title: WrittenText;
  /**
   * 简介。
   * What it is about.
   */
  description?: WrittenText;
  /**
   * 节目类别。
   * What sort of programme it is.
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
   * 录像文件，位于媒体文件夹内；省略时播放垫片。
   * The recording, below the media folder; the slate plays without one.
   */
  file?: InnerPath;
  /**
   * 转播信号来源；转播类节目必填。
   * Where a relay comes from; required for a relay.
   */
  source?: string;
  /**
   * 时长。
   * How long it is.
   */
  length?: Duration;
}
/**
 * 填充节目。
 * Programmes that fill.
 */
export interface FillEntry {
  /**
   * 轮流播放的节目。
   * Programmes that play, in turn.
   */
  programmes: NameOrId[];
  /**
   * merge：并入前一条目；show：单独列出。
   * merge: the entry before lasts longer; show: an entry of its own.
   */
  guide?: 'merge' | 'show';
}
/**
 * 非教学时段的填充节目。
 * Programmes that fill the hours without lessons.
 */
export interface OffHoursFillEntry {
  /**
   * 轮流播放的节目。
   * Programmes that play, in turn.
   */
  programmes: NameOrId[];
  /**
   * show：单独列出。
   * show: an entry of its own.
   */
  guide?: 'show';
}
/**
 * vocabulary.yaml：补充自带词表所缺的内容。
 * vocabulary.yaml: what the shipped vocabulary lacks.
 */
export interface VocabularyFile {
  /**
   * 补充的年级，按标识列出。
   * Further grades, by id.
   */
  grades?: {
    [k: string]: GradeEntry;
  };
  /**
   * 补充的学科，按标识列出。
   * Further subjects, by id.
   */
  subjects?: {
    [k: string]: SubjectEntry;
  };
  /**
   * 补充的主题教育，按标识列出。
   * Further themes, by id.
   */
  themes?: {
    [k: string]: WrittenText;
  };
  /**
   * 补充的学生收看限度标准，按标识列出。
   * Further profiles of the limits for pupils, by id.
   */
  limits?: {
    [k: string]: LimitProfileEntry;
  };
}
/**
 * 一个年级。
 * One grade.
 */
export interface GradeEntry {
  /**
   * 年级名称。
   * Name of the grade.
   */
  name: WrittenText;
  /**
   * 学段。
   * Stage of schooling.
   */
  stage: 'kindergarten' | 'primary' | 'junior' | 'senior' | 'special' | 'other';
  /**
   * 学年序号，小学一年级为 1。
   * School year, 1 for the first of primary school.
   */
  year?: number;
  /**
   * 别名。
   * Other names.
   */
  aliases?: string[];
}
/**
 * 一个学科。
 * One subject.
 */
export interface SubjectEntry {
  /**
   * 学科名称。
   * Name of the subject.
   */
  name: WrittenText;
  /**
   * 课表中可用的别名。
   * Other names that a timetable may use.
   */
  aliases?: string[];
}
/**
 * 某一主管部门规定的限度。
 * Limits as one authority set them.
 */
export interface LimitProfileEntry {
  /**
   * 名称。
   * Name of the profile.
   */
  name: WrittenText;
  /**
   * 数字的出处。
   * Where the numbers come from.
   */
  source: WrittenText;
  /**
   * 自该日起执行。
   * Holds from this day on.
   */
  from?: DayText;
  /**
   * 一节课最长的屏幕时间。
   * Longest lesson on a screen.
   */
  'lesson-max'?: DurationByGrade;
  /**
   * 每天最多几节课。
   * Most lessons a day.
   */
  'lessons-per-day-max'?: CountByGrade;
  /**
   * 每天最长的屏幕时间。
   * Longest time on a screen a day.
   */
  'screen-per-day-max'?: DurationByGrade;
  /**
   * 两课之间最短的休息。
   * Shortest break between two lessons.
   */
  'break-min'?: DurationByGrade;
  /**
   * 每天最少的活动时间。
   * Least activity a day.
   */
  'activity-per-day-min'?: DurationByGrade;
  /**
   * 最早的上课时刻。
   * No lesson begins earlier.
   */
  'earliest-start'?: ClockByGrade;
  /**
   * 下午最早的上课时刻。
   * No afternoon lesson begins earlier.
   */
  'earliest-afternoon'?: ClockByGrade;
  /**
   * 最晚的下课时刻。
   * No lesson ends later.
   */
  'latest-end'?: ClockByGrade;
}
/**
 * notify.yaml：变动通知发给谁。机器人地址、密钥和密码只写环境变量的名称。
 * notify.yaml: who is sent the notices of changes. Addresses of robots, secrets and passwords are given by the names of environment variables.
 */
export interface NotifyFile {
  /**
   * 放不下的内容到哪里看；省略时为发布单位的网址。
   * Where to read what does not fit; the publisher's web page if left out.
   */
  see?: string;
  /**
   * 怎样发邮件。
   * How mail is sent.
   */
  mail?: {
    /**
     * 存放邮件服务器的环境变量，值如 smtps://账号:密码@mail.example:465。
     * Environment variable with the mail server, such as smtps://user:password@mail.example:465.
     */
    server: VariableName;
    /**
     * 发件人地址，可带名称：播出部 <notice@edu.example>。
     * Address of the sender, with a name if you like: Playout <notice@edu.example>.
     */
    from: string;
  };
  /**
   * 群和邮箱，按标识列出。
   * Chat groups and mail boxes, by id.
   */
  recipients: {
    [k: string]: RecipientEntry;
  };
}
/**
 * 企业微信群。
 * A WeCom group.
 */
export interface WecomRecipient {
  /**
   * 存放企业微信群机器人地址的环境变量。
   * Environment variable with the address of the WeCom group robot.
   */
  wecom: VariableName;
  /**
   * text、markdown 或 sms。
   * text, markdown or sms.
   */
  form?: NoticeForm;
  /**
   * 只通知这些年级的变动。
   * Changes of these grades only.
   */
  grades?: NoticeGrades;
  /**
   * 通知的语言。
   * Language of the notice.
   */
  language?: NoticeLanguage;
}
/**
 * 钉钉群。
 * A DingTalk group.
 */
export interface DingtalkRecipient {
  /**
   * 存放钉钉群机器人地址的环境变量。
   * Environment variable with the address of the DingTalk group robot.
   */
  dingtalk: VariableName;
  /**
   * 存放钉钉加签密钥的环境变量；机器人没有开启加签时省略。
   * Environment variable with the signing secret; left out where the DingTalk robot does not ask for signatures.
   */
  secret?: VariableName;
  /**
   * text、markdown 或 sms。
   * text, markdown or sms.
   */
  form?: NoticeForm;
  /**
   * 只通知这些年级的变动。
   * Changes of these grades only.
   */
  grades?: NoticeGrades;
  /**
   * 通知的语言。
   * Language of the notice.
   */
  language?: NoticeLanguage;
}
/**
 * 飞书或 Lark 群。
 * A Feishu or Lark group.
 */
export interface FeishuRecipient {
  /**
   * 存放飞书（Lark）群机器人地址的环境变量。
   * Environment variable with the address of the Feishu or Lark group robot.
   */
  feishu: VariableName;
  /**
   * 存放飞书加签密钥的环境变量；机器人没有开启加签时省略。
   * Environment variable with the signing secret; left out where the Feishu robot does not ask for signatures.
   */
  secret?: VariableName;
  /**
   * 只通知这些年级的变动。
   * Changes of these grades only.
   */
  grades?: NoticeGrades;
  /**
   * 通知的语言。
   * Language of the notice.
   */
  language?: NoticeLanguage;
}
/**
 * 收 JSON 的接口，例如短信网关。
 * An interface that takes JSON, such as an SMS gateway.
 */
export interface WebhookRecipient {
  /**
   * 存放接口地址的环境变量；收到的 JSON 见 docs/notices.md。
   * Environment variable with an address that takes JSON as docs/notices.md describes it.
   */
  webhook: VariableName;
  /**
   * 存放令牌的环境变量，随请求以 Authorization: Bearer 发送。
   * Environment variable with a token, sent as Authorization: Bearer.
   */
  token?: VariableName;
  /**
   * 只通知这些年级的变动。
   * Changes of these grades only.
   */
  grades?: NoticeGrades;
  /**
   * 通知的语言。
   * Language of the notice.
   */
  language?: NoticeLanguage;
}
/**
 * 邮箱。
 * Mail boxes.
 */
export interface MailRecipient {
  /**
   * 收件人地址，每人一封。
   * Addresses; each gets a mail of its own.
   */
  mail: string[];
  /**
   * 只通知这些年级的变动。
   * Changes of these grades only.
   */
  grades?: NoticeGrades;
  /**
   * 通知的语言。
   * Language of the notice.
   */
  language?: NoticeLanguage;
}
/**
 * import.yaml：airclass import 怎样理解表格里的写法。以“?”结尾的是建议，核对后删去问号。
 * import.yaml: how airclass import understands what spreadsheets say. What ends in "?" is a suggestion: check it and delete the mark.
 */
export interface ImportFile {
  /**
   * 工作表是哪个年级的课表；skip 表示不导入。一张表上有几个课表时，写上表头中第一个上课日（如“星期一”）的单元格，如 课表!C12。
   * Whose timetable a sheet is; skip leaves it out. Where a sheet has several, with the cell of the first weekday, e.g. 课表!C12.
   */
  sheets?: {
    /**
     * 年级的标识或名称，或 skip。
     * Id or name of a grade, or skip.
     */
    [k: string]: string | null;
  };
  /**
   * 格子里的词是哪门课或哪个节目；none 表示空着。
   * Which course or programme a word is; none is an empty cell.
   */
  cells?: {
    [k: string]: CellMeaning;
  };
  /**
   * 表中只写“第 1 节”时，各节的起止时刻，如 1: 08:05-08:25；上下午分别编号时写 下午1。
   * From when to when each period is, where a sheet only numbers them: 1: 08:05-08:25; 下午1 where the afternoon begins anew.
   */
  hours?: {
    /**
     * 起止时刻，如 08:05-08:25。
     * From and to, e.g. 08:05-08:25.
     */
    [k: string]: string | null;
  };
  /**
   * 表中只有开始时刻时一课的时长，如 20m。
   * How long a lesson is where a sheet has only its start, e.g. 20m.
   */
  'lesson-length'?: string;
  /**
   * 有的日子与每周的课表不同时，写进 changes 的原因；--reason 优先。
   * Why some days differ from the week, for the entries of changes; --reason comes first.
   */
  reason?: string;
  /**
   * 列表里一门课有几位教师时，谁批准代课；写进课程的 stand-ins。
   * Who approves that other teachers take lessons of a course, where a list has several; for the stand-ins of the course.
   */
  'approved-by'?: string;
  /**
   * 核对过、确实不用的单元格，不再提示：初一!A20 或 初一!A20:G22。
   * Cells that were looked at and are not needed; they are no longer reported: 初一!A20 or 初一!A20:G22.
   */
  unused?: string[];
}
/**
 * zones/*.yaml：一个专区及其内容。
 * zones/*.yaml: one outlet and what it carries.
 */
export interface ZoneFile {
  /**
   * 专区标识，即发布目录中的文件夹名。
   * Short name of the zone; its folder in a release.
   */
  id: Word;
  /**
   * 专区名称。
   * Name of the zone.
   */
  title: WrittenText;
  /**
   * 播出前多久不得再改。
   * How long before air nothing may change any more.
   */
  'lock-time'?: Duration;
  /**
   * 专区机顶盒能显示的字符集，用来检查名称和标题；省略时不限。
   * Characters that the zone's boxes can show: names and titles are checked against it; all if left out.
   */
  charset?: 'gb2312' | 'gb18030' | 'utf-8';
  /**
   * 专区转播的项目频道，按频道标识列出。
   * Channels of the project that the zone carries, by channel id.
   */
  lineup: {
    [k: string]: LineupEntryData;
  };
  /**
   * 为专区生成的文件。
   * What is written for the zone.
   */
  outputs: {
    /**
     * XMLTV 节目单。
     * The XMLTV guide.
     */
    xmltv?: {
      /**
       * 从首日起的天数；省略时为 7。
       * Days from the first on; 7 if left out.
       */
      days?: number;
      /**
       * 首日之前的天数；省略时为 1。
       * Days before the first; 1 if left out.
       */
      'past-days'?: number;
      /**
       * 时间按当地时差还是 UTC；省略时为 local。
       * Times with the local offset, or in UTC; local if left out.
       */
      clock?: 'local' | 'utc';
      /**
       * 机顶盒可读的最大节目单，例如 20MB。
       * Largest guide that the boxes of the zone read, e.g. 20MB.
       */
      'max-size'?: string;
      /**
       * 机顶盒可显示的标题最多字数。
       * Most characters of a title that the zone's boxes show.
       */
      'title-max'?: number;
    };
    /**
     * 频道列表。
     * The channel lists.
     */
    channels?: {
      /**
       * 要生成的格式：m3u（另有 Kodi 用的一份）、xspf、txt（机顶盒应用的文本列表）；省略时为 m3u。
       * Formats to write: m3u (with a flavour for Kodi), xspf, txt (the text list of box apps); m3u if left out.
       */
      formats?: ('m3u' | 'xspf' | 'txt')[];
      /**
       * 频道分组。
       * Group of the channels.
       */
      group?: WrittenText;
      /**
       * 机顶盒读取节目单的网址。
       * Where boxes load the guide from.
       */
      'guide-url'?: string;
      /**
       * 回看。
       * Looking back at what was on air.
       */
      'catch-up'?: {
        /**
         * 可回看的天数。
         * Days that can be looked back.
         */
        days: number;
        /**
         * 专区服务器使用的回看方式；template 表示地址中用 {begin}、{end} 写明。
         * How the server of the zone is asked for a past programme; template: the address says it with {begin} and {end}.
         */
        dialect: 'playseek' | 'tvdr' | 'starttime' | 'template';
        /**
         * 未单独写明回看地址的各频道的回看地址，例如 rtsp://tvod.example/PLTV/{number}/index.smil；省略时用直播地址。可用 {number} {channel} {id}，dialect 为 template 时还有 {begin} {end}。
         * Address for looking back of every channel that has none of its own, e.g. rtsp://tvod.example/PLTV/{number}/index.smil; that of the live stream if left out. May use {number} {channel} {id}, and with dialect template {begin} {end}.
         */
        source?: string;
        /**
         * 请求中的时间按当地时间还是 UTC；省略时为 local。
         * Times of the request in local time or in UTC; local if left out.
         */
        clock?: 'local' | 'utc';
      };
      /**
       * 把组播或 RTSP 转成 HTTP 的网关（udpxy、rtp2httpd），供无法直接接收的播放器使用。
       * A gateway that turns multicast or RTSP into HTTP (udpxy, rtp2httpd), for players that cannot take those.
       */
      proxy?: {
        /**
         * 组播地址的主机和端口之前的部分，例如 http://192.168.1.1:5140/rtp/。
         * What comes before host and port of a multicast address, e.g. http://192.168.1.1:5140/rtp/.
         */
        live?: string;
        /**
         * 快速换台服务器的主机和端口，以 fcc= 交给网关。
         * Host and port of the server for fast channel change, which the gateway takes as fcc=.
         */
        fcc?: string;
        /**
         * RTSP 回看地址的主机和路径之前的部分，例如 http://192.168.1.1:5140/rtsp/。
         * What comes before host and path of an RTSP catch-up address, e.g. http://192.168.1.1:5140/rtsp/.
         */
        'catch-up'?: string;
        /**
         * 网关地址在频道各地址中的位置：first、last，或 only（不再列出组播地址）；省略时为 last。
         * Place of the gateway's address among a channel's: first, last, or only (multicast is then left out); last if left out.
         */
        order?: 'first' | 'last' | 'only';
      };
    };
    /**
     * 播出服务器用的播出单。
     * Playout lists for the playout server.
     */
    playout?: {
      /**
       * 要生成的格式；省略时为 ffplayout 和 ffconcat。
       * Formats to write; ffplayout and ffconcat if left out.
       */
      formats?: ('ffplayout' | 'ffconcat' | 'ersatztv' | 'xspf')[];
      /**
       * 播出服务器上的媒体文件夹。
       * The media folder as the playout server sees it.
       */
      'media-folder': string;
      /**
       * 生成的天数；省略时为 3，且不少于 3。
       * Days to write; 3 if left out, and never fewer.
       */
      days?: number;
      /**
       * 全部录像共有而未测量的参数；写明后 ErsatzTV 不必再探测。
       * What all recordings have in common and is not measured; ErsatzTV then need not probe them.
       */
      'probe-hint'?: {
        /**
         * 像素格式，用 ffprobe 的名称，例如 yuv420p。
         * Pixel format as ffprobe names it, e.g. yuv420p.
         */
        'pixel-format': string;
        /**
         * 声道数。
         * Channels of the sound.
         */
        'audio-channels': number;
      };
    };
    /**
     * 面向有线前端的 DVB 业务信息：含 EIT、SDT、TDT 的传输流，以及 TSDuck 读取的文件。
     * DVB service information for a cable head-end: a transport stream with EIT, SDT and TDT, and what TSDuck reads.
     */
    dvb?: {
      /**
       * 网络的 original_network_id，以注册为准；65281 至 65535 供自用。
       * original_network_id of the network, as it was registered; 65281 to 65535 are for private use.
       */
      'original-network-id': DvbId;
      /**
       * 承载本专区全部频道的复用流的 transport_stream_id。
       * transport_stream_id of the multiplex that carries every channel of the zone.
       */
      'transport-stream-id': DvbId;
      /**
       * 前端播放该文件的码率，例如 1500kbps 或 2Mbps；各表的重复间隔由此算出。
       * Rate at which the head-end plays the file, e.g. 1500kbps or 2Mbps; how often each table comes follows from it.
       */
      bitrate: string;
      /**
       * 从首日起的节目单天数；省略时为 7。
       * Days of the schedule from the first on; 7 if left out.
       */
      days?: number;
      /**
       * 文字的语言：项目语言及其 ISO 639-2 代码，例如 {zh: zho, en: eng}；省略时为项目所有的 zh 与 en。
       * Languages of the texts: a language of the project and its ISO 639-2 code, e.g. {zh: zho, en: eng}; those of zh and en if left out.
       */
      languages?: {
        /**
         * ISO 639-2 代码：三个小写字母，例如 zho。
         * ISO 639-2 code: three small letters, e.g. zho.
         */
        [k: string]: string;
      };
      /**
       * SDT 中的提供方名称；省略时为专区名称。
       * Name of the provider in the SDT; the zone's title if left out.
       */
      provider?: WrittenText;
      /**
       * SDT 中的业务类型：tv（0x01）、sd（0x16，H.264 标清）、hd（0x19，H.264 高清）；省略时为 tv。
       * Type of the services in the SDT: tv (0x01), sd (0x16: H.264, SD), hd (0x19: H.264, HD); tv if left out.
       */
      'service-type'?: 'tv' | 'sd' | 'hd';
      /**
       * 文件是否报时（TDT，写明 country 时另有 TOT）：first-instant（首时刻）、left-out（不含）；省略时为 first-instant。文件里的时间是静止的，前端必须换上自己的。
       * Whether the file has the time (TDT, and TOT with a country): first-instant, left-out; first-instant if left out. The time is constant, so a head-end must put its own in its place.
       */
      time?: 'first-instant' | 'left-out';
      /**
       * TOT 中本地时间所属的国家，ISO 3166 三字母代码，例如 CHN；省略时没有 TOT。
       * Country of the local time in the TOT, ISO 3166 with three letters, e.g. CHN; no TOT if left out.
       */
      country?: string;
    };
    /**
     * web/：手机与电脑浏览器可看的节目单，任何网页服务器都能放；日期与 xmltv 相同。
     * web/: pages for phones and computers that any web server can serve; the days are those of xmltv.
     */
    web?: {
      /**
       * web 文件夹发布到的网址；打印的课表上有它的二维码，省略时没有。
       * Where the folder web is published; printed sheets have it as a QR code, and none without it.
       */
      url?: string;
      /**
       * 浏览器保存家里常看年级的本周各页，没有网络时也能看；省略时为 false。
       * Browsers keep this week's pages of the grades that a family looks at, for times without a network; false if left out.
       */
      offline?: boolean;
    };
    /**
     * channel/<频道>.json：每个频道何时播什么，供 airclass channel 由打包好的录像组成 HLS 频道。
     * channel/<channel>.json: what each channel plays and when, from which airclass channel makes HLS of packaged recordings.
     */
    channel?: {
      /**
       * 从首日起的天数；省略时为 3。
       * Days from the first on; 3 if left out.
       */
      days?: number;
    };
    /**
     * airings.csv：每次播出一行的表格，供 Excel 等使用。
     * airings.csv: one row per lesson or programme on air, for spreadsheets.
     */
    airings?: {
      /**
       * 从首日起的天数；省略时为 7。
       * Days from the first on; 7 if left out.
       */
      days?: number;
      /**
       * 首日之前的天数；省略时为 1。
       * Days before the first; 1 if left out.
       */
      'past-days'?: number;
    };
    /**
     * 机顶盒应用读取的 JSON 节目单：每频道每天一个文件，按频道名称查找。
     * One small JSON file a channel and day for box apps, found by the channel's name.
     */
    diyp?: {
      /**
       * 从首日起的天数；省略时为 7。
       * Days from the first on; 7 if left out.
       */
      days?: number;
      /**
       * 首日之前的天数；省略时为 1。
       * Days before the first; 1 if left out.
       */
      'past-days'?: number;
      /**
       * 面向哪种应用：diyp、super-live（超级直播，又称 lovetv）；省略时为 diyp。
       * Which readers: diyp, super-live (also known as lovetv); diyp if left out.
       */
      variants?: ('diyp' | 'super-live')[];
    };
    /**
     * 课程订阅：RSS、CableLabs ADI 包、日历。
     * Feeds of the lessons: RSS, CableLabs ADI packages, calendars.
     */
    feeds?: {
      /**
       * 已开放点播的 RSS 2.0（含 Media RSS）。
       * RSS 2.0 with Media RSS of the on-demand items that are open.
       */
      rss?: {
        /**
         * 订阅源所属网页的地址。
         * Address of the page that the feed belongs to.
         */
        link: string;
        /**
         * 当前版本中本专区文件夹的网址，其下有 rss/feed.xml；省略时订阅源不写自己的地址。
         * Address of the zone's folder of the current release, below which rss/feed.xml is; without it feeds do not name themselves.
         */
        url?: string;
        /**
         * 首日之前多少天内开放的课；省略时为 30。
         * Lessons that opened within so many days before the first; 30 if left out.
         */
        'past-days'?: number;
      };
      /**
       * CableLabs VOD 元数据 1.1：每课一个包。
       * CableLabs VOD metadata 1.1: one package a lesson.
       */
      adi?: {
        /**
         * 提供方名称，最多 20 字。
         * Name of the provider, at most 20 characters.
         */
        provider: string;
        /**
         * 提供方的域名，例如 edu.example.cn。
         * Domain of the provider, e.g. edu.example.cn.
         */
        'provider-id': string;
        /**
         * 产品名称，最多 20 字；省略时为 MOD。
         * Name of the product, at most 20 characters; MOD if left out.
         */
        product?: string;
        /**
         * 资产标识开头的四个字母。
         * Four letters at the start of every asset id.
         */
        'asset-prefix': string;
        /**
         * 年级之上的菜单路径，各级以 / 相连，最多 200 字。
         * Menu path above the grades, parts joined by /, at most 200 characters.
         */
        category?: string;
        /**
         * 包有误时的联系方式，最多 128 字。
         * Whom the operator asks about a faulty package, at most 128 characters.
         */
        'qa-contact': string;
        /**
         * 五位计费代码；省略时为 00000。
         * Billing code of five digits; 00000 if left out.
         */
        'billing-id'?: string;
        /**
         * 每课海报在媒体文件夹下的路径，可用 {grade} {course} {number} {number:02} {lesson}。
         * Poster of a lesson below the media folder; may use {grade} {course} {number} {number:02} {lesson}.
         */
        poster?: string;
        /**
         * Title_Brief（19 字）所用的简称，按年级、学科或自有名称的课程的标识列出，例如 {P1: 一年级, math: 数学}。
         * Shorter names for Title_Brief (19 characters), by id of a grade, a subject or a course with a title of its own, e.g. {P1: Year 1, math: Maths, P1-chinese: Chinese}.
         */
        'short-names'?: {
          /**
           * 一行，最多 16 个字。
           * One line of at most 16 characters.
           */
          [k: string]: string;
        };
        /**
         * 对每个包都成立而无从测量的值，按资产类别列出，例如 title: {Rating: G}。
         * What is true of every package and is not measured, by class of asset, e.g. title: {Rating: G}.
         */
        values?: {
          /**
           * 用于全部 title。
           * Of all titles.
           */
          title?: {
            /**
             * 内容分级。
             * Rating of the contents.
             */
            Rating?: AdiValue;
            /**
             * 适合的观众。
             * For whom it is.
             */
            Audience?: AdiValue;
            /**
             * 国家，两个字母。
             * Country, two letters.
             */
            Country_of_Origin?: AdiValue;
            /**
             * 类型。
             * Genre.
             */
            Genre?: AdiValue;
            /**
             * 节目形式。
             * Type of show.
             */
            Show_Type?: AdiValue;
            /**
             * 制作单位。
             * Studio that made it.
             */
            Studio?: AdiValue;
            /**
             * 建议价格。
             * Price that the provider suggests.
             */
            Suggested_Price?: AdiValue;
          };
          /**
           * 用于全部 movie（录像）。
           * Of all movies (recordings).
           */
          movie?: {
            /**
             * 声道，例如 Stereo、Mono。
             * Sound, e.g. Stereo or Mono.
             */
            Audio_Type?: AdiValue;
            /**
             * 是否加密：Y 或 N。
             * Y or N.
             */
            Encryption?: AdiValue;
            /**
             * 是否防拷贝：Y 或 N。
             * Y or N.
             */
            Copy_Protection?: AdiValue;
            /**
             * 声音的语言，两个字母。
             * Language of the sound, two letters.
             */
            Languages?: AdiValue;
            /**
             * 能否续看：Y 或 N。
             * Y or N.
             */
            Viewing_Can_Be_Resumed?: AdiValue;
          };
        };
      };
      /**
       * 各课首播的 iCalendar 日历。
       * iCalendar feeds of the lessons' first broadcasts.
       */
      calendar?: {
        /**
         * 为谁生成：grades（年级）、teachers（教师）；省略时两者都有。
         * Whose: grades, teachers; both if left out.
         */
        of?: ('grades' | 'teachers')[];
        /**
         * 从首日起的天数；省略时为 28。
         * Days from the first on; 28 if left out.
         */
        days?: number;
        /**
         * 首日之前的天数；省略时为 7。
         * Days before the first; 7 if left out.
         */
        'past-days'?: number;
      };
    };
    /**
     * 面向 IPTV 运营商的 C2 工单，依据公开转录的资料。
     * C2 work orders for an IPTV carrier, after public transcriptions.
     */
    c2?: {
      /**
       * 采用哪家运营商的属性表：telecom（电信）或 unicom（联通）。
       * Whose property tables hold: telecom or unicom.
       */
      carrier: 'telecom' | 'unicom';
      /**
       * CSPID：运营商分配的内容提供商标识。
       * CSPID: the name that the carrier gave the content provider.
       */
      'csp-id': PartnerId;
      /**
       * LSPID：运营商系统的标识。
       * LSPID: the name of the carrier's own system.
       */
      'lsp-id': PartnerId;
      /**
       * 从首日起的节目单天数；省略时为 7。
       * Days of schedules from the first on; 7 if left out.
       */
      days?: number;
      /**
       * 运营商取录像的地址：后面加上录像路径，或写成含 {grade} {course} {number} {number:02} {lesson} 的模板。
       * Where the carrier fetches recordings: an address to which a recording's path is added, or a pattern with {grade} {course} {number} {number:02} {lesson}.
       */
      'movie-url': string;
      /**
       * 运营商取工单文件的地址，即本专区工单文件夹的网址。账号何时会发给它，见 docs/c2.md。
       * Where the carrier fetches the orders: the address of the zone's folder of orders. An account goes to it only as docs/c2.md says.
       */
      'order-url': string;
      /**
       * 运营商 ExecCmd 接口的地址；也可用环境变量 AIRCLASS_C2_<专区>_ENDPOINT；设置了账号时须用后者，或用 https 且主机列在 AIRCLASS_C2_<专区>_HOSTS 中。
       * Address of the carrier's ExecCmd; or AIRCLASS_C2_<ZONE>_ENDPOINT in the environment, which it must be where an account is set, or https to a host in AIRCLASS_C2_<ZONE>_HOSTS.
       */
      endpoint?: string;
      /**
       * 运营商按字符还是按 UTF-8 字节计算文字长度；省略时按字符。
       * Whether the carrier counts the length of a text in characters or in bytes of UTF-8; characters if left out.
       */
      'lengths-in'?: 'characters' | 'bytes';
      /**
       * 对某类对象一律采用的属性值，例如 Movie: {AudioType: 2}；优先于测量所得。
       * Property values that hold for all objects of a kind, e.g. Movie: {AudioType: 2}; they come before what was measured.
       */
      values?: {
        /**
         * 用于全部栏目。
         * Of all categories.
         */
        Category?: PropertyValues;
        /**
         * 用于全部频道。
         * Of all channels.
         */
        Channel?: PropertyValues;
        /**
         * 用于全部剧集（课程）。
         * Of all series (courses).
         */
        Series?: PropertyValues;
        /**
         * 用于全部节目（课）。
         * Of all programs (lessons).
         */
        Program?: PropertyValues;
        /**
         * 用于全部媒体文件（录像）。
         * Of all movies (recordings).
         */
        Movie?: PropertyValues;
        /**
         * 用于全部图片（台标）。
         * Of all pictures (logos).
         */
        Picture?: PropertyValues;
        /**
         * 用于全部节目单（播出）。
         * Of all schedules (airings).
         */
        Schedule?: PropertyValues;
      };
    };
    /**
     * 点播目录。
     * The on-demand catalogue.
     */
    'on-demand'?: {
      /**
       * 点播何时开放：与首播同时。
       * When an item opens: with its first broadcast.
       */
      opens?: 'with-broadcast';
      /**
       * 首播后多久关闭；省略时不关闭。
       * How long after the first broadcast an item closes; never if left out.
       */
      closes?: Duration;
      /**
       * 点播地址，可用 {grade} {course} {number} {number:02} {lesson}。
       * Address of an item; may use {grade} {course} {number} {number:02} {lesson}.
       */
      url?: string;
    };
  };
}
/**
 * 专区如何转播一个频道。
 * How the zone carries one channel.
 */
export interface LineupEntryData {
  /**
   * 该专区中的频道号。
   * Number of the channel in this zone.
   */
  number: number;
  /**
   * 频道的 DVB service_id；outputs 中有 dvb 时必填。
   * DVB service_id of the channel; needed where outputs has dvb.
   */
  'service-id'?: DvbId;
  /**
   * 节目单中的频道标识：字母、数字、连字符，用点连成两段以上，例如 p1.edu.sctel.example。
   * Id of the channel in guides: letters, digits and hyphens in two or more parts joined by dots, e.g. p1.edu.sctel.example.
   */
  id: string;
  /**
   * 该专区中的频道名称。
   * Name of the channel in this zone.
   */
  name: WrittenText;
  /**
   * 机顶盒应用查找节目单时可能使用的其他名称，例如 [小学一年级, 1年级]。
   * Other names by which box apps look for the channel's guide, e.g. [小学一年级, 1年级].
   */
  aliases?: string[];
  /**
   * 直播地址，或按尝试顺序列出的几个地址：http、rtsp，或 rtp、udp、igmp 组播。
   * Address of the live stream, or several in the order in which players try them: http, rtsp, or multicast by rtp, udp or igmp.
   */
  stream: string | string[];
  /**
   * 本频道的回看地址，与直播地址不同时填写；可用 {number} {channel} {id}，dialect 为 template 时还有 {begin} {end}。
   * Address for looking back at this channel, where it is not that of the live stream; may use {number} {channel} {id}, and with dialect template {begin} {end}.
   */
  'catch-up'?: string;
  /**
   * 台标地址。
   * Address of the logo.
   */
  logo?: string;
}
/**
 * 按属性名列出的值。
 * Values by property name.
 */
export interface PropertyValues {
  [k: string]: string | number;
}
