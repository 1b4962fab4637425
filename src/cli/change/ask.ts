import { confirm, select, text } from '@clack/prompts';
import type { Rest } from '../../change/change-cell.js';
import type { Text } from '../../diagnostics/text.js';
import type { Session } from '../io.js';
import { answer, promptPlace } from '../prompt.js';

/** In one line. */
export async function askReason(session: Session): Promise<string> {
  const message = session.say({
    zh: '为什么改？（写进课表，通知里也有）',
    en: 'Why? (for the timetable and the notice)',
  });
  const needed = session.say({ zh: '请写明原因', en: 'a reason is needed' });
  const validate = (written = '') => (written.trim() === '' ? needed : undefined);
  return answer(text({ ...promptPlace(session), message, validate }));
}

/** `whose`: the course, or several. */
export async function askRest({ zh, en }: Text, session: Session): Promise<Rest> {
  return answer(
    select<Rest>({
      ...promptPlace(session),
      message: session.say({ zh: `${zh}后面的课怎么办？`, en: `What becomes of the later lessons of ${en}?` }),
      options: [
        { value: 'stays', label: session.say({ zh: '时间不变，只空这一课', en: 'they keep their times' }) },
        { value: 'moves', label: session.say({ zh: '都顺延一格', en: 'each airs one cell later' }) },
      ],
    }),
  );
}

/** Whether a person says yes to `question`. */
export async function confirmed(question: Text, session: Session): Promise<boolean> {
  const [active, inactive] = [session.say({ zh: '是', en: 'Yes' }), session.say({ zh: '否', en: 'No' })];
  return answer(confirm({ ...promptPlace(session), message: session.say(question), active, inactive }));
}
