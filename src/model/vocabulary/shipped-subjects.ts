import type { Subject } from '../vocabulary.js';

/**
 * Names as the curricula of 2022 (compulsory stages) and 2017/2020 (senior) have them. Aliases are the short names of
 * class timetables, earlier names and common spellings; one that two subjects share (信息) is left out.
 */
export const shippedSubjects: readonly Subject[] = [
  subject('chinese', '语文', 'Chinese', ['语']),
  subject('math', '数学', 'Mathematics', ['数', 'Maths']),
  subject('english', '英语', 'English', ['英']),
  subject('japanese', '日语', 'Japanese', ['日']),
  subject('russian', '俄语', 'Russian', ['俄']),
  subject('morality-law', '道德与法治', 'Morality and Law', [
    '道法',
    '道德法治',
    '道德与法制',
    '道德法制',
    '品德与生活',
    '品德与社会',
    '思想品德',
  ]),
  subject('politics', '思想政治', 'Ideology and Politics', ['政治']),
  subject('science', '科学', 'Science', ['科']),
  subject('physics', '物理', 'Physics', ['物']),
  subject('chemistry', '化学', 'Chemistry', ['化']),
  subject('biology', '生物学', 'Biology', ['生物', '生']),
  subject('history', '历史', 'History', ['史']),
  subject('geography', '地理', 'Geography', ['地']),
  subject('history-society', '历史与社会', 'History and Society', ['历社']),
  subject('pe-health', '体育与健康', 'Physical Education and Health', ['体育', 'PE']),
  subject('arts', '艺术', 'Arts', ['艺']),
  subject('music', '音乐', 'Music', ['音']),
  subject('fine-art', '美术', 'Fine Art', ['美']),
  subject('info-tech', '信息科技', 'Information Science and Technology', []),
  subject('info-tech-s', '信息技术', 'Information Technology', []),
  subject('general-tech', '通用技术', 'General Technology', ['通用']),
  subject('labour', '劳动', 'Labour', ['劳', '劳动教育', '劳动与技术']),
  subject('integrated-practice', '综合实践活动', 'Integrated Practical Activities', ['综合', '综合实践']),
  subject('calligraphy', '书法', 'Calligraphy', ['书']),
  subject('mental-health', '心理健康教育', 'Mental Health Education', ['心理', '心理健康']),
  subject('class-meeting', '班会', 'Class Meeting', []),
  subject('morning-reading', '早读', 'Morning Reading', []),
  subject('eye-exercises', '眼保健操', 'Eye Exercises', ['眼操']),
  subject('broadcast-gymnastics', '广播体操', 'Radio Calisthenics', ['广播操']),
  subject('flag-raising', '升旗仪式', 'Flag-raising Ceremony', ['升旗']),
];

function subject(id: string, zh: string, en: string, aliases: readonly string[]): Subject {
  return { id, name: { zh, en }, aliases };
}
