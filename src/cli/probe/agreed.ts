import { confirm, isCancel } from '@clack/prompts';
import type { Text } from '../../diagnostics/text.js';
import { canAsk } from '../can-ask.js';
import type { Session } from '../io.js';
import { promptPlace } from '../prompt.js';

/** Whether a person at the terminal says yes; `undefined` where there is nobody to ask. Imported late: it loads prompts. */
export async function agreed(question: Text, session: Session): Promise<boolean | undefined> {
  if (!canAsk(session)) return undefined;
  const { say } = session;
  const [active, inactive] = [say({ zh: '是', en: 'Yes' }), say({ zh: '否', en: 'No' })];
  const answer = await confirm({
    ...promptPlace(session),
    message: say(question),
    active,
    inactive,
    initialValue: false,
  });
  return !isCancel(answer) && answer;
}
